package org.gongbao.connector.ckan.client;

import java.time.Duration;
import java.util.Optional;

/**
 * An answer over HTTP.
 *
 * @param status status code
 * @param contentType media type with parameters; empty if there is none
 * @param body text of the body
 * @param retryAfter how long the portal asks to wait
 */
public record CkanResponse(int status, String contentType, String body, Optional<Duration> retryAfter) {

    boolean isJson() {
        return contentType.contains("json");
    }
}
