package org.gongbao.standalone.audit;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAttempt;

/** Attempts of one delivery: how often each number ended how. Attempts that were put off count for nothing. Not thread-safe. */
final class AttemptLog {

    private final Map<Integer, Map<AttemptOutcome, Integer>> ended = new TreeMap<>();

    void add(DeliveryAttempt attempt) {
        if (attempt.getOutcome() != AttemptOutcome.DEFERRED) {
            ended.computeIfAbsent(attempt.getAttempt(), number -> new EnumMap<>(AttemptOutcome.class))
                    .merge(attempt.getOutcome(), 1, Integer::sum);
        }
    }

    /** Returns the numbers from 1 to the given one that never ended. */
    TreeSet<Integer> missingUpTo(int attempts) {
        TreeSet<Integer> missing = new TreeSet<>();
        for (int number = 1; number <= attempts; number++) {
            if (!ended.containsKey(number)) {
                missing.add(number);
            }
        }
        return missing;
    }

    /** Tells whether an attempt with a number above the first and up to the second ended so. */
    boolean has(AttemptOutcome outcome, int above, int upTo) {
        return ended.entrySet().stream()
                .anyMatch(entry -> entry.getKey() > above
                        && entry.getKey() <= upTo
                        && entry.getValue().containsKey(outcome));
    }

    long count() {
        return ended.values().stream()
                .flatMap(outcomes -> outcomes.values().stream())
                .mapToLong(Integer::longValue)
                .sum();
    }

    long repeated() {
        return count() - ended.size();
    }
}
