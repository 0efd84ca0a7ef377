package org.gongbao.connector.webhook.message;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs after Standard Webhooks 1.0.0, version {@code v1}: HMAC-SHA256 over id, timestamp and body. Immutable. */
public final class StandardWebhooksSignature {

    /** What a secret in text form begins with. */
    public static final String SECRET_PREFIX = "whsec_";

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private StandardWebhooksSignature(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * Returns what signs with this secret.
     *
     * @param secret {@code whsec_} and the key in base64
     * @throws IllegalArgumentException if the secret has another form; the message does not repeat it
     */
    public static StandardWebhooksSignature ofSecret(String secret) {
        if (!secret.startsWith(SECRET_PREFIX)) {
            throw new IllegalArgumentException("A webhook secret begins with " + SECRET_PREFIX);
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
        } catch (IllegalArgumentException e) {
            // without the cause: its message holds a part of the secret
            throw new IllegalArgumentException("A webhook secret is base64 after " + SECRET_PREFIX);
        }
        if (key.length == 0) {
            throw new IllegalArgumentException("A webhook secret has a key after " + SECRET_PREFIX);
        }
        return new StandardWebhooksSignature(key);
    }

    /**
     * Returns the headers of one attempt.
     *
     * @param id the webhook-id, the same on every attempt; without full stops
     * @param at time of this attempt
     * @param body the very bytes that are sent
     */
    public Map<String, String> headers(String id, Instant at, byte[] body) {
        String timestamp = Long.toString(at.getEpochSecond());
        return Map.of(
                "webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature", signature(id, timestamp, body));
    }

    private String signature(String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
