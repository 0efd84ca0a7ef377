package org.gongbao.streams.delivery;

import java.time.Duration;
import java.util.List;

/**
 * Rules of delivery.
 *
 * @param schedule delays before the first, second … attempt, each counted from the end of the attempt before; its size is the number of attempts
 * @param lease how long an attempt may stay without an outcome before it is released again; doubled each time, one hour at most
 * @param window attempts under way to one endpoint, at most
 * @param breakerFailures failures in a row after which the breaker opens
 * @param breakerPause how long it stays open the first time; doubled each time
 * @param longestBreakerPause how long it stays open at most
 * @param deferral how long a deferred attempt waits
 * @param longestRetryAfter longest wait that a receiver may ask for
 * @param backlog deliveries that wait for one endpoint at most; beyond it the oldest are given up unsent
 * @param memory how long a delivery that ended is remembered, so that a repeated intent is known
 */
public record DeliveryPolicy(
        List<Duration> schedule,
        Duration lease,
        int window,
        int breakerFailures,
        Duration breakerPause,
        Duration longestBreakerPause,
        Duration deferral,
        Duration longestRetryAfter,
        int backlog,
        Duration memory) {

    private static final Duration LONGEST_LEASE = Duration.ofHours(1);
    private static final Duration SHORTEST_WAIT_FOR_CONSENT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT_FOR_CONSENT = Duration.ofMinutes(30);
    private static final Duration LEAST_PATIENCE = Duration.ofMinutes(1);

    /** Checks that the rules make sense. */
    public DeliveryPolicy {
        schedule = List.copyOf(schedule);
        if (schedule.isEmpty() || schedule.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException(
                    "The schedule of delivery needs at least one delay, none below zero: " + schedule);
        }
        if (window < 1 || breakerFailures < 1 || backlog < 1) {
            throw new IllegalArgumentException("Window (" + window + "), breaker failures (" + breakerFailures
                    + ") and backlog (" + backlog + ") must be at least 1");
        }
        if (!lease.isPositive() || !breakerPause.isPositive() || !deferral.isPositive() || !memory.isPositive()) {
            throw new IllegalArgumentException("Lease, breaker pause, deferral and memory must be longer than zero");
        }
    }

    /** Returns the rules that hold unless somebody sets others: the example schedule of Standard Webhooks, over three days. */
    public static DeliveryPolicy standard() {
        return new DeliveryPolicy(
                List.of(
                        Duration.ZERO,
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24)),
                Duration.ofSeconds(60),
                16,
                5,
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                Duration.ofSeconds(1),
                Duration.ofHours(24),
                100_000,
                Duration.ofDays(90));
    }

    /** Returns when a delivery is tried, unless its subscription wants it otherwise. */
    RetrySchedule usual() {
        return new RetrySchedule(schedule);
    }

    /** Returns the wait of a deferred attempt. */
    Duration deferralOf(String deliveryId, int attempt) {
        return RetrySchedule.stretched(deferral, deliveryId, attempt);
    }

    /**
     * Returns how long a delivery waits before it looks again whether its address agreed: a quarter of the time that it has waited already, 10 s to
     * 30 min. Whoever agrees soon gets it soon; whoever never does is asked after a hundred times and not ten thousand.
     */
    Duration waitForConsent(String deliveryId, Duration waited) {
        Duration quarter = shorter(waited.dividedBy(4), LONGEST_WAIT_FOR_CONSENT);
        return RetrySchedule.stretched(longer(quarter, SHORTEST_WAIT_FOR_CONSENT), deliveryId, waited.hashCode());
    }

    /** Returns how long a delivery waits for consent at most: as long as it would be tried, but at least until an address can have been asked. */
    static Duration patienceForConsent(RetrySchedule schedule) {
        return longer(schedule.length(), LEAST_PATIENCE);
    }

    /** Returns what is granted of the wait that a receiver asked for; zero if it did not ask. */
    Duration granted(Long retryAfterMillis) {
        if (retryAfterMillis == null || retryAfterMillis <= 0) {
            return Duration.ZERO;
        }
        return shorter(Duration.ofMillis(retryAfterMillis), longestRetryAfter);
    }

    /** Returns how long the breaker stays open the n-th time in a row, from 1. */
    Duration pause(int opening) {
        int doublings = Math.min(opening - 1, 30);
        return shorter(breakerPause.multipliedBy(1L << doublings), longestBreakerPause);
    }

    /** Returns the lease after one that brought no outcome. */
    Duration leaseAfter(Duration former) {
        return shorter(former.multipliedBy(2), lease.compareTo(LONGEST_LEASE) > 0 ? lease : LONGEST_LEASE);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
