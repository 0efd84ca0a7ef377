package org.gongbao.streams.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.streams.store.v1.IntentBatch;
import org.gongbao.streams.store.v1.NotifiedSubscription;

/** Subscriptions that want a document and wait to be told, in order, so that one transaction never holds them all. Used by one stream task. */
final class IntentBatches {

    private static final int MOST = 1_000;

    private final KeyValueStore<String, IntentBatch> store;
    private final TreeMap<String, String> documentOf = new TreeMap<>();
    private final Map<String, Map<String, NotifiedSubscription>> waiting = new HashMap<>();
    private long last;

    IntentBatches(KeyValueStore<String, IntentBatch> store) {
        this.store = store;
        try (KeyValueIterator<String, IntentBatch> batches = store.all()) {
            batches.forEachRemaining(batch -> {
                last = Math.max(last, Long.parseLong(batch.key));
                remember(batch.key, batch.value);
            });
        }
    }

    /** Returns batches of those who are told of a document, in the same order. */
    static List<IntentBatch> of(Candidate candidate, List<String> subscriptionIds, boolean remembered) {
        List<IntentBatch> all = new ArrayList<>();
        for (int from = 0; from < subscriptionIds.size(); from += MOST) {
            all.add(IntentBatch.newBuilder()
                    .setDocumentId(candidate.document().getDocumentId())
                    .setRevision(candidate.document().getRevision())
                    .setDocumentPartition(candidate.partition())
                    .setDocumentOffset(candidate.offset())
                    .setRemembered(remembered)
                    .setSubscriptionIds(subscriptionIds.subList(from, Math.min(from + MOST, subscriptionIds.size())))
                    .build());
        }
        return all;
    }

    boolean isEmpty() {
        return documentOf.isEmpty();
    }

    void add(IntentBatch batch) {
        last++;
        String key = "%019d".formatted(last);
        store.put(key, batch);
        remember(key, batch);
    }

    /**
     * Takes out the batch that came first.
     *
     * @param removals takes what removes it from the store, to be done when all that it says is durable
     */
    Optional<IntentBatch> poll(Consumer<Runnable> removals) {
        Map.Entry<String, String> first = documentOf.pollFirstEntry();
        if (first == null) {
            return Optional.empty();
        }
        IntentBatch batch = store.get(first.getKey());
        removals.accept(() -> store.delete(first.getKey()));
        waitNoMore(batch);
        return Optional.of(batch);
    }

    /** Returns what will be told of a document, by subscription; to be read only. */
    Map<String, NotifiedSubscription> of(String documentId) {
        return waiting.getOrDefault(documentId, Map.of());
    }

    /** Returns who will be told of a document up to a revision. */
    Set<String> upTo(String documentId, int revision) {
        return of(documentId).values().stream()
                .filter(entry -> entry.getRevision() <= revision)
                .map(NotifiedSubscription::getSubscriptionId)
                .collect(Collectors.toSet());
    }

    /** Tells what waits all the same, but lets nobody be remembered as told of a revision up to this. */
    void forget(String documentId, int revision) {
        documentOf.forEach((key, document) -> {
            if (document.equals(documentId)) {
                forgetIn(key, store.get(key), revision);
            }
        });
    }

    private void forgetIn(String key, IntentBatch batch, int revision) {
        if (batch.getRemembered() && batch.getRevision() <= revision) {
            waitNoMore(batch);
            store.put(key, IntentBatch.newBuilder(batch).setRemembered(false).build());
        }
    }

    private void waitNoMore(IntentBatch batch) {
        Map<String, NotifiedSubscription> ofDocument = waiting.get(batch.getDocumentId());
        if (ofDocument != null) {
            batch.getSubscriptionIds()
                    .forEach(subscriptionId -> ofDocument.remove(subscriptionId, entry(batch, subscriptionId)));
            if (ofDocument.isEmpty()) {
                waiting.remove(batch.getDocumentId());
            }
        }
    }

    private static NotifiedSubscription entry(IntentBatch batch, String subscriptionId) {
        return new NotifiedSubscription(subscriptionId, batch.getRevision(), batch.getDocumentOffset());
    }

    private void remember(String key, IntentBatch batch) {
        documentOf.put(key, batch.getDocumentId());
        if (batch.getRemembered()) {
            Map<String, NotifiedSubscription> ofDocument =
                    waiting.computeIfAbsent(batch.getDocumentId(), document -> new HashMap<>());
            batch.getSubscriptionIds()
                    .forEach(subscriptionId -> ofDocument.put(subscriptionId, entry(batch, subscriptionId)));
        }
    }
}
