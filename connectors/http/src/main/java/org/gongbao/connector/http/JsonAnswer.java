package org.gongbao.connector.http;

import java.time.Duration;
import java.util.Optional;

/**
 * The answer to a JSON call, of any status.
 *
 * @param status HTTP status
 * @param body the body as text, up to the limit of the exchange
 * @param truncated true if the body was longer than the limit, or broke off
 * @param contentType value of the header Content-Type
 * @param retryAfter how long the other side asked to wait
 */
public record JsonAnswer(
        int status, String body, boolean truncated, Optional<String> contentType, Optional<Duration> retryAfter) {

    /** Returns whether the answer says that it is JSON. */
    public boolean isJson() {
        return contentType
                .map(type -> type.regionMatches(true, 0, "application/json", 0, "application/json".length()))
                .orElse(false);
    }
}
