package org.gongbao.connector.webhook.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import org.gongbao.record.v1.PayloadKind;

/**
 * One revision of a document as webhooks tell it, all but the subscription. Immutable.
 *
 * @param documentId the document
 * @param revision its revision
 * @param type type of the event, as document.new
 * @param timestamp when the revision reached the platform, ISO 8601
 * @param thin facts and a link
 * @param full facts, tags and text, rendered when somebody wants them
 */
public record RenderedDocument(
        String documentId, int revision, String type, String timestamp, DocumentFields thin, FullFields full) {

    /**
     * Returns the object data for one subscription: the same bytes for the same subscription, kind, choice and asking, for ever.
     *
     * @param acknowledgement how to acknowledge the document, if the receiver has to
     */
    byte[] data(
            String subscriptionId,
            PayloadKind payload,
            Collection<String> chosen,
            Optional<ObjectNode> acknowledgement) {
        return (payload == PayloadKind.FULL ? full.fields() : thin).dataFor(subscriptionId, chosen, acknowledgement);
    }

    /** Returns type, timestamp and data as one object. */
    byte[] event(byte[] data) {
        String head = "{\"type\":\"" + type + "\",\"timestamp\":\"" + timestamp + "\",\"data\":";
        return Json.join(Json.utf8(head), data, Json.utf8("}"));
    }

    /** Returns about how many bytes this takes in memory. */
    public int weight() {
        return thin.weight() + full.weight() + 200;
    }
}
