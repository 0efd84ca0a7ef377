package org.gongbao.connector.http;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: doubled each time, with jitter, and never shorter than the other side asked for. Immutable.
 *
 * @param first wait after the first failure
 * @param longest longest wait by doubling; what the other side asks for may be longer
 * @param jitter share by which a wait may be longer or shorter, 0 to 1
 */
public record Backoff(Duration first, Duration longest, double jitter) {

    /** Checks the values. */
    public Backoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || jitter < 0 || jitter > 1) {
            throw new IllegalArgumentException(
                    "Need 0 < first <= longest and 0 <= jitter <= 1, not " + first + ", " + longest + ", " + jitter);
        }
    }

    /**
     * Returns the wait before the next try.
     *
     * @param failures failures in a row, from 1
     * @param retryAfter what the other side asked for: the lower bound
     * @param random source of the jitter
     */
    public Duration delay(int failures, Optional<Duration> retryAfter, RandomGenerator random) {
        int doublings = Math.min(Math.max(failures - 1, 0), 30);
        double doubled = Math.min(Math.scalb((double) first.toMillis(), doublings), (double) longest.toMillis());
        double spread = 1 + jitter * (2 * random.nextDouble() - 1);
        Duration wait = Duration.ofMillis(Math.round(doubled * spread));
        return retryAfter.filter(asked -> asked.compareTo(wait) > 0).orElse(wait);
    }
}
