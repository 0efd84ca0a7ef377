package org.gongbao.connector.webhook.message;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.gongbao.schemas.secret.SigningKey;

/**
 * What signs for one endpoint.
 *
 * @param secret the secret that it shares with the platform
 * @param former the secret before the last rotation, if it may still be in use
 * @param platform the platform's own key, for an endpoint that checks with the public half of it
 */
public record EndpointKeys(WebhookSecret secret, Optional<FormerSecret> former, Optional<SigningKey> platform) {

    /**
     * A secret that was replaced.
     *
     * @param secret the secret
     * @param until when it stops to sign
     */
    public record FormerSecret(WebhookSecret secret, Instant until) {}

    /** Returns the keys of an endpoint that has but its secret. */
    public static EndpointKeys of(WebhookSecret secret) {
        return new EndpointKeys(secret, Optional.empty(), Optional.empty());
    }

    /**
     * Returns the headers by which Standard Webhooks 1.0.0 tells who sent a request: {@code v1} by the secret and the former one, or
     * {@code v1a} by the platform's key.
     *
     * @param id the same on every attempt; without full stops
     * @param at time of this attempt
     * @param body the very bytes that are sent
     */
    public Map<String, String> headers(String id, Instant at, byte[] body) {
        String timestamp = Long.toString(at.getEpochSecond());
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        return Map.of(
                "webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature", signatures(head, body, at));
    }

    /**
     * Returns the one signature that GitHub's form has room for: by the former secret as long as it holds, so that a receiver may take up the new
     * one at any time until then.
     *
     * @param at time of this attempt
     */
    String hubSignature(byte[] body, Instant at) {
        return formerAt(at).orElse(secret).hubSignature(body);
    }

    private Optional<WebhookSecret> formerAt(Instant at) {
        return former.filter(old -> at.isBefore(old.until())).map(FormerSecret::secret);
    }

    private String signatures(byte[] head, byte[] body, Instant at) {
        if (platform.isPresent()) {
            byte[] signature = platform.get().sign(head, body);
            return "v1a," + Base64.getEncoder().encodeToString(signature);
        }
        String signed = secret.v1(head, body);
        return formerAt(at).map(old -> signed + " " + old.v1(head, body)).orElse(signed);
    }
}
