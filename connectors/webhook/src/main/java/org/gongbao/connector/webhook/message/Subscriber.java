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
 * @param deadlineSeconds how long the recipient has to acknowledge; 0 = it need not
 */
public record Subscriber(
        String subscriptionId, Recipient recipient, PayloadKind payload, List<String> fields, long deadlineSeconds) {

    /** Copies the fields. */
    public Subscriber {
        fields = List.copyOf(fields);
    }

    /** Makes one that need not acknowledge. */
    public Subscriber(String subscriptionId, Recipient recipient, PayloadKind payload, List<String> fields) {
        this(subscriptionId, recipient, payload, fields, 0);
    }
}
