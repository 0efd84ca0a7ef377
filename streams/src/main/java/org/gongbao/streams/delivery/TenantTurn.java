package org.gongbao.streams.delivery;

import java.time.Instant;

/** When an endpoint looks again whether its tenant may have one more delivery. Pure. */
final class TenantTurn {

    /** An endpoint looks once in each of these. */
    static final long SLOT_MILLIS = 250;

    private TenantTurn() {}

    /**
     * Returns the moment: soon after the tenant is free, the same for all deliveries that wait for the endpoint. In each slot the endpoints of a tenant come in another order, so none is always the first.
     *
     * @param free when the tenant may have one more
     */
    static Instant next(String endpointId, Instant free, Instant now) {
        long soonest = Math.max(free.toEpochMilli(), now.toEpochMilli()) + 1;
        long slot = Math.floorDiv(soonest, SLOT_MILLIS);
        long turn = turn(endpointId, slot);
        return Instant.ofEpochMilli(turn >= soonest ? turn : turn(endpointId, slot + 1));
    }

    private static long turn(String endpointId, long slot) {
        long mixed = (endpointId.hashCode() * 31L + slot) * 0x9E3779B97F4A7C15L;
        return slot * SLOT_MILLIS + Math.floorMod(mixed >>> 16, SLOT_MILLIS);
    }
}
