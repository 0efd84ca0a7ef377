package org.gongbao.streams.delivery;

import java.time.Duration;
import java.time.Instant;
import org.gongbao.record.v1.EndpointState;

/**
 * How many requests a minute an endpoint takes, by the generic cell rate algorithm: one moment is all that is kept, and no more than a second's
 * share goes out at once. Pure; thread-safe.
 */
final class EndpointRate {

    private static final int SECONDS = 60;

    private EndpointRate() {}

    /** Returns from when on the rate allows one more request; the beginning of time if it has no limit. */
    static Instant freeAt(EndpointState endpoint) {
        if (endpoint.getRatePerMinute() <= 0 || endpoint.getRateUsedUntil() == null) {
            return Instant.EPOCH;
        }
        int burst = Math.max(1, endpoint.getRatePerMinute() / SECONDS);
        return endpoint.getRateUsedUntil().minus(interval(endpoint).multipliedBy(burst - 1L));
    }

    /** Returns the endpoint after one more request. */
    static EndpointState spent(EndpointState endpoint, Instant now) {
        if (endpoint.getRatePerMinute() <= 0) {
            return endpoint;
        }
        Instant used = endpoint.getRateUsedUntil();
        Instant from = used == null || used.isBefore(now) ? now : used;
        return EndpointDraft.of(endpoint)
                .setRateUsedUntil(from.plus(interval(endpoint)))
                .build();
    }

    /** At least a millisecond, as records keep no finer time; so no rate is above 60,000 a minute. */
    private static Duration interval(EndpointState endpoint) {
        return Duration.ofMillis(Math.max(1, Duration.ofMinutes(1).toMillis() / endpoint.getRatePerMinute()));
    }
}
