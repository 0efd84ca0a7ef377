package org.gongbao.standalone.deadletter;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Locale;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.record.v1.DeadLetterRedrive;
import org.gongbao.standalone.console.Columns;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Dead letters for people and programs. The bytes of the record are never shown. */
public final class DeadLetterText {

    private DeadLetterText() {}

    /** Returns a dead letter as JSON, with what became of it when it was put back. */
    public static JsonNode json(NumberedLetter numbered, RedriveBook redrives, Collection<NumberedLetter> all) {
        ObjectNode json = json(numbered);
        redrives.of(numbered).ifPresent(redrive -> {
            ObjectNode putBack = json.putObject("redrive");
            place(putBack, redrive);
            RedriveBook.failed(redrive, all).ifPresent(failed -> {
                putBack.put("failedAs", failed.number());
                putBack.put("failedWith", failed.letter().getCode());
            });
        });
        return json;
    }

    /** Returns what became of a dead letter that was to be put back as JSON. */
    public static JsonNode json(Redriven result) {
        ObjectNode json = json(result.letter());
        json.put("fate", result.fate().name());
        json.put("fateCode", result.code());
        json.put("fateText", result.text());
        result.place().ifPresent(redrive -> place(json.putObject("redrive"), redrive));
        return json;
    }

    /** Returns a line about one that was to be put back. */
    public static String redriven(JsonNode result) {
        return Columns.padded(result.path("number").asString(), 8)
                + Columns.padded(words(Redriven.Fate.valueOf(result.path("fate").asString())), 14)
                + Columns.padded(result.path("fateCode").asString(), 10)
                + result.path("fateText").asString();
    }

    /** Returns a fate for people. */
    public static String words(Redriven.Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void place(ObjectNode json, DeadLetterRedrive redrive) {
        json.put("times", redrive.getTimes());
        json.put("at", redrive.getAt().toString());
        json.put("by", redrive.getRequestedBy());
        json.put("topic", redrive.getTopic());
        json.put("partition", redrive.getPartition());
        json.put("offset", redrive.getOffset());
    }

    private static ObjectNode json(NumberedLetter numbered) {
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
        json.put("key", numbered.key().orElse(null));
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
                + Columns.padded(fate(letter.path("redrive")), 22)
                + letter.path("message").asString();
    }

    private static String fate(JsonNode redrive) {
        if (redrive.isMissingNode()) {
            return "";
        }
        return redrive.has("failedAs")
                ? "dead again as " + redrive.path("failedAs").asString()
                : "put back"
                        + (redrive.path("times").asInt() > 1
                                ? " " + redrive.path("times").asInt() + " times"
                                : "");
    }

    private static int size(ByteBuffer bytes) {
        return bytes == null ? 0 : bytes.remaining();
    }
}
