package org.gongbao.connector.webhook.consent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gongbao.record.v1.EndpointEvent;
import org.gongbao.record.v1.EndpointNotice;

/** Makes the notices by which people learn why an address has not agreed, and when it is asked again. Pure. */
final class ConsentNotices {

    private ConsentNotices() {}

    /**
     * Returns that an address did not agree.
     *
     * @param next when it is asked again; empty = not by itself
     */
    static EndpointNotice notYet(String endpointId, String reason, String why, Optional<Instant> next, Instant now) {
        return EndpointNotice.newBuilder()
                .setEndpointId(endpointId)
                .setEvent(next.isPresent() ? EndpointEvent.CONSENT_PENDING : EndpointEvent.CONSENT_REFUSED)
                .setReason(reason)
                .setDetail(why)
                .setNextAskAt(
                        next.map(time -> time.truncatedTo(ChronoUnit.MILLIS)).orElse(null))
                .setOccurredAt(now)
                .build();
    }

    /** Returns that an address agreed. */
    static EndpointNotice granted(String endpointId, Instant now) {
        return EndpointNotice.newBuilder()
                .setEndpointId(endpointId)
                .setEvent(EndpointEvent.CONSENT_GRANTED)
                .setOccurredAt(now)
                .build();
    }
}
