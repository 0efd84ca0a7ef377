package org.gongbao.streams.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.gongbao.record.v1.BreakerState;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.EndpointState;

/** What outcomes make of an endpoint's health: the breaker and the time of rest. Pure; thread-safe. */
final class EndpointHealth {

    private static final double WEIGHT_OF_LAST = 0.2;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final DeliveryPolicy policy;

    EndpointHealth(DeliveryPolicy policy) {
        this.policy = policy;
    }

    static EndpointState fresh(String endpointId, Instant now) {
        return EndpointState.newBuilder()
                .setEndpointId(endpointId)
                .setBreaker(BreakerState.CLOSED)
                .setUpdatedAt(now)
                .build();
    }

    /** Returns whether more has changed than how busy and how fast an endpoint is: the states of its deliveries tell the counts, and its latency is a hint. */
    static boolean isMoreThanCounts(EndpointState former, EndpointState next) {
        EndpointState busier = EndpointDraft.of(former)
                .setInFlight(next.getInFlight())
                .setWaiting(next.getWaiting())
                .setScheduled(next.getScheduled())
                .setLastSequence(next.getLastSequence())
                .setLatencyMillis(next.getLatencyMillis())
                .setUpdatedAt(next.getUpdatedAt())
                .build();
        return !Same.values(busier, next);
    }

    /** Returns true if one more attempt may go out. */
    boolean hasRoom(EndpointState endpoint, Instant now) {
        return (!endpoint.getOrdered() || isItsTurn(endpoint)) && hasRoomUnordered(endpoint, now);
    }

    /** In order, nothing overtakes what is under way or waits for its next attempt. */
    private static boolean isItsTurn(EndpointState endpoint) {
        return endpoint.getInFlight() == 0 && endpoint.getScheduled() == 0;
    }

    private boolean hasRoomUnordered(EndpointState endpoint, Instant now) {
        return switch (endpoint.getBreaker()) {
            case CLOSED ->
                endpoint.getInFlight() < policy.window()
                        && !EndpointRate.freeAt(endpoint).isAfter(now)
                        && (endpoint.getNotBefore() == null
                                || !endpoint.getNotBefore().isAfter(now));
            case HALF_OPEN -> endpoint.getInFlight() == 0;
            case OPEN, DISABLED, UNKNOWN -> false;
        };
    }

    EndpointState succeeded(EndpointState endpoint, DeliveryAttempt attempt, Instant now) {
        EndpointDraft builder = measured(endpoint, attempt, now)
                .setConsecutiveFailures(0)
                .setFailingSince(null)
                .setShed(0)
                .setOpenings(0);
        if (endpoint.getBreaker() != BreakerState.DISABLED) {
            builder.setBreaker(BreakerState.CLOSED).setNotBefore(null);
        }
        return builder.build();
    }

    EndpointState failed(EndpointState endpoint, DeliveryAttempt attempt, Instant now) {
        EndpointState counted = measured(endpoint, attempt, now)
                .setConsecutiveFailures(endpoint.getConsecutiveFailures() + 1)
                .setFailingSince(endpoint.getFailingSince() == null ? now : endpoint.getFailingSince())
                .build();
        return switch (endpoint.getBreaker()) {
            case CLOSED ->
                counted.getConsecutiveFailures() >= policy.breakerFailures()
                        ? opened(counted, attempt, now)
                        : rested(counted, attempt, now);
            case HALF_OPEN -> opened(counted, attempt, now);
            case OPEN, DISABLED, UNKNOWN -> rested(counted, attempt, now);
        };
    }

    EndpointState disabled(EndpointState endpoint, Instant now) {
        return EndpointDraft.of(endpoint)
                .setBreaker(BreakerState.DISABLED)
                .setNotBefore(null)
                .setUpdatedAt(now)
                .build();
    }

    /**
     * A delivery was given up: an endpoint that took nothing for as long as a schedule lasts is disabled. Not so one that takes them in order: there
     * nothing else could go out meanwhile, so it may refuse that one delivery only.
     */
    EndpointState gaveUp(EndpointState endpoint, Instant now) {
        boolean throughout = !endpoint.getOrdered()
                && endpoint.getFailingSince() != null
                && !endpoint.getFailingSince().plus(policy.usual().length()).isAfter(now);
        return throughout ? disabled(endpoint, now) : endpoint;
    }

    /** One probe goes out, whatever was before. */
    EndpointState enabled(EndpointState endpoint, Instant now) {
        return EndpointDraft.of(endpoint)
                .setBreaker(BreakerState.HALF_OPEN)
                .setNotBefore(null)
                .setOpenings(0)
                .setUpdatedAt(now)
                .build();
    }

    /** The time of rest is over. */
    EndpointState woken(EndpointState endpoint, Instant now) {
        BreakerState breaker =
                endpoint.getBreaker() == BreakerState.OPEN ? BreakerState.HALF_OPEN : endpoint.getBreaker();
        return EndpointDraft.of(endpoint)
                .setBreaker(breaker)
                .setNotBefore(null)
                .setUpdatedAt(now)
                .build();
    }

    private EndpointState opened(EndpointState endpoint, DeliveryAttempt attempt, Instant now) {
        int openings = endpoint.getOpenings() + 1;
        Instant until = now.plus(policy.pause(openings));
        Instant asked = now.plus(policy.granted(attempt.getRetryAfterMillis()));
        return EndpointDraft.of(endpoint)
                .setBreaker(BreakerState.OPEN)
                .setOpenings(openings)
                .setNotBefore(asked.isAfter(until) ? asked : until)
                .build();
    }

    private EndpointState rested(EndpointState endpoint, DeliveryAttempt attempt, Instant now) {
        boolean overloaded = Objects.equals(attempt.getStatus(), TOO_MANY_REQUESTS)
                || Objects.equals(attempt.getStatus(), UNAVAILABLE);
        Duration asked = policy.granted(attempt.getRetryAfterMillis());
        if (!overloaded || asked.isZero() || endpoint.getBreaker() == BreakerState.DISABLED) {
            return endpoint;
        }
        Instant until = now.plus(asked);
        boolean longer = endpoint.getNotBefore() == null || until.isAfter(endpoint.getNotBefore());
        return longer ? EndpointDraft.of(endpoint).setNotBefore(until).build() : endpoint;
    }

    private static EndpointDraft measured(EndpointState endpoint, DeliveryAttempt attempt, Instant now) {
        double former = endpoint.getLatencyMillis();
        double latency = former == 0 ? attempt.getMillis() : former + WEIGHT_OF_LAST * (attempt.getMillis() - former);
        return EndpointDraft.of(endpoint).setLatencyMillis(latency).setUpdatedAt(now);
    }
}
