package org.gongbao.portal.view;

import java.time.Instant;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;

/**
 * A place in a list of deliveries: behind the delivery with these values.
 *
 * @param updatedAt when it last changed
 * @param deliveryId its identifier
 */
public record DeliveryPlace(Instant updatedAt, String deliveryId) {

    /** Returns the place of a delivery. */
    public static DeliveryPlace of(DeliveryState state) {
        return new DeliveryPlace(state.getUpdatedAt(), state.getDeliveryId());
    }

    /** Returns something that stands in the order of deliveries where this is. */
    DeliveryState probe() {
        return DeliveryState.newBuilder()
                .setDeliveryId(deliveryId)
                .setSubscriptionId("")
                .setEndpointId("")
                .setDocumentId("")
                .setRevision(0)
                .setDocumentPartition(0)
                .setDocumentOffset(0)
                .setStatus(DeliveryStatus.UNKNOWN)
                .setAttempts(0)
                .setMatchedAt(updatedAt)
                .setUpdatedAt(updatedAt)
                .build();
    }
}
