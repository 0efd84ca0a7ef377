package org.gongbao.connector.webhook.message;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes what attempts send, in the form that the endpoint asked for. A pure function: every attempt of a delivery sends the same bytes under the same
 * identifier; timestamp and signature are new each time. Immutable.
 */
public final class WebhookMessages {

    private static final String JSON = "application/json; charset=utf-8";

    private final String portalUrl;
    private final String origin;

    /**
     * Creates what writes.
     *
     * @param portalUrl address of the portal, with or without a slash at its end
     */
    public WebhookMessages(String portalUrl) {
        this.portalUrl = PortalUrl.plain(portalUrl);
        this.origin = PortalUrl.origin(portalUrl);
    }

    /**
     * Returns what one attempt sends.
     *
     * @param keys what signs
     * @param id the delivery
     * @param at time of this attempt
     */
    public WebhookMessage write(
            Subscriber subscriber, EndpointKeys keys, RenderedDocument document, String id, Instant at) {
        byte[] data = document.data(subscriber.subscriptionId(), subscriber.payload(), subscriber.fields());
        Map<String, String> headers = new HashMap<>();
        return switch (subscriber.recipient().format()) {
            case CLOUDEVENTS_BINARY -> {
                headers.putAll(CloudEvent.headers(CloudEvent.attributes(document, id, portalUrl)));
                headers.put(CloudEvent.REQUEST_ORIGIN, origin);
                yield signed(headers, CloudEvent.DATA_TYPE, data, keys, id, at);
            }
            case CLOUDEVENTS_STRUCTURED -> {
                headers.put(CloudEvent.REQUEST_ORIGIN, origin);
                byte[] body = CloudEvent.structured(CloudEvent.attributes(document, id, portalUrl), data);
                yield signed(headers, CloudEvent.EVENT_TYPE, body, keys, id, at);
            }
            case GITHUB -> {
                byte[] body = document.event(data);
                headers.put("X-Gongbao-Event", document.type());
                headers.put("X-Gongbao-Delivery", id);
                headers.put("X-Hub-Signature-256", keys.secret().hubSignature(body));
                yield signed(headers, JSON, body, keys, id, at);
            }
            case STANDARD, UNKNOWN -> signed(headers, JSON, document.event(data), keys, id, at);
        };
    }

    private static WebhookMessage signed(
            Map<String, String> headers, String type, byte[] body, EndpointKeys keys, String id, Instant at) {
        headers.putAll(keys.headers(id, at, body));
        headers.put(ContentDigest.NAME, ContentDigest.of(body));
        return new WebhookMessage(headers, type, body);
    }
}
