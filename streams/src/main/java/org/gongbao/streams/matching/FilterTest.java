package org.gongbao.streams.matching;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.gongbao.schemas.filter.Condition;

/** A condition over numbers of terms: small, and equal to one that asks the same. Immutable. */
sealed interface FilterTest {

    boolean holds(PresentTerms present);

    /** Hands over every term asked for, as often as it is. */
    void forEachTerm(IntConsumer action);

    /** The document has at least one of the terms. */
    record AnyNumber(int... numbers) implements FilterTest {
        @Override
        public boolean holds(PresentTerms present) {
            for (int number : numbers) {
                if (present.has(number)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void forEachTerm(IntConsumer action) {
            Arrays.stream(numbers).forEach(action);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof AnyNumber any && Arrays.equals(numbers, any.numbers);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }
    }

    /** Days and nearby words are asked of the document itself. */
    record Direct(Condition condition) implements FilterTest {
        @Override
        public boolean holds(PresentTerms present) {
            return condition.holds(present.document());
        }

        @Override
        public void forEachTerm(IntConsumer action) {
            // asks for no term
        }
    }

    /** All of these hold. */
    record Every(FilterTest... tests) implements FilterTest {
        @Override
        public boolean holds(PresentTerms present) {
            for (FilterTest test : tests) {
                if (!test.holds(present)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void forEachTerm(IntConsumer action) {
            Arrays.stream(tests).forEach(test -> test.forEachTerm(action));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Every every && Arrays.equals(tests, every.tests);
        }

        @Override
        public int hashCode() {
            return 1 + Arrays.hashCode(tests);
        }
    }

    /** At least one of these holds. */
    record Some(FilterTest... tests) implements FilterTest {
        @Override
        public boolean holds(PresentTerms present) {
            for (FilterTest test : tests) {
                if (test.holds(present)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void forEachTerm(IntConsumer action) {
            Arrays.stream(tests).forEach(test -> test.forEachTerm(action));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Some some && Arrays.equals(tests, some.tests);
        }

        @Override
        public int hashCode() {
            return 2 + Arrays.hashCode(tests);
        }
    }

    /** This does not hold. */
    record Inverse(FilterTest test) implements FilterTest {
        @Override
        public boolean holds(PresentTerms present) {
            return !test.holds(present);
        }

        @Override
        public void forEachTerm(IntConsumer action) {
            test.forEachTerm(action);
        }
    }
}
