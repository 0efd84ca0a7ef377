package org.gongbao.connector.http;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How one request ended: with an answer of any status, or with none. */
public sealed interface SendResult {

    /**
     * The other side answered.
     *
     * @param status HTTP status, 200 to 599; redirects are answers like any other and are not followed
     * @param body first bytes of the answer as text, up to what the request asked to keep
     * @param truncated true if the answer was longer than {@code body}, or broke off
     * @param contentType value of the header Content-Type
     * @param retryAfter how long the other side asked to wait, counted from now; zero if the time is past
     * @param headers the first value of each header that the request asked to keep, by the name that it used
     */
    record Answered(
            int status,
            String body,
            boolean truncated,
            Optional<String> contentType,
            Optional<Duration> retryAfter,
            Map<String, String> headers)
            implements SendResult {

        /** Holds no further headers. */
        public Answered(
                int status,
                String body,
                boolean truncated,
                Optional<String> contentType,
                Optional<Duration> retryAfter) {
            this(status, body, truncated, contentType, retryAfter, Map.of());
        }

        /** Checks that nothing is missing. */
        public Answered {
            headers = Map.copyOf(headers);
            Objects.requireNonNull(body, "body");
            Objects.requireNonNull(contentType, "contentType");
            Objects.requireNonNull(retryAfter, "retryAfter");
        }

        /** Returns whether the status is 2xx. */
        public boolean successful() {
            return status >= 200 && status < 300;
        }
    }

    /**
     * No status was received.
     *
     * @param reason stable reason
     * @param message what failed, for people; never holds content
     */
    record NoAnswer(Reason reason, String message) implements SendResult {

        /** Checks that nothing is missing. */
        public NoAnswer {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(message, "message");
        }
    }

    /** Why there was no answer. The names are stable: they are written to topics. */
    enum Reason {
        /** No status within the time-out of the request. */
        TIMEOUT,
        /** The name does not resolve. */
        UNKNOWN_HOST,
        /** Every address of the host is one that this sender must not connect to. */
        REFUSED_ADDRESS,
        /** No connection: refused, unreachable, or not within the time-out. */
        CONNECT,
        /** The TLS handshake failed, or the certificate of the other side is not trusted. */
        TLS,
        /** The other side wants a client certificate and got none, or refused the one that it got. */
        CLIENT_CERTIFICATE,
        /** The connection broke, or the other side broke the request off, before a status was received. */
        RESET,
        /** What came back was not HTTP, or its head, or what came beside the answer, was longer than any needs to be. */
        PROTOCOL,
        /** The operator's forward proxy failed or refused; nothing is known of the other side. */
        PROXY,
        /** The address is no absolute http or https URL. */
        BAD_URL,
        /** The sender was closed. */
        CLOSED,
        /** A fault within the sender. */
        INTERNAL
    }
}
