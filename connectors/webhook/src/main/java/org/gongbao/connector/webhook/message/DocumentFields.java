package org.gongbao.connector.webhook.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of one document as JSON, all but the subscription; some of them can be chosen. Immutable. */
final class DocumentFields {

    /** What is always sent: by these a receiver tells deliveries apart. */
    static final Set<String> ALWAYS = Set.of("documentId", "revision");

    private static final byte[] SUBSCRIPTION = Json.utf8(",\"subscriptionId\":");
    private static final byte[] ACKNOWLEDGEMENT = Json.utf8(",\"acknowledgement\":");
    private static final byte[] END = Json.utf8("}");

    /** Where a field stands within the whole. */
    private record Span(int start, int end) {}

    private final Map<String, Span> fields = new LinkedHashMap<>();
    private final byte[] whole;

    DocumentFields(ObjectNode data) {
        ByteArrayOutputStream written = new ByteArrayOutputStream(1024);
        data.properties().forEach(field -> {
            written.write(fields.isEmpty() ? '{' : ',');
            int start = written.size();
            written.writeBytes(Json.bytes(field.getKey()));
            written.write(':');
            written.writeBytes(Json.bytes(field.getValue()));
            fields.put(field.getKey(), new Span(start, written.size()));
        });
        whole = written.toByteArray();
    }

    /**
     * Returns the object for one subscription: the same bytes for the same subscription and choice, for ever.
     *
     * @param acknowledgement how to acknowledge; sent whatever is chosen
     */
    byte[] dataFor(String subscriptionId, Collection<String> chosen, Optional<ObjectNode> acknowledgement) {
        byte[] open = chosen.isEmpty() ? whole : object(chosen);
        byte[] id = Json.bytes(subscriptionId);
        return acknowledgement.isEmpty()
                ? Json.join(open, SUBSCRIPTION, id, END)
                : Json.join(open, SUBSCRIPTION, id, ACKNOWLEDGEMENT, Json.bytes(acknowledgement.get()), END);
    }

    /** Returns about how many bytes this takes in memory. */
    int weight() {
        return whole.length + 100 * fields.size();
    }

    int length() {
        return whole.length;
    }

    private byte[] object(Collection<String> chosen) {
        ByteArrayOutputStream part = new ByteArrayOutputStream(1024);
        fields.forEach((name, span) -> {
            if (ALWAYS.contains(name) || chosen.contains(name)) {
                part.write(part.size() == 0 ? '{' : ',');
                part.write(whole, span.start(), span.end() - span.start());
            }
        });
        return part.toByteArray();
    }
}
