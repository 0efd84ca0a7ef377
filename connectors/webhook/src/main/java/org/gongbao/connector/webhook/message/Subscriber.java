package org.gongbao.connector.webhook.message;

import java.util.List;
import org.gongbao.record.v1.PayloadKind;

/**
 * Who gets the deliveries of one subscription, and how much of a document.
 *
 * @param subscriptionId the subscription
 * @param recipient where they go
 * @param payload how much of a document is sent
 * @param fields the fields of data that are sent; empty = all
 */
public record Subscriber(String subscriptionId, Recipient recipient, PayloadKind payload, List<String> fields) {

    /** Copies the fields. */
    public Subscriber {
        fields = List.copyOf(fields);
    }
}
