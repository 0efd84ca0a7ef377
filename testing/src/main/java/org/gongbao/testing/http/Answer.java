package org.gongbao.testing.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How the receiver answers one request.
 *
 * @param status HTTP status
 * @param headers further headers
 * @param body text of the answer
 * @param delay wait before the answer
 * @param hangs true to keep the request open until the receiver is closed, without an answer
 */
public record Answer(int status, Map<String, String> headers, String body, Duration delay, boolean hangs) {

    /** Answers at once, without a body. */
    public static Answer status(int status) {
        return new Answer(status, Map.of(), "", Duration.ZERO, false);
    }

    /** Never answers. */
    public static Answer hang() {
        return new Answer(0, Map.of(), "", Duration.ZERO, true);
    }

    /** Returns the same answer after a wait. */
    public Answer after(Duration wait) {
        return new Answer(status, headers, body, wait, hangs);
    }

    /** Returns the same answer with another body. */
    public Answer withBody(String text) {
        return new Answer(status, headers, text, delay, hangs);
    }

    /** Returns the same answer with one header more, or another value of it. */
    public Answer withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Answer(status, Map.copyOf(more), body, delay, hangs);
    }

    /** Returns the same answer with a header Retry-After in seconds. */
    public Answer retryAfter(long seconds) {
        return withHeader("Retry-After", Long.toString(seconds));
    }
}
