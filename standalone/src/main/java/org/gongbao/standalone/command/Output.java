package org.gongbao.standalone.command;

import java.io.PrintWriter;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a command prints things that it lists.
 *
 * @param out where to
 * @param asJson whether each thing is a line of JSON
 */
record Output(PrintWriter out, boolean asJson) {

    private static final JsonMapper COMPACT = new JsonMapper();
    private static final JsonMapper INDENTED =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Prints a thing. */
    void item(JsonNode item, Function<JsonNode, String> text) {
        out.println(asJson ? COMPACT.writeValueAsString(item) : text.apply(item));
        out.flush();
    }

    /** Prints a thing as JSON, indented for people. */
    void json(JsonNode item) {
        out.println((asJson ? COMPACT : INDENTED).writeValueAsString(item));
        out.flush();
    }

    /** Prints a sentence for people; nothing if a program reads. */
    void note(String sentence) {
        if (!asJson) {
            out.println(sentence);
            out.flush();
        }
    }
}
