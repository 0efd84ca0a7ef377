package org.gongbao.connector.webhook.dispatch;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gongbao.connector.http.HttpSender;
import org.gongbao.connector.http.OutgoingRequest;
import org.gongbao.connector.http.OutgoingRequest.Capture;
import org.gongbao.connector.http.SendResult;
import org.gongbao.connector.http.SendResult.NoAnswer;
import org.gongbao.connector.http.SendResult.Reason;
import org.gongbao.connector.webhook.authorization.AccessTokens;
import org.gongbao.connector.webhook.authorization.ConnectionCertificates;
import org.gongbao.connector.webhook.authorization.TokenResult.Closed;
import org.gongbao.connector.webhook.authorization.TokenResult.Refused;
import org.gongbao.connector.webhook.authorization.TokenResult.Token;
import org.gongbao.connector.webhook.authorization.TokenResult.Unreached;
import org.gongbao.connector.webhook.message.Credentials;
import org.gongbao.connector.webhook.message.Credentials.OAuth2;
import org.gongbao.connector.webhook.message.DeliveryName;
import org.gongbao.connector.webhook.message.EndpointKeys;
import org.gongbao.connector.webhook.message.WebhookMessage;
import org.gongbao.connector.webhook.message.WebhookMessages;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryIntent;

/** Writes the request of one attempt and sends it. Blocks nobody. */
final class AttemptSender {

    private static final int UNAUTHORIZED = 401;

    private final WebhookMessages messages;
    private final HttpSender sender;
    private final AccessTokens tokens;

    AttemptSender(WebhookMessages messages, HttpSender sender, AccessTokens tokens) {
        this.messages = messages;
        this.sender = sender;
        this.tokens = tokens;
    }

    /**
     * Makes one attempt.
     *
     * @return how it ended, perhaps on a thread of the network; nothing if the sender was closed meanwhile, so that nobody knows
     */
    CompletableFuture<Optional<Verdict>> send(Delivery delivery, Instant now) {
        Optional<EndpointKeys> keys = delivery.subscriber().recipient().keys();
        if (keys.isEmpty()) {
            return ended(Verdict.without(AttemptOutcome.FAILED, Verdict.SECRET_UNREADABLE));
        }
        URI target;
        try {
            target = new URI(delivery.subscriber().recipient().url());
        } catch (URISyntaxException e) {
            return ended(Verdict.of(new NoAnswer(Reason.BAD_URL, "Not a URL")));
        }
        WebhookMessage message = message(delivery, keys.get(), now);
        Credentials credentials = delivery.subscriber().recipient().credentials();
        Map<String, String> headers = new HashMap<>(credentials.headers());
        headers.putAll(message.headers());
        return credentials.oauth2().isEmpty()
                ? post(delivery, target, headers, message)
                : tokens.token(credentials.oauth2().get()).thenCompose(token -> switch (token) {
                    case Token(var value) -> {
                        headers.put("Authorization", "Bearer " + value);
                        yield post(delivery, target, headers, message).thenApply(verdict -> {
                            forgetIfRefused(credentials.oauth2().get(), verdict);
                            return verdict;
                        });
                    }
                    case Refused refused -> ended(Verdict.without(AttemptOutcome.FAILED, Verdict.OAUTH_FAILED));
                    case Unreached(var result) -> ended(Verdict.of(result));
                    case Closed closed -> CompletableFuture.completedFuture(Optional.empty());
                });
    }

    private WebhookMessage message(Delivery delivery, EndpointKeys keys, Instant now) {
        DeliveryIntent intent = delivery.intent();
        if (intent.getMissed() != null) {
            return messages.write(
                    delivery.subscriber().recipient(), keys, intent.getMissed(), intent.getDeliveryId(), now);
        }
        return delivery.digest() == null
                ? messages.write(
                        delivery.subscriber(),
                        keys,
                        delivery.document(),
                        new DeliveryName(intent.getDeliveryId(), intent.getTest(), intent.getAsking()),
                        now)
                : messages.write(delivery.subscriber(), keys, delivery.digest(), intent.getDeliveryId(), now);
    }

    private CompletableFuture<Optional<Verdict>> post(
            Delivery delivery, URI target, Map<String, String> headers, WebhookMessage message) {
        CompletableFuture<SendResult> call = sender.send(new OutgoingRequest(
                "POST",
                target,
                headers,
                Optional.of(message.contentType()),
                message.body(),
                Capture.HEAD,
                ConnectionCertificates.of(delivery.subscriber().recipient().credentials())));
        delivery.call(call);
        return call.thenApply(AttemptSender::verdict);
    }

    /** A token may be taken back before its time. */
    private void forgetIfRefused(OAuth2 client, Optional<Verdict> verdict) {
        if (verdict.flatMap(Verdict::status)
                .filter(status -> status == UNAUTHORIZED)
                .isPresent()) {
            tokens.forget(client);
        }
    }

    private static Optional<Verdict> verdict(SendResult result) {
        boolean unknown = result instanceof NoAnswer none && none.reason() == Reason.CLOSED;
        return unknown ? Optional.empty() : Optional.of(Verdict.of(result));
    }

    private static CompletableFuture<Optional<Verdict>> ended(Verdict verdict) {
        return CompletableFuture.completedFuture(Optional.of(verdict));
    }
}
