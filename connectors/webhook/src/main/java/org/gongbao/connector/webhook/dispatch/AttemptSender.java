package org.gongbao.connector.webhook.dispatch;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gongbao.connector.http.HttpSender;
import org.gongbao.connector.http.OutgoingRequest;
import org.gongbao.connector.http.OutgoingRequest.Capture;
import org.gongbao.connector.http.SendResult;
import org.gongbao.connector.http.SendResult.NoAnswer;
import org.gongbao.connector.http.SendResult.Reason;
import org.gongbao.connector.webhook.message.EndpointKeys;
import org.gongbao.connector.webhook.message.WebhookMessage;
import org.gongbao.connector.webhook.message.WebhookMessages;
import org.gongbao.record.v1.AttemptOutcome;

/** Writes the request of one attempt and sends it. Blocks nobody. */
final class AttemptSender {

    private final WebhookMessages messages;
    private final HttpSender sender;

    AttemptSender(WebhookMessages messages, HttpSender sender) {
        this.messages = messages;
        this.sender = sender;
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
        WebhookMessage message = messages.write(
                delivery.subscriber(),
                keys.get(),
                delivery.document(),
                delivery.intent().getDeliveryId(),
                now);
        return post(delivery, target, message);
    }

    private CompletableFuture<Optional<Verdict>> post(Delivery delivery, URI target, WebhookMessage message) {
        CompletableFuture<SendResult> call = sender.send(new OutgoingRequest(
                "POST", target, message.headers(), Optional.of(message.contentType()), message.body(), Capture.HEAD));
        delivery.call(call);
        return call.thenApply(AttemptSender::verdict);
    }

    private static Optional<Verdict> verdict(SendResult result) {
        boolean unknown = result instanceof NoAnswer none && none.reason() == Reason.CLOSED;
        return unknown ? Optional.empty() : Optional.of(Verdict.of(result));
    }

    private static CompletableFuture<Optional<Verdict>> ended(Verdict verdict) {
        return CompletableFuture.completedFuture(Optional.of(verdict));
    }
}
