package org.gongbao.connector.webhook.dispatch;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.gongbao.connector.webhook.kafka.DocumentLookup;
import org.gongbao.connector.webhook.kafka.DocumentSource;
import org.gongbao.connector.webhook.kafka.Subscriber;
import org.gongbao.connector.webhook.kafka.SubscriptionSource;
import org.gongbao.connector.webhook.message.RenderedDocument;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryIntent;

/** Finds what a delivery is made of. Every step runs on the executor, which is one thread. */
final class Preparation {

    private final SubscriptionSource subscriptions;
    private final DocumentSource documents;
    private final Executor loop;
    private final CompletableFuture<Void> ready;

    /** Creates the preparation; nothing is prepared before all subscriptions are known. */
    Preparation(SubscriptionSource subscriptions, DocumentSource documents, Executor loop) {
        this.subscriptions = subscriptions;
        this.documents = documents;
        this.loop = loop;
        this.ready = subscriptions.catchUp();
    }

    /** Completes the delivery with subscriber and document; or else with a verdict, if one of them is not to be had. */
    CompletableFuture<Optional<Verdict>> prepare(Delivery delivery) {
        return ready.thenComposeAsync(nothing -> subscriber(delivery), loop)
                .thenComposeAsync(
                        found -> found.map(subscriber -> document(delivery, subscriber))
                                .orElseGet(() -> impossible(Verdict.SUBSCRIPTION_GONE)),
                        loop);
    }

    /** What is missing may have been written a moment ago: only the end of the topic tells. */
    private CompletableFuture<Optional<Subscriber>> subscriber(Delivery delivery) {
        String subscriptionId = delivery.intent().getSubscriptionId();
        Optional<Subscriber> known = subscriptions.find(subscriptionId);
        return known.isPresent()
                ? CompletableFuture.completedFuture(known)
                : subscriptions.catchUp().thenApply(nothing -> subscriptions.find(subscriptionId));
    }

    private CompletableFuture<Optional<Verdict>> document(Delivery delivery, Subscriber subscriber) {
        DeliveryIntent intent = delivery.intent();
        return documents
                .fetch(intent.getDocumentPartition(), intent.getDocumentOffset())
                .thenApplyAsync(
                        lookup -> switch (lookup) {
                            case DocumentLookup.Found(var document)
                            when isMeant(document, intent) -> {
                                delivery.prepared(subscriber, document);
                                yield Optional.empty();
                            }
                            case DocumentLookup.Unreadable unreadable ->
                                Optional.of(Verdict.without(AttemptOutcome.IMPOSSIBLE, Verdict.DOCUMENT_UNREADABLE));
                            default -> Optional.of(Verdict.without(AttemptOutcome.IMPOSSIBLE, Verdict.DOCUMENT_GONE));
                        },
                        loop);
    }

    private static boolean isMeant(RenderedDocument document, DeliveryIntent intent) {
        return document.documentId().equals(intent.getDocumentId()) && document.revision() == intent.getRevision();
    }

    private static CompletableFuture<Optional<Verdict>> impossible(String reason) {
        return CompletableFuture.completedFuture(Optional.of(Verdict.without(AttemptOutcome.IMPOSSIBLE, reason)));
    }
}
