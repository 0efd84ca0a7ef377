package org.gongbao.connector.webhook.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of JSON. */
final class Json {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Returns a tree or text as JSON in UTF-8. */
    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Trees and texts can always be written as JSON", e);
        }
    }

    /** Returns a text with its quotation marks. */
    static String text(String value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns an object that is not empty with one more field, at its end, that is true. */
    static byte[] withMark(byte[] object, String field) {
        byte[] open = Arrays.copyOf(object, object.length - 1);
        return join(open, utf8("," + text(field) + ":true}"));
    }

    /** Returns the parts, one after the other. */
    static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] joined = new byte[length];
        int end = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, end, part.length);
            end += part.length;
        }
        return joined;
    }
}
