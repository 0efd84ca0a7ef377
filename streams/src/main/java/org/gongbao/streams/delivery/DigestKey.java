package org.gongbao.streams.delivery;

import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;

/**
 * Whose documents are collected together. Neither identifier holds a zero byte.
 *
 * @param endpointId where they go
 * @param subscriptionId who wants them
 */
record DigestKey(String endpointId, String subscriptionId) {

    private static final char SEPARATOR = '\0';

    static DigestKey of(DeliveryIntent intent) {
        return new DigestKey(intent.getEndpointId(), intent.getSubscriptionId());
    }

    static DigestKey of(DeliveryState delivery) {
        return new DigestKey(delivery.getEndpointId(), delivery.getSubscriptionId());
    }

    /** Reads what {@link #text} wrote. */
    static DigestKey parse(String text) {
        int end = text.indexOf(SEPARATOR);
        return new DigestKey(text.substring(0, end), text.substring(end + 1));
    }

    String text() {
        return endpointId + SEPARATOR + subscriptionId;
    }
}
