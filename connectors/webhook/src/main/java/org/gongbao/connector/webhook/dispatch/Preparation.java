package org.gongbao.connector.webhook.dispatch;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.gongbao.connector.webhook.kafka.DocumentLookup;
import org.gongbao.connector.webhook.kafka.DocumentSource;
import org.gongbao.connector.webhook.kafka.SubscriptionSource;
import org.gongbao.connector.webhook.message.RenderedDocument;
import org.gongbao.connector.webhook.message.Subscriber;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.Consent;
import org.gongbao.record.v1.DeliveryIntent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what a delivery is made of, first come, first served. Used by the executor's one thread, on which every step runs. */
final class Preparation {

    private static final Logger LOGGER = LoggerFactory.getLogger(Preparation.class);

    private final SubscriptionSource subscriptions;
    private final DocumentSource documents;
    private final Executor loop;
    private final DigestPreparation digests;
    private final Queue<CompletableFuture<Void>> early = new ArrayDeque<>();
    private boolean ready;

    /** Creates the preparation; nothing is prepared before all subscriptions are known. */
    Preparation(SubscriptionSource subscriptions, DocumentSource documents, Executor loop) {
        this.subscriptions = subscriptions;
        this.documents = documents;
        this.loop = loop;
        this.digests = new DigestPreparation(documents, loop);
        var unused = subscriptions.catchUp().thenRunAsync(this::begin, loop);
    }

    /** Completes the delivery with subscriber and document; or else with a verdict, if one of them is not to be had. What it returns is done at once or in the executor. */
    CompletableFuture<Optional<Verdict>> prepare(Delivery delivery) {
        if (!ready) {
            return inTurn(delivery);
        }
        try {
            // nearly always all is at hand, and no step has to wait for its turn in the loop
            return find(delivery.intent())
                    .map(subscriber -> documentIfAgreed(delivery, subscriber))
                    .orElseGet(() -> inTurn(delivery));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletableFuture<Optional<Verdict>> inTurn(Delivery delivery) {
        return turn().thenComposeAsync(nothing -> subscriber(delivery), loop)
                .thenComposeAsync(
                        found -> found.map(subscriber -> documentIfAgreed(delivery, subscriber))
                                .orElseGet(() -> ended(AttemptOutcome.IMPOSSIBLE, Verdict.SUBSCRIPTION_GONE)),
                        loop);
    }

    /** One future for all would call those that wait for it from the last to the first. */
    private CompletableFuture<Void> turn() {
        if (ready) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> turn = new CompletableFuture<>();
        early.add(turn);
        return turn;
    }

    private void begin() {
        ready = true;
        early.forEach(turn -> turn.complete(null));
        early.clear();
    }

    /** What is missing may have been written a moment ago: only the end of the topic tells. */
    private CompletableFuture<Optional<Subscriber>> subscriber(Delivery delivery) {
        Optional<Subscriber> known = find(delivery.intent());
        return known.isPresent()
                ? CompletableFuture.completedFuture(known)
                : subscriptions.catchUp().thenApply(nothing -> find(delivery.intent()));
    }

    /** Whoever is asked after the first is another one than the subscription's own endpoint. */
    private Optional<Subscriber> find(DeliveryIntent intent) {
        if (intent.getMissed() != null) {
            return anyOf(intent);
        }
        return intent.getAsking() > 1
                ? subscriptions.find(intent.getSubscriptionId(), intent.getEndpointId())
                : subscriptions.find(intent.getSubscriptionId());
    }

    /** What an endpoint missed concerns all its subscriptions: any that is left there knows how it is written to. */
    private Optional<Subscriber> anyOf(DeliveryIntent intent) {
        return intent.getMissed().getSubscriptions().stream()
                .map(missed -> subscriptions.find(missed.getSubscriptionId(), intent.getEndpointId()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Nothing goes to an address before whoever has it agreed. */
    private CompletableFuture<Optional<Verdict>> documentIfAgreed(Delivery delivery, Subscriber subscriber) {
        return subscriber.recipient().consent() == Consent.PENDING
                ? ended(AttemptOutcome.DEFERRED, Verdict.CONSENT_PENDING)
                : content(delivery, subscriber);
    }

    private CompletableFuture<Optional<Verdict>> content(Delivery delivery, Subscriber subscriber) {
        if (delivery.intent().getMissed() != null) {
            delivery.prepared(subscriber);
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return delivery.intent().getItems() == null
                ? document(delivery, subscriber)
                : digests.prepare(delivery, subscriber);
    }

    private CompletableFuture<Optional<Verdict>> document(Delivery delivery, Subscriber subscriber) {
        DeliveryIntent intent = delivery.intent();
        CompletableFuture<DocumentLookup> lookup =
                documents.fetch(intent.getDocumentPartition(), intent.getDocumentOffset());
        return lookup.isDone()
                ? CompletableFuture.completedFuture(prepared(delivery, subscriber, lookup.join()))
                : lookup.thenApplyAsync(found -> prepared(delivery, subscriber, found), loop);
    }

    private static Optional<Verdict> prepared(Delivery delivery, Subscriber subscriber, DocumentLookup lookup) {
        return switch (lookup) {
            case DocumentLookup.Found(var document)
            when isMeant(document, delivery.intent()) -> {
                delivery.prepared(subscriber, document);
                yield Optional.empty();
            }
            case DocumentLookup.Unreadable unreadable ->
                Optional.of(Verdict.without(AttemptOutcome.IMPOSSIBLE, Verdict.DOCUMENT_UNREADABLE));
            default -> Optional.of(gone(delivery.intent()));
        };
    }

    /** Compaction leaves a record alone for longer than its deliveries take, so whoever runs the line should hear of it. */
    private static Verdict gone(DeliveryIntent intent) {
        LOGGER.atWarn()
                .addKeyValue("subscription", intent.getSubscriptionId())
                .addKeyValue("document", intent.getDocumentId())
                .addKeyValue("partition", intent.getDocumentPartition())
                .addKeyValue("offset", intent.getDocumentOffset())
                .log("WHK-016 A document is no longer where it stood when it matched; its delivery is impossible");
        return Verdict.without(AttemptOutcome.IMPOSSIBLE, Verdict.DOCUMENT_GONE);
    }

    private static boolean isMeant(RenderedDocument document, DeliveryIntent intent) {
        return document.documentId().equals(intent.getDocumentId()) && document.revision() == intent.getRevision();
    }

    private static CompletableFuture<Optional<Verdict>> ended(AttemptOutcome outcome, String reason) {
        return CompletableFuture.completedFuture(Optional.of(Verdict.without(outcome, reason)));
    }
}
