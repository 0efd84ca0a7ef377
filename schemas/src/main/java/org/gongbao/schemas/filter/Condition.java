package org.gongbao.schemas.filter;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The canonical form of filters: equal conditions want the same documents. Made by {@link Conditions}. Immutable and thread-safe. */
public sealed interface Condition {

    /** Tells whether a document meets it. */
    boolean holds(Facts facts);

    /** Returns what of a document meets it; of use only if it holds. */
    Stream<Reason> reasons(Facts facts);

    /**
     * The document has at least one of these terms.
     *
     * @param terms in order, each once
     */
    record AnyTerm(List<Term> terms) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            for (Term term : terms) {
                if (facts.has(term)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Stream<Reason> reasons(Facts facts) {
            return terms.stream().filter(facts::has).map(Reason::of);
        }
    }

    /**
     * It was signed in a window of days.
     *
     * @param from first day; null = no bound
     * @param to last day; null = no bound
     */
    record Signed(LocalDate from, LocalDate to) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            LocalDate day = facts.signedOn();
            return day != null && !(from != null && day.isBefore(from)) && !(to != null && day.isAfter(to));
        }

        @Override
        public Stream<Reason> reasons(Facts facts) {
            return Stream.of(new Reason("signedOn", String.valueOf(facts.signedOn())));
        }
    }

    /**
     * Words stand close to each other.
     *
     * @param words folded, in order, each once
     * @param within characters
     */
    record Near(List<String> words, int within) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return Passage.shortest(facts.text(), words, within) != null;
        }

        @Override
        public Stream<Reason> reasons(Facts facts) {
            return Stream.ofNullable(Passage.shortest(facts.text(), words, within))
                    .map(passage -> new Reason("near", passage));
        }
    }

    /**
     * All conditions hold; none = every document.
     *
     * @param conditions in order, each once
     */
    record All(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            for (Condition condition : conditions) {
                if (!condition.holds(facts)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Stream<Reason> reasons(Facts facts) {
            return conditions.stream().flatMap(condition -> condition.reasons(facts));
        }
    }

    /**
     * At least one condition holds; none = no document.
     *
     * @param conditions in order, each once
     */
    record Any(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            for (Condition condition : conditions) {
                if (condition.holds(facts)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Stream<Reason> reasons(Facts facts) {
            return conditions.stream()
                    .filter(condition -> condition.holds(facts))
                    .flatMap(condition -> condition.reasons(facts));
        }
    }

    /**
     * The condition does not hold.
     *
     * @param condition what must not hold
     */
    record Not(Condition condition) implements Condition {
        /** Checks that nothing is missing. */
        public Not {
            Objects.requireNonNull(condition, "condition");
        }

        @Override
        public boolean holds(Facts facts) {
            return !condition.holds(facts);
        }

        @Override
        public Stream<Reason> reasons(Facts facts) {
            return Stream.empty();
        }
    }
}
