package org.gongbao.standalone.deadletter;

import java.nio.ByteBuffer;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.standalone.console.Columns;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Dead letters for people and programs. The bytes of the record are never shown. */
public final class DeadLetterText {

    private DeadLetterText() {}

    /** Returns a dead letter as JSON. */
    public static JsonNode json(NumberedLetter numbered) {
        DeadLetter letter = numbered.letter();
        ObjectNode json = new JsonMapper().createObjectNode();
        json.put("number", numbered.number());
        json.put("occurredAt", letter.getOccurredAt().toString());
        json.put("stage", letter.getStage());
        json.put("code", letter.getCode());
        json.put("message", letter.getMessage());
        json.put("cause", letter.getCause());
        json.put("topic", letter.getTopic());
        json.put("partition", letter.getPartition());
        json.put("offset", letter.getOffset());
        json.put("keyBytes", size(letter.getKey()));
        json.put("valueBytes", size(letter.getValue()));
        return json;
    }

    /** Returns a line of a list. */
    public static String line(JsonNode letter) {
        return Columns.padded(letter.path("number").asString(), 8)
                + Columns.padded(letter.path("occurredAt").asString(), 26)
                + Columns.padded(letter.path("stage").asString(), 22)
                + Columns.padded(letter.path("code").asString(), 10)
                + letter.path("message").asString();
    }

    private static int size(ByteBuffer bytes) {
        return bytes == null ? 0 : bytes.remaining();
    }
}
