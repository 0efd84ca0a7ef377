package org.gongbao.streams.delivery;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.record.v1.RetryRule;

/**
 * When a delivery is tried.
 *
 * @param delays waits before the first, second … attempt, each counted from the end of the attempt before; as many as there are attempts
 */
record RetrySchedule(List<Duration> delays) {
    private static final double JITTER = 0.2;

    RetrySchedule {
        delays = List.copyOf(delays);
    }

    /** Returns the schedule that a subscription wants, whose deliveries begin as all do. */
    RetrySchedule as(RetryRule rule) {
        return new RetrySchedule(Stream.concat(
                        Stream.of(delays.getFirst()),
                        rule.getDelaySeconds().stream().map(Duration::ofSeconds))
                .toList());
    }

    /** Returns the number of attempts that a delivery gets. */
    int attempts() {
        return delays.size();
    }

    /** Returns how long a delivery is tried, from its first attempt to its last, without jitter. */
    Duration length() {
        return delays.stream().skip(1).reduce(Duration.ZERO, Duration::plus);
    }

    /** Returns the wait before an attempt (from 1): the delay and up to a fifth more, always the same for the same delivery. */
    Duration delayBefore(String deliveryId, int attempt) {
        return stretched(delays.get(attempt - 1), deliveryId, attempt);
    }

    /** Returns a wait and up to a fifth more, so that many do not end it at once; always the same for the same delivery and number. */
    static Duration stretched(Duration delay, String deliveryId, int number) {
        long mixed = (deliveryId.hashCode() * 31L + number) * 0x9E3779B97F4A7C15L;
        double share = (mixed >>> 11) / (double) (1L << 53);
        return delay.plusMillis((long) (delay.toMillis() * JITTER * share));
    }
}
