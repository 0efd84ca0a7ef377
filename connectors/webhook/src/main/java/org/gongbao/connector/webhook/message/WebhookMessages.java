package org.gongbao.connector.webhook.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.MissedDeliveries;
import org.gongbao.record.v1.WebhookFormat;
import org.gongbao.schemas.acknowledgement.AcknowledgementTokens;

/**
 * Writes what attempts send, in the form that the endpoint asked for. A pure function: every attempt of a delivery sends the same bytes under the same
 * identifier; timestamp and signature are new each time. Immutable.
 */
public final class WebhookMessages {

    /** Header that tells a receiver of CloudEvents who sends. */
    public static final String REQUEST_ORIGIN = "WebHook-Request-Origin";

    /** Type of the event that asks an address for its consent. */
    static final String VERIFICATION = "endpoint.verification";

    /** Field of data that is true in a test, and there in no other webhook. */
    private static final String TEST = "test";

    private static final String JSON = "application/json; charset=utf-8";

    private final String portalUrl;
    private final String origin;
    private final AcknowledgementLinks links;
    private final DigestBody digests;
    private final MissedBody missings;

    /**
     * Creates what writes.
     *
     * @param portalUrl address of the portal, with or without a slash at its end
     * @param tokens make the links by which receivers acknowledge
     */
    public WebhookMessages(String portalUrl, AcknowledgementTokens tokens) {
        this.portalUrl = PortalUrl.plain(portalUrl);
        this.origin = PortalUrl.origin(portalUrl);
        this.links = new AcknowledgementLinks(this.portalUrl, tokens);
        this.digests = new DigestBody(this.portalUrl);
        this.missings = new MissedBody(this.portalUrl);
    }

    /**
     * Returns what one attempt sends.
     *
     * @param keys what signs
     * @param delivery the delivery
     * @param at time of this attempt
     */
    public WebhookMessage write(
            Subscriber subscriber, EndpointKeys keys, RenderedDocument document, DeliveryName delivery, Instant at) {
        String id = delivery.id();
        byte[] known = document.data(
                subscriber.subscriptionId(),
                subscriber.payload(),
                subscriber.fields(),
                links.of(subscriber, document, delivery.asking()));
        byte[] data = delivery.test() ? Json.withMark(known, TEST) : known;
        Map<String, String> headers = new HashMap<>();
        return switch (subscriber.recipient().format()) {
            case CLOUDEVENTS_BINARY -> {
                headers.putAll(CloudEvent.headers(CloudEvent.attributes(document, id, portalUrl)));
                headers.put(REQUEST_ORIGIN, origin);
                yield signed(headers, CloudEvent.DATA_TYPE, data, keys, id, at);
            }
            case CLOUDEVENTS_STRUCTURED -> {
                headers.put(REQUEST_ORIGIN, origin);
                byte[] body = CloudEvent.structured(CloudEvent.attributes(document, id, portalUrl), data);
                yield signed(headers, CloudEvent.EVENT_TYPE, body, keys, id, at);
            }
            case GITHUB -> {
                byte[] body = document.event(data);
                headers.putAll(hubHeaders(document.type(), keys, id, body, at));
                yield signed(headers, JSON, body, keys, id, at);
            }
            case STANDARD, UNKNOWN -> signed(headers, JSON, document.event(data), keys, id, at);
        };
    }

