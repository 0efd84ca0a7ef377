package org.gongbao.connector.webhook.message;

import java.util.Map;

/**
 * What one attempt sends. The body is not copied: nobody changes it.
 *
 * @param headers all but the type of the content
 * @param contentType type of the body
 * @param body the very bytes that are signed
 */
public record WebhookMessage(Map<String, String> headers, String contentType, byte[] body) {

    /** Copies the headers. */
    public WebhookMessage {
        headers = Map.copyOf(headers);
    }
}
