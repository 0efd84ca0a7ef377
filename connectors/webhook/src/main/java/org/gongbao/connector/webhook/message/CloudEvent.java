package org.gongbao.connector.webhook.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.gongbao.schemas.webhook.WebhookSchemas;

/** The attributes of a delivery as CloudEvents 1.0.2 calls them. */
final class CloudEvent {

    /** Type of the content of data. */
    static final String DATA_TYPE = "application/json";

    /** Type of the content of a whole event; in lower case, as the JavaScript SDK of CloudEvents knows no other. */
    static final String EVENT_TYPE = "application/cloudevents+json; charset=utf-8";

    /** Type of the content of several whole events. */
    static final String BATCH_TYPE = "application/cloudevents-batch+json; charset=utf-8";

    private static final String TYPE_PREFIX = "org.gongbao.";

    private CloudEvent() {}

    /** Returns all attributes but the type of the content, in the order of the specification. */
    static SequencedMap<String, String> attributes(RenderedDocument document, String id, String portalUrl) {
        return attributes(document.type(), document.documentId(), Optional.of(document.timestamp()), id, portalUrl);
    }

    /** Returns the attributes of what tells of one document, in the order of the specification. */
    static SequencedMap<String, String> attributes(
            String type, String documentId, Optional<String> time, String id, String portalUrl) {
        SequencedMap<String, String> attributes = begun(type, documentId, id, portalUrl);
        time.ifPresent(known -> attributes.put("time", known));
        attributes.put("dataschema", portalUrl + WebhookSchemas.PATH + WebhookSchemas.DOCUMENT);
        return attributes;
    }

    /** Returns the attributes of a digest that is one event. */
    static SequencedMap<String, String> digest(String subscriptionId, String time, String id, String portalUrl) {
        SequencedMap<String, String> attributes = begun(DigestBody.TYPE, subscriptionId, id, portalUrl);
        attributes.put("time", time);
        attributes.put("dataschema", portalUrl + WebhookSchemas.PATH + WebhookSchemas.DIGEST);
        return attributes;
    }

    /** Returns the attributes of what tells how much an endpoint missed. */
    static SequencedMap<String, String> missed(String endpointId, String time, String id, String portalUrl) {
        SequencedMap<String, String> attributes = begun(MissedBody.TYPE, endpointId, id, portalUrl);
        attributes.put("time", time);
        attributes.put("dataschema", portalUrl + WebhookSchemas.PATH + WebhookSchemas.MISSED);
        return attributes;
    }

    private static SequencedMap<String, String> begun(String type, String subject, String id, String portalUrl) {
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("id", id);
        attributes.put("source", portalUrl);
        attributes.put("type", TYPE_PREFIX + type);
        attributes.put("subject", subject);
        return attributes;
    }

    /** Returns the attributes as headers. */
    static Map<String, String> headers(Map<String, String> attributes) {
        Map<String, String> headers = new LinkedHashMap<>();
        attributes.forEach((name, value) -> headers.put("ce-" + name, HeaderText.encode(value)));
        return headers;
    }

    /** Returns the event as one object of JSON. */
    static byte[] structured(Map<String, String> attributes, byte[] data) {
        StringBuilder head = new StringBuilder(512).append('{');
        attributes.forEach((name, value) -> head.append(Json.text(name))
                .append(':')
                .append(Json.text(value))
                .append(','));
        head.append("\"datacontenttype\":\"").append(DATA_TYPE).append("\",\"data\":");
        return Json.join(Json.utf8(head.toString()), data, Json.utf8("}"));
    }
}
