package org.gongbao.portal.page;

import java.util.List;
import org.gongbao.portal.index.DocumentOrder;
import org.gongbao.portal.index.DocumentQuery;
import org.gongbao.portal.query.ListAddress;

/**
 * A link that changes the list.
 *
 * @param label for people
 * @param chosen true if the list is so already
 * @param address where the link leads
 */
record Choice(String label, boolean chosen, String address) {

    static Choice order(String label, DocumentOrder order, DocumentQuery query, ListAddress here) {
        return new Choice(
                label,
                query.order() == order,
                here.only("sort", order.parameter()).at("/"));
    }

    /** Links that take a value away again. */
    static List<Choice> removable(String parameter, List<String> values, String prefix, ListAddress here) {
        return values.stream()
                .map(value -> new Choice(
                        prefix + value, true, here.without(parameter, value).at("/")))
                .toList();
    }
}
