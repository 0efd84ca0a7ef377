package org.gongbao.portal.deliverylog;

import java.time.Instant;
import java.util.Comparator;
import org.gongbao.record.v1.DeliveryState;

/**
 * A place in a list of deliveries: that of the delivery with these values. The latest matched comes first; of the same millisecond, that with
 * the smaller identifier.
 *
 * @param matchedAt when it was matched
 * @param deliveryId its identifier
 */
public record DeliveryPlace(Instant matchedAt, String deliveryId) implements Comparable<DeliveryPlace> {

    private static final Comparator<DeliveryPlace> ORDER = Comparator.comparing(
                    DeliveryPlace::matchedAt, Comparator.reverseOrder())
            .thenComparing(DeliveryPlace::deliveryId);

    /** Returns the place of a delivery. */
    public static DeliveryPlace of(DeliveryState state) {
        return new DeliveryPlace(state.getMatchedAt(), state.getDeliveryId());
    }

    @Override
    public int compareTo(DeliveryPlace other) {
        return ORDER.compare(this, other);
    }
}
