package org.gongbao.streams.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.gongbao.schemas.privacy.Masking;

/** What a person wrote for publication, with its personal data masked as that of gazettes is. Stateless. */
public final class Masked {

    private Masked() {}

    /** Masks a text; null, which nobody wrote, stays. */
    public static String text(String text) {
        return text == null ? null : Masking.mask(text);
    }

    /** Masks the texts of a value; all else stays. */
    static JsonNode value(JsonNode value) {
        return switch (value) {
            case ArrayNode list -> {
                ArrayNode masked = JsonNodeFactory.instance.arrayNode();
                list.forEach(item -> masked.add(value(item)));
                yield masked;
            }
            case ObjectNode object -> {
                ObjectNode masked = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(entry -> masked.set(entry.getKey(), value(entry.getValue())));
                yield masked;
            }
            default -> value.isTextual() ? JsonNodeFactory.instance.textNode(text(value.textValue())) : value;
        };
    }
}
