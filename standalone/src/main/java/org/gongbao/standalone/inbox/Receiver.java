package org.gongbao.standalone.inbox;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Verifies a webhook and keeps it. Thread-safe. */
public final class Receiver {
    private static final JsonMapper JSON = new JsonMapper();

    private final Webhook webhook;
    private final InboxStore store;
    private final Clock clock;

    /** Makes a receiver that knows the secret, {@code whsec_…}. */
    public Receiver(String secret, InboxStore store, Clock clock) {
        this.webhook = webhook(secret);
        this.store = store;
        this.clock = clock;
    }

    private static Webhook webhook(String secret) {
        try {
            return new Webhook(secret);
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalArgumentException("The secret of the inbox is empty", e);
        }
    }

    /**
     * Verifies a request and keeps it if it is genuine.
     *
     * @param headers names in lower case
     * @return true if it was genuine and is kept
     * @throws IOException if it could not be kept, or its body is no JSON
     */
    public boolean receive(Map<String, List<String>> headers, byte[] body) throws IOException {
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            webhook.verify(text, headers);
        } catch (WebhookVerificationException e) {
            store.refuse();
            return false;
        }
        store.add(entry(headers, body, text));
        return true;
    }

    private InboxEntry entry(Map<String, List<String>> headers, byte[] body, String text) throws IOException {
        JsonNode event = JSON.readTree(text);
        JsonNode data = event.path("data");
        return new InboxEntry(
                first(headers, "webhook-id"),
                Instant.ofEpochSecond(Long.parseLong(first(headers, "webhook-timestamp"))),
                clock.instant(),
                event.path("type").asString(""),
                data.path("title").asString(""),
                data.path("documentId").asString(""),
                data.path("revision").asInt(),
                sha256(body),
                first(headers, "webhook-signature"),
                text);
    }

    private static String first(Map<String, List<String>> headers, String name) {
        return headers.get(name).getFirst();
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
