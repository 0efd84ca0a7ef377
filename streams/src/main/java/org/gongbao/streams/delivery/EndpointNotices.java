package org.gongbao.streams.delivery;

import java.time.Instant;
import java.util.Optional;
import org.gongbao.record.v1.BreakerState;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.EndpointEvent;
import org.gongbao.record.v1.EndpointNotice;
import org.gongbao.record.v1.EndpointState;

/** What the owner of an endpoint should know. Pure; thread-safe. */
final class EndpointNotices {

    private EndpointNotices() {}

    /**
     * Returns the notice of a change of the breaker, if there is something to tell.
     *
     * @param cause the delivery whose attempt changed it; null if it was something else
     */
    static Optional<EndpointNotice> changed(EndpointState former, EndpointState now, DeliveryState cause, Instant at) {
        boolean sheds = former.getShed() == 0 && now.getShed() > 0;
        Optional<EndpointEvent> told =
                sheds ? Optional.of(EndpointEvent.SHEDDING) : event(former.getBreaker(), now.getBreaker());
        return told.map(event -> notice(event, now, at)
                .setReason(cause == null ? null : cause.getLastReason())
                .setStatus(cause == null ? null : cause.getLastStatus())
                .build());
    }

    /** Returns the notice of a delivery that was given up. */
    static EndpointNotice exhausted(EndpointState endpoint, DeliveryState delivery, Instant at) {
        return notice(EndpointEvent.EXHAUSTED, endpoint, at)
                .setDeliveryId(delivery.getDeliveryId())
                .setSubscriptionId(delivery.getSubscriptionId())
                .setReason(delivery.getLastReason())
                .setStatus(delivery.getLastStatus())
                .build();
    }

    /** A probe that fails tells nothing new, and one that goes out tells nothing yet. */
    private static Optional<EndpointEvent> event(BreakerState former, BreakerState now) {
        if (former == now) {
            return Optional.empty();
        }
        return switch (now) {
            case OPEN -> former == BreakerState.CLOSED ? Optional.of(EndpointEvent.FAILING) : Optional.empty();
            case DISABLED -> Optional.of(EndpointEvent.DISABLED);
            case CLOSED -> Optional.of(EndpointEvent.RECOVERED);
            case HALF_OPEN -> former == BreakerState.DISABLED ? Optional.of(EndpointEvent.ENABLED) : Optional.empty();
            case UNKNOWN -> Optional.empty();
        };
    }

    private static EndpointNotice.Builder notice(EndpointEvent event, EndpointState endpoint, Instant at) {
        return EndpointNotice.newBuilder()
                .setEndpointId(endpoint.getEndpointId())
                .setEvent(event)
                .setConsecutiveFailures(endpoint.getConsecutiveFailures())
                .setOccurredAt(at);
    }
}
