package org.gongbao.connector.webhook.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The attributes of a delivery as CloudEvents 1.0.2 calls them. */
final class CloudEvent {

    /** Type of the content of data. */
    static final String DATA_TYPE = "application/json";

    /** Type of the content of a whole event; in lower case, as the JavaScript SDK of CloudEvents knows no other. */
    static final String EVENT_TYPE = "application/cloudevents+json; charset=utf-8";

    private static final String TYPE_PREFIX = "org.gongbao.";

    private CloudEvent() {}

    /** Returns all attributes but the type of the content, in the order of the specification. */
    static SequencedMap<String, String> attributes(RenderedDocument document, String id, String portalUrl) {
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("id", id);
        attributes.put("source", portalUrl);
        attributes.put("type", TYPE_PREFIX + document.type());
        attributes.put("subject", document.documentId());
        attributes.put("time", document.timestamp());
        attributes.put("dataschema", portalUrl + PayloadSchemas.DOCUMENT);
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
