package org.gongbao.connector.ckan;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongbao.schemas.error.RecordCoordinates;

/** Counts how often the portal failed on a record while it worked for others. Thread-safe. */
final class RetryBudget {

    private final int attempts;
    private final Map<RecordCoordinates, Integer> failures = new ConcurrentHashMap<>();

    /**
     * Makes a budget.
     *
     * @param attempts failures after which a record is given up, at least 1
     */
    RetryBudget(int attempts) {
        this.attempts = attempts;
    }

    /** Counts a failure. Returns whether the record is to be given up. */
    boolean isSpentAfterFailure(RecordCoordinates coordinates) {
        return failures.merge(coordinates, 1, Integer::sum) >= attempts;
    }

    void forget() {
        failures.clear();
    }
}
