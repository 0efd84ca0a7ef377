package org.gongbao.connector.webhook.consent;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gongbao.connector.http.HttpSender;
import org.gongbao.connector.http.OutgoingRequest;
import org.gongbao.connector.http.OutgoingRequest.Capture;
import org.gongbao.connector.webhook.authorization.ConnectionCertificates;
import org.gongbao.connector.webhook.message.Recipient;
import org.gongbao.connector.webhook.message.WebhookMessage;
import org.gongbao.connector.webhook.message.WebhookMessages;
import org.gongbao.record.v1.WebhookFormat;

/** Asks one address, in the way of its form. */
public final class Asking {

    private static final int CHALLENGE_BYTES = 32;

    private final WebhookMessages messages;
    private final HttpSender sender;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Creates what asks. */
    public Asking(WebhookMessages messages, HttpSender sender, Clock clock) {
        this.messages = messages;
        this.sender = sender;
        this.clock = clock;
    }

    /** Asks once; never completed exceptionally. */
    CompletableFuture<Answer> ask(Recipient recipient) {
        URI target;
        try {
            target = new URI(recipient.url());
        } catch (URISyntaxException e) {
            return CompletableFuture.completedFuture(new Answer.NotYet("BAD_URL", "not a URL"));
        }
        boolean handshake = recipient.format() == WebhookFormat.CLOUDEVENTS_BINARY
                || recipient.format() == WebhookFormat.CLOUDEVENTS_STRUCTURED;
        if (handshake) {
            return handshake(recipient, target);
        }
        return recipient.keys().isEmpty()
                ? CompletableFuture.completedFuture(new Answer.NotYet("SECRET_UNREADABLE", "its secret cannot be read"))
                : challenge(recipient, target);
    }

    private CompletableFuture<Answer> challenge(Recipient recipient, URI target) {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        random.nextBytes(bytes);
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        WebhookMessage message =
                messages.verification(recipient, recipient.keys().orElseThrow(), challenge, clock.instant());
        OutgoingRequest request = new OutgoingRequest(
                "POST",
                target,
                with(recipient, message.headers()),
                Optional.of(message.contentType()),
                message.body(),
                Capture.HEAD,
                ConnectionCertificates.of(recipient.credentials()));
        return sender.send(request).thenApply(result -> ChallengeAnswer.of(result, challenge));
    }

    private CompletableFuture<Answer> handshake(Recipient recipient, URI target) {
        Capture headers = new Capture(0, Capture.HEAD.readBytes(), HandshakeAnswer.HEADERS);
        OutgoingRequest request = new OutgoingRequest(
                "OPTIONS",
                target,
                with(recipient, Map.of(WebhookMessages.REQUEST_ORIGIN, messages.origin())),
                Optional.empty(),
                new byte[0],
                headers,
                ConnectionCertificates.of(recipient.credentials()));
        return sender.send(request).thenApply(result -> HandshakeAnswer.of(result, messages.origin()));
    }

    /** A gateway may let nothing through without its headers. A token of OAuth 2 is for deliveries only. */
    private static Map<String, String> with(Recipient recipient, Map<String, String> ours) {
        Map<String, String> headers = new HashMap<>(recipient.credentials().headers());
        headers.putAll(ours);
        return headers;
    }
}
