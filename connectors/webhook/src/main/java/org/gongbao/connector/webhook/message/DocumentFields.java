package org.gongbao.connector.webhook.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of one document as JSON, all but the subscription; some of them can be chosen. Immutable. */
final class DocumentFields {

    /** What is always sent: by these a receiver tells deliveries apart. */
    static final Set<String> ALWAYS = Set.of("documentId", "revision");

    private static final byte[] SUBSCRIPTION = Json.utf8(",\"subscriptionId\":");
    private static final byte[] END = Json.utf8("}");
    private static final byte[] COMMA = Json.utf8(",");

    private final Map<String, byte[]> fields = new LinkedHashMap<>();
    private final byte[] whole;

    DocumentFields(ObjectNode data) {
        data.properties()
                .forEach(field -> fields.put(
                        field.getKey(),
                        Json.join(Json.bytes(field.getKey()), Json.utf8(":"), Json.bytes(field.getValue()))));
        whole = object(fields.keySet());
    }

    /** Returns the object for one subscription: the same bytes for the same subscription and choice, for ever. */
    byte[] dataFor(String subscriptionId, Collection<String> chosen) {
        byte[] open = chosen.isEmpty() ? whole : object(chosen);
        return Json.join(open, SUBSCRIPTION, Json.bytes(subscriptionId), END);
    }

    /** Returns about how many bytes this takes in memory. */
    int weight() {
        return 2 * whole.length + 50 * fields.size();
    }

    int length() {
        return whole.length;
    }

    private byte[] object(Collection<String> chosen) {
        List<byte[]> parts = new ArrayList<>();
        fields.forEach((name, field) -> {
            if (ALWAYS.contains(name) || chosen.contains(name)) {
                parts.add(parts.isEmpty() ? Json.utf8("{") : COMMA);
                parts.add(field);
            }
        });
        return Json.join(parts.toArray(byte[][]::new));
    }
}
