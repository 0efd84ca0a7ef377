package org.gongbao.connector.webhook.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One revision of a document as the body of webhooks, all but the subscription. Immutable.
 *
 * @param documentId the document
 * @param revision its revision
 * @param beforeSubscription the body up to the identifier of the subscription
 */
public record RenderedDocument(String documentId, int revision, byte[] beforeSubscription) {

    private static final byte[] END = "}}".getBytes(StandardCharsets.UTF_8);

    /** Returns the body for one subscription: the same bytes for the same subscription, for ever. */
    public byte[] bodyFor(String subscriptionId) {
        byte[] subscription = WebhookBody.quoted(subscriptionId);
        return ByteBuffer.allocate(beforeSubscription.length + subscription.length + END.length)
                .put(beforeSubscription)
                .put(subscription)
                .put(END)
                .array();
    }

    /** Returns about how many bytes this takes in memory. */
    public int weight() {
        return beforeSubscription.length + 200;
    }
}
