package org.gongbao.schemas.filter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.schemas.filter.Term.Field;

/** The terms of an agency in a role. A gazette names the same few agencies in document after document, so they are remembered. Thread-safe. */
final class AgencyTerms {

    /** Beyond these all are forgotten at once and made again. */
    private static final int REMEMBERED = 4096;

    private static final Map<Named, List<Term>> KNOWN = new ConcurrentHashMap<>();

    private record Named(String id, String name, AgencyRole role) {}

    private AgencyTerms() {}

    static List<Term> of(AgencyTag tag) {
        Named named = new Named(tag.getId(), tag.getName(), tag.getRole());
        List<Term> known = KNOWN.get(named);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() >= REMEMBERED) {
            KNOWN.clear();
        }
        List<Term> terms = terms(named);
        KNOWN.put(named, terms);
        return terms;
    }

    private static List<Term> terms(Named agency) {
        Stream<Term> own = Stream.of(agency.id(), agency.name())
                .filter(Objects::nonNull)
                .map(value -> new Term(Field.AGENCY, Folding.fold(value)));
        Stream<Term> above = Divisions.agenciesUpwards(agency.id()).map(value -> new Term(Field.AGENCY_BELOW, value));
        Stream<Term> named = Stream.concat(own, above)
                .flatMap(term -> Stream.of(term, Term.of(term.field(), term.value(), agency.role())));
        return Stream.concat(Stream.of(new Term(Field.ROLE, agency.role().name())), named)
                .toList();
    }
}
