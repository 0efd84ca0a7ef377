package org.gongbao.connector.webhook.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gongbao.connector.http.SendResult;
import org.gongbao.connector.webhook.message.DigestEntry;
import org.gongbao.connector.webhook.message.RenderedDocument;
import org.gongbao.connector.webhook.message.Subscriber;
import org.gongbao.record.v1.DeliveryIntent;

/** One intent on its way. Equal to itself only; changed by the dispatcher's thread alone. */
final class Delivery {

    private final DeliveryIntent intent;
    private final Runnable whenSettled;
    private Subscriber subscriber;
    private RenderedDocument document;
    private List<DigestEntry> digest;
    private Instant startedAt;
    private long startedNanos;
    private CompletableFuture<SendResult> call = new CompletableFuture<>();

    Delivery(DeliveryIntent intent, Runnable whenSettled) {
        this.intent = intent;
        this.whenSettled = whenSettled;
    }

    DeliveryIntent intent() {
        return intent;
    }

    Runnable whenSettled() {
        return whenSettled;
    }

    void prepared(Subscriber to, RenderedDocument what) {
        subscriber = to;
        document = what;
    }

    void prepared(Subscriber to, List<DigestEntry> what) {
        subscriber = to;
        digest = what;
    }

    /** All that it tells stands in the intent. */
    void prepared(Subscriber to) {
        subscriber = to;
    }

    Subscriber subscriber() {
        return subscriber;
    }

    RenderedDocument document() {
        return document;
    }

    /** Returns what goes out together; null if it is a document by itself. */
    List<DigestEntry> digest() {
        return digest;
    }

    /** The request goes out now. */
    void started(Instant at, long nanos) {
        startedAt = at;
        startedNanos = nanos;
    }

    void call(CompletableFuture<SendResult> running) {
        call = running;
    }

    CompletableFuture<SendResult> call() {
        return call;
    }

    /** Returns when the request went out, or the given time if none did. */
    Instant startedAtOr(Instant now) {
        return startedAt == null ? now : startedAt;
    }

    /** Returns how long the request has taken, in milliseconds; 0 if none went out. */
    long millisUntil(long nanos) {
        return startedAt == null ? 0 : (nanos - startedNanos) / 1_000_000;
    }
}
