package org.gongbao.streams.delivery;

import java.time.Instant;
import org.gongbao.record.v1.BreakerState;
import org.gongbao.record.v1.EndpointState;

/** The next state of an endpoint while it is made. Copies plain fields: Avro's own builder looks at the schema of each, which took longer than all decisions together. */
final class EndpointDraft {

    private final String endpointId;
    private BreakerState breaker;
    private int consecutiveFailures;
    private double latencyMillis;
    private int openings;
    private Instant notBefore;
    private int inFlight;
    private long waiting;
    private Instant updatedAt;
    private int ratePerMinute;
    private long scheduled;
    private boolean ordered;
    private long lastSequence;
    private long shed;
    private Instant failingSince;
    private Instant rateUsedUntil;
    private String tenant;

    private EndpointDraft(EndpointState former) {
        endpointId = former.getEndpointId();
        breaker = former.getBreaker();
        consecutiveFailures = former.getConsecutiveFailures();
        latencyMillis = former.getLatencyMillis();
        openings = former.getOpenings();
        notBefore = former.getNotBefore();
        inFlight = former.getInFlight();
        waiting = former.getWaiting();
        updatedAt = former.getUpdatedAt();
        ratePerMinute = former.getRatePerMinute();
        scheduled = former.getScheduled();
        ordered = former.getOrdered();
        lastSequence = former.getLastSequence();
        shed = former.getShed();
        failingSince = former.getFailingSince();
        rateUsedUntil = former.getRateUsedUntil();
        tenant = former.getTenant();
    }

    /** Begins with what an endpoint is now. */
    static EndpointDraft of(EndpointState former) {
        return new EndpointDraft(former);
    }

    EndpointDraft setBreaker(BreakerState value) {
        breaker = value;
        return this;
    }

    EndpointDraft setConsecutiveFailures(int value) {
        consecutiveFailures = value;
        return this;
    }

    EndpointDraft setLatencyMillis(double value) {
        latencyMillis = value;
        return this;
    }

    EndpointDraft setOpenings(int value) {
        openings = value;
        return this;
    }

    EndpointDraft setNotBefore(Instant value) {
        notBefore = value;
        return this;
    }

    EndpointDraft setInFlight(int value) {
        inFlight = value;
        return this;
    }

    EndpointDraft setWaiting(long value) {
        waiting = value;
        return this;
    }

    EndpointDraft setUpdatedAt(Instant value) {
        updatedAt = value;
        return this;
    }

    EndpointDraft setRatePerMinute(int value) {
        ratePerMinute = value;
        return this;
    }

    EndpointDraft setScheduled(long value) {
        scheduled = value;
        return this;
    }

    EndpointDraft setOrdered(boolean value) {
        ordered = value;
        return this;
    }

    EndpointDraft setLastSequence(long value) {
        lastSequence = value;
        return this;
    }

    EndpointDraft setShed(long value) {
        shed = value;
        return this;
    }

    EndpointDraft setFailingSince(Instant value) {
        failingSince = value;
        return this;
    }

    EndpointDraft setRateUsedUntil(Instant value) {
        rateUsedUntil = value;
        return this;
    }

    EndpointDraft setTenant(String value) {
        tenant = value;
        return this;
    }

    EndpointState build() {
        return new EndpointState(
                endpointId,
                breaker,
                consecutiveFailures,
                latencyMillis,
                openings,
                notBefore,
                inFlight,
                waiting,
                updatedAt,
                ratePerMinute,
                scheduled,
                ordered,
                lastSequence,
                shed,
                failingSince,
                rateUsedUntil,
                tenant);
    }
}
