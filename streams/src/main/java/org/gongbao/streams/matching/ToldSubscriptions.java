package org.gongbao.streams.matching;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.streams.store.v1.NotifiedSubscription;
import org.gongbao.streams.store.v1.NotifiedSubscriptions;

/** Who was told of which document: an entry for each, so that any number of subscriptions may want one document. Used by one stream task. */
final class ToldSubscriptions {

    private static final char SEPARATOR = '|';

    private final KeyValueStore<String, NotifiedSubscription> told;
    private final KeyValueStore<String, NotifiedSubscriptions> former;

    /**
     * Makes the book.
     *
     * @param told where entries are
     * @param former where earlier versions kept all entries of a document in one value
     */
    ToldSubscriptions(
            KeyValueStore<String, NotifiedSubscription> told, KeyValueStore<String, NotifiedSubscriptions> former) {
        this.told = told;
        this.former = former;
    }

    void put(String documentId, NotifiedSubscription subscription) {
        told.put(key(documentId, subscription.getSubscriptionId()), subscription);
    }

    /** Remembers what was told unless the same or more was: where the record stood that told first decides what is a repeat of it. */
    void putUnlessKnown(String documentId, NotifiedSubscription subscription) {
        bringOver(documentId);
        NotifiedSubscription known = told.get(key(documentId, subscription.getSubscriptionId()));
        if (known == null || known.getRevision() < subscription.getRevision()) {
            put(documentId, subscription);
        }
    }

    /** Returns what was told of a document, by subscription. */
    Map<String, NotifiedSubscription> of(String documentId) {
        bringOver(documentId);
        Map<String, NotifiedSubscription> found = new TreeMap<>();
        try (KeyValueIterator<String, NotifiedSubscription> entries = entries(documentId)) {
            entries.forEachRemaining(entry -> found.put(entry.value.getSubscriptionId(), entry.value));
        }
        return found;
    }

    /**
     * Forgets who was told of a document.
     *
     * @param former what had been told; who was told anew since then is remembered
     */
    void forget(String documentId, Map<String, NotifiedSubscription> former) {
        Map<String, NotifiedSubscription> present = of(documentId);
        former.forEach((subscriptionId, entry) -> {
            if (entry.equals(present.get(subscriptionId))) {
                told.delete(key(documentId, subscriptionId));
            }
        });
    }

    private void bringOver(String documentId) {
        NotifiedSubscriptions together = former.get(documentId);
        if (together != null) {
            together.getSubscriptions().forEach(subscription -> put(documentId, subscription));
            former.delete(documentId);
        }
    }

    private KeyValueIterator<String, NotifiedSubscription> entries(String documentId) {
        return told.prefixScan(documentId + SEPARATOR, new StringSerializer());
    }

    private static String key(String documentId, String subscriptionId) {
        return documentId + SEPARATOR + subscriptionId;
    }
}
