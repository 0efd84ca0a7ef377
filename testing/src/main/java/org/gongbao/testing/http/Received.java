package org.gongbao.testing.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One request as it came in.
 *
 * @param method HTTP method
 * @param path path without the query
 * @param headers by name in lower case
 * @param bytes the body
 * @param at when its body was complete
 */
public record Received(String method, String path, Map<String, List<String>> headers, byte[] bytes, Instant at) {

    /** Returns the first value of a header; empty if it is absent. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of("")).getFirst();
    }

    /** Returns the body as UTF-8 text. */
    public String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Returns the header webhook-id. */
    public String webhookId() {
        return header("webhook-id");
    }
}
