package org.gongbao.portal.page;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gongbao.portal.index.Facet;
import org.gongbao.portal.query.ListAddress;

/**
 * A group of links that narrow the list.
 *
 * @param label Chinese label
 * @param links values, chosen ones first
 */
record FacetGroup(String label, List<Link> links) {

    private static final int SHOWN = 12;

    /**
     * One value.
     *
     * @param label for people
     * @param count matching documents
     * @param chosen true if the list is narrowed by it now
     * @param address list with the value added, or taken away if it is chosen
     */
    record Link(String label, int count, boolean chosen, String address) {}

    static FacetGroup of(
            String label, String parameter, List<Facet> facets, ListAddress here, UnaryOperator<String> name) {
        List<Link> links =
                facets.stream().map(facet -> link(parameter, facet, here, name)).toList();
        Stream<Link> chosen = links.stream().filter(Link::chosen);
        Stream<Link> others = links.stream().filter(link -> !link.chosen).limit(SHOWN);
        return new FacetGroup(label, Stream.concat(chosen, others).toList());
    }

    private static Link link(String parameter, Facet facet, ListAddress here, UnaryOperator<String> name) {
        boolean chosen = here.has(parameter, facet.value());
        ListAddress there = chosen ? here.without(parameter, facet.value()) : here.with(parameter, facet.value());
        return new Link(name.apply(facet.value()), facet.count(), chosen, there.at("/"));
    }
}