    /**
     * Returns what one attempt of a digest sends. CloudEvents with their attributes in the body become a batch; of those with attributes in headers a request holds one, whose data is the digest.
     *
     * @param keys what signs
     * @param id the digest
     * @param at time of this attempt
     */
    public WebhookMessage write(
            Subscriber subscriber, EndpointKeys keys, List<DigestEntry> digest, String id, Instant at) {
        Map<String, String> headers = new HashMap<>();
        return switch (subscriber.recipient().format()) {
            case CLOUDEVENTS_BINARY -> {
                headers.putAll(CloudEvent.headers(
                        CloudEvent.digest(subscriber.subscriptionId(), DigestBody.timestamp(digest), id, portalUrl)));
                headers.put(REQUEST_ORIGIN, origin);
                yield signed(headers, CloudEvent.DATA_TYPE, digests.data(subscriber, digest), keys, id, at);
            }
            case CLOUDEVENTS_STRUCTURED -> {
                headers.put(REQUEST_ORIGIN, origin);
                yield signed(headers, CloudEvent.BATCH_TYPE, digests.batch(subscriber, digest), keys, id, at);
            }
            case GITHUB -> {
                byte[] body = digests.event(subscriber, digest);
                headers.putAll(hubHeaders(DigestBody.TYPE, keys, id, body, at));
                yield signed(headers, JSON, body, keys, id, at);
            }
            case STANDARD, UNKNOWN -> signed(headers, JSON, digests.event(subscriber, digest), keys, id, at);
        };
    }

    /**
     * Returns what one attempt sends that tells how much an endpoint missed.
     *
     * @param keys what signs
     * @param id the delivery
     * @param at time of this attempt
     */
    public WebhookMessage write(
            Recipient recipient, EndpointKeys keys, MissedDeliveries missed, String id, Instant at) {
        String endpointId = recipient.endpointId();
        Map<String, String> headers = new HashMap<>();
        return switch (recipient.format()) {
            case CLOUDEVENTS_BINARY -> {
                headers.putAll(CloudEvent.headers(attributes(endpointId, missed, id)));
                headers.put(REQUEST_ORIGIN, origin);
                yield signed(headers, CloudEvent.DATA_TYPE, missings.data(endpointId, missed), keys, id, at);
            }
            case CLOUDEVENTS_STRUCTURED -> {
                headers.put(REQUEST_ORIGIN, origin);
                byte[] body =
                        CloudEvent.structured(attributes(endpointId, missed, id), missings.data(endpointId, missed));
                yield signed(headers, CloudEvent.EVENT_TYPE, body, keys, id, at);
            }
            case GITHUB -> {
                byte[] body = missings.event(endpointId, missed);
                headers.putAll(hubHeaders(MissedBody.TYPE, keys, id, body, at));
                yield signed(headers, JSON, body, keys, id, at);
            }
            case STANDARD, UNKNOWN -> signed(headers, JSON, missings.event(endpointId, missed), keys, id, at);
        };
    }

    private Map<String, String> attributes(String endpointId, MissedDeliveries missed, String id) {
        return CloudEvent.missed(endpointId, missed.getCountedAt().toString(), id, portalUrl);
    }

    /** Returns the name of the platform's host: what receivers of CloudEvents allow. */
    public String origin() {
        return origin;
    }

    /**
     * Returns what asks an address whether it wants webhooks.
     *
     * @param challenge what the answer has to repeat
     */
    public WebhookMessage verification(Recipient recipient, EndpointKeys keys, String challenge, Instant at) {
        String id = "verification-" + challenge.substring(0, 16);
        byte[] body = Json.utf8("{\"type\":\"" + VERIFICATION + "\",\"timestamp\":\""
                + at.truncatedTo(ChronoUnit.MILLIS) + "\",\"data\":{\"challenge\":" + Json.text(challenge) + "}}");
        Map<String, String> headers = new HashMap<>();
        if (recipient.format() == WebhookFormat.GITHUB) {
            headers.putAll(hubHeaders(VERIFICATION, keys, id, body, at));
        }
        return signed(headers, JSON, body, keys, id, at);
    }

    private static Map<String, String> hubHeaders(String type, EndpointKeys keys, String id, byte[] body, Instant at) {
        return Map.of(
                "X-Gongbao-Event", type, "X-Gongbao-Delivery", id, "X-Hub-Signature-256", keys.hubSignature(body, at));
    }

    private static WebhookMessage signed(
            Map<String, String> headers, String type, byte[] body, EndpointKeys keys, String id, Instant at) {
        headers.putAll(keys.headers(id, at, body));
        headers.put(ContentDigest.NAME, ContentDigest.of(body));
        return new WebhookMessage(headers, type, body);
    }
}
