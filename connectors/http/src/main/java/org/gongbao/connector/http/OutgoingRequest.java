package org.gongbao.connector.http;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One request. The body is not copied: nobody may change it while the request is under way.
 *
 * @param method POST, GET …
 * @param target absolute http or https URL
 * @param headers further headers, without Content-Type, Content-Length, Host and User-Agent
 * @param contentType media type of the body; empty if there is no body
 * @param body the very bytes to send
 * @param capture how much of the answer is wanted
 * @param tls with what connections to the target are made, if not as usual; they are used for nothing else
 */
public record OutgoingRequest(
        String method,
        URI target,
        Map<String, String> headers,
        Optional<String> contentType,
        byte[] body,
        Capture capture,
        Optional<TlsMaterial> tls) {

    /** Media type of JSON in UTF-8. */
    public static final String JSON = "application/json; charset=utf-8";

    /**
     * How much of an answer is wanted.
     *
     * @param keptBytes bytes kept of the body
     * @param readBytes bytes read at most: reading to the end keeps the connection alive; beyond, it is closed
     * @param headers names of further headers that are kept
     */
    public record Capture(int keptBytes, int readBytes, Set<String> headers) {

        /** The first kilobyte, for a log. */
        public static final Capture HEAD = new Capture(1024, 64 * 1024);

        /** Wants no further headers. */
        public Capture(int keptBytes, int readBytes) {
            this(keptBytes, readBytes, Set.of());
        }

        /** Checks the bounds. */
        public Capture {
            headers = Set.copyOf(headers);
            if (keptBytes < 0 || readBytes < keptBytes) {
                throw new IllegalArgumentException(
                        "Need 0 <= keptBytes <= readBytes, not " + keptBytes + " and " + readBytes);
            }
        }
    }

    /** Connects as usual. */
    public OutgoingRequest(
            String method,
            URI target,
            Map<String, String> headers,
            Optional<String> contentType,
            byte[] body,
            Capture capture) {
        this(method, target, headers, contentType, body, capture, Optional.empty());
    }

    /** Checks that nothing is missing. */
    public OutgoingRequest {
        Objects.requireNonNull(tls, "tls");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(capture, "capture");
        headers = Map.copyOf(headers);
    }

    /** Returns a POST of JSON of whose answer only the head is kept. */
    public static OutgoingRequest postJson(URI target, Map<String, String> headers, byte[] json) {
        return new OutgoingRequest("POST", target, headers, Optional.of(JSON), json, Capture.HEAD);
    }
}
