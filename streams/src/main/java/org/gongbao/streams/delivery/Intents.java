package org.gongbao.streams.delivery;

import java.time.Instant;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;

/** Makes the record of a released attempt. */
final class Intents {

    private Intents() {}

    static DeliveryIntent of(DeliveryState state, Instant now) {
        // every field is said, as the builder looks up at length what the others are
        return DeliveryIntent.newBuilder()
                .setDeliveryId(state.getDeliveryId())
                .setSubscriptionId(state.getSubscriptionId())
                .setEndpointId(state.getEndpointId())
                .setDocumentId(state.getDocumentId())
                .setRevision(state.getRevision())
                .setDocumentPartition(state.getDocumentPartition())
                .setDocumentOffset(state.getDocumentOffset())
                .setAttempt(state.getReleased())
                .setReleasedAt(now)
                .setRatePerMinute(0)
                .setOrdered(false)
                .setSequence(state.getSequence())
                .setTest(state.getTest())
                .setAsking(state.getAsking())
                .setDigest(null)
                .setWithdrawal(false)
                .setItems(state.getItems())
                .setMissed(state.getMissed())
                .setTenant(null)
                .setRetry(null)
                .build();
    }
}
