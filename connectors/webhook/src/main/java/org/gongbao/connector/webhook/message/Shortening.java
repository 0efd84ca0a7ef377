package org.gongbao.connector.webhook.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Makes data small that would be too large for a thin webhook, as that of a document with a title of many pages. */
final class Shortening {

    private static final int CHARACTERS = 150;
    private static final int ENTRIES = 5;

    private Shortening() {}

    /** Returns the data with at most so many entries a list and characters a text; addresses and identifiers stay whole. */
    static ObjectNode of(ObjectNode data) {
        return (ObjectNode) shortened("", data);
    }

    private static JsonNode shortened(String name, JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                ObjectNode shorter = Json.MAPPER.createObjectNode();
                object.properties()
                        .forEach(field -> shorter.set(field.getKey(), shortened(field.getKey(), field.getValue())));
                yield shorter;
            }
            case ArrayNode array -> {
                ArrayNode shorter = Json.MAPPER.createArrayNode();
                array.valueStream().limit(ENTRIES).forEach(entry -> shorter.add(shortened(name, entry)));
                yield shorter;
            }
            case TextNode text
            when !name.equals("url") && text.asText().length() > CHARACTERS -> TextNode.valueOf(cut(text.asText()));
            default -> value;
        };
    }

    /** Never cuts a character in two. */
    private static String cut(String text) {
        int end = Character.isHighSurrogate(text.charAt(CHARACTERS - 2)) ? CHARACTERS - 2 : CHARACTERS - 1;
        return text.substring(0, end) + "…";
    }
}
