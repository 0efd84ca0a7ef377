package org.gongbao.streams.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.schemas.filter.Condition;
import org.gongbao.schemas.filter.Condition.All;
import org.gongbao.schemas.filter.Condition.Any;
import org.gongbao.schemas.filter.Condition.AnyTerm;
import org.gongbao.schemas.filter.Condition.Near;
import org.gongbao.schemas.filter.Condition.Not;
import org.gongbao.schemas.filter.Condition.Signed;
import org.gongbao.schemas.filter.Term;
import org.gongbao.schemas.filter.Term.Field;

/**
 * Chooses the terms under which a filter is kept: of those sets of which every wanted document has at least one, the one that the fewest
 * documents have. How many have a term is guessed by its kind at first, and counted then. The choice never changes what matches. Not
 * thread-safe.
 */
final class Rarity {

    /** So many documents the guess weighs. */
    private static final double WEIGHT = 200;

    private static final Map<Field, Double> GUESS = guess();

    private final TermBook terms;

    Rarity(TermBook terms) {
        this.terms = terms;
    }

    /** Returns the terms to keep a filter under; nothing if a document without any term could be wanted. */
    Optional<List<Term>> keys(Condition condition) {
        return switch (condition) {
            case AnyTerm anyTerm -> Optional.of(anyTerm.terms());
            case Near near ->
                near.words().stream()
                        .map(word -> List.of(new Term(Field.WORD, word)))
                        .min(this::compare);
            case All all ->
                all.conditions().stream()
                        .map(this::keys)
                        .flatMap(Optional::stream)
                        .min(this::compare);
            case Any any -> keysOfEach(any.conditions());
            case Not not -> Optional.empty();
            case Signed signed -> Optional.empty();
        };
    }

    private Optional<List<Term>> keysOfEach(List<Condition> conditions) {
        List<Optional<List<Term>>> keys = conditions.stream().map(this::keys).toList();
        return keys.stream().allMatch(Optional::isPresent)
                ? Optional.of(keys.stream()
                        .flatMap(each -> each.orElseThrow().stream())
                        .distinct()
                        .toList())
                : Optional.empty();
    }

    private int compare(List<Term> one, List<Term> other) {
        return Double.compare(share(one), share(other));
    }

    private double share(List<Term> terms) {
        return terms.stream().mapToDouble(this::share).sum();
    }

    private double share(Term term) {
        double guess = term.field() == Field.WORD ? Math.pow(0.3, term.value().length()) : GUESS.get(term.field());
        return (terms.seen(term) + guess * WEIGHT) / (terms.documents() + WEIGHT);
    }

    private static Map<Field, Double> guess() {
        Map<Field, Double> guess = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            guess.put(
                    field,
                    switch (field) {
                        case NUMBER, PERSON -> 1e-5;
                        case CITED -> 1e-4;
                        case GAZETTE, REGION, PLACE, AGENCY -> 1e-3;
                        case CITED_SERIES, SERIES, AFFECTED, REGION_BELOW, AGENCY_BELOW -> 1e-2;
                        case WORD, INSTRUMENT -> 5e-2;
                        case CATEGORY, GENRE -> 0.1;
                        case RELATION, CHANGE, ROLE -> 0.5;
                    });
        }
        return guess;
    }
}
