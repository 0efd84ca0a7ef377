package org.gongbao.streams.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.streams.store.v1.IntentBatch;
import org.gongbao.streams.store.v1.NotifiedSubscription;
import org.gongbao.streams.store.v1.NotifiedSubscriptions;

/**
 * The book of who was told of which document: a record for each batch, and one for each that somebody asked to tell, so that any number of subscriptions
 * may want one document. Used by one stream task.
 */
final class ToldSubscriptions {

    private static final char SEPARATOR = '|';

    private final KeyValueStore<String, NotifiedSubscription> singles;
    private final ToldBatches batches;
    private final KeyValueStore<String, NotifiedSubscriptions> former;

    /**
     * Makes the book.
     *
     * @param singles those that somebody asked to tell; earlier versions kept all here
     * @param batches all others
     * @param former where still earlier versions kept all entries of a document in one value
     */
    ToldSubscriptions(
            KeyValueStore<String, NotifiedSubscription> singles,
            ToldBatches batches,
            KeyValueStore<String, NotifiedSubscriptions> former) {
        this.singles = singles;
        this.batches = batches;
        this.former = former;
    }

    /** Remembers who is told. */
    void add(IntentBatch batch) {
        batches.add(batch);
    }

    /** Remembers what was told unless the same or more was: where the record stood that told first decides what is a repeat of it. */
    void putUnlessKnown(String documentId, NotifiedSubscription subscription) {
        String key = key(documentId, subscription.getSubscriptionId());
        // of a document that very many want a map of all would be made for each that asks
        boolean saysMore = records(documentId, Integer.MAX_VALUE).stream()
                .filter(record -> record.revision() >= subscription.getRevision())
                .noneMatch(record -> record.subscriptionIds().contains(subscription.getSubscriptionId()));
        NotifiedSubscription entered = saysMore ? subscription : singles.get(key);
        if (entered != null) {
            // what is there is written too, for a crash may have kept the store and lost the record of its changelog
            singles.put(key, entered);
        }
    }

    /** Returns what was told of a document, by subscription. */
    Map<String, NotifiedSubscription> of(String documentId) {
        return of(documentId, Integer.MAX_VALUE);
    }

    /** Returns what was told of a document up to a revision, by subscription; a record that is processed again may find what came after it. */
    Map<String, NotifiedSubscription> of(String documentId, int revision) {
        Map<String, NotifiedSubscription> found = new TreeMap<>();
        newest(records(documentId, revision))
                .forEach((subscriptionId, record) -> found.put(
                        subscriptionId, new NotifiedSubscription(subscriptionId, record.revision(), record.offset())));
        return found;
    }

    /** Returns what forgets all that was told until now of a document up to a revision; who is told anew afterwards is remembered. */
    List<Runnable> removals(String documentId, int revision) {
        return records(documentId, revision).stream().map(ToldRecord::removal).toList();
    }

    /** Returns what forgets those records up to a revision, told until now, that nobody needs: everyone in them was told of more, up to that revision. */
    List<Runnable> overtaken(String documentId, int revision) {
        List<ToldRecord> records = records(documentId, revision);
        Set<ToldRecord> needed = Collections.newSetFromMap(new IdentityHashMap<>());
        needed.addAll(newest(records).values());
        return records.stream()
                .filter(record -> !needed.contains(record))
                .map(ToldRecord::removal)
                .toList();
    }

    /** Of each subscription the highest revision, and of the same one that came first. */
    private static Map<String, ToldRecord> newest(Collection<ToldRecord> records) {
        Map<String, ToldRecord> newest = new TreeMap<>();
        for (ToldRecord record : records) {
            record.subscriptionIds()
                    .forEach(subscriptionId -> newest.merge(
                            subscriptionId,
                            record,
                            (known, next) -> known.revision() < next.revision() ? next : known));
        }
        return newest;
    }

    /** Batches come before singles: who waited to be told of a revision when it was asked for is told of the record that it waited for. */
    private List<ToldRecord> records(String documentId, int revision) {
        bringOver(documentId);
        List<ToldRecord> records = new ArrayList<>(batches.of(documentId));
        try (KeyValueIterator<String, NotifiedSubscription> entries =
                singles.prefixScan(documentId + SEPARATOR, new StringSerializer())) {
            entries.forEachRemaining(entry -> records.add(single(entry.key, entry.value)));
        }
        records.removeIf(record -> record.revision() > revision);
        return records;
    }

    private ToldRecord single(String key, NotifiedSubscription entry) {
        return new ToldRecord(
                entry.getRevision(), entry.getOffset(), List.of(entry.getSubscriptionId()), () -> remove(key, entry));
    }

    /** An entry is replaced when more is told, and that stays. */
    private void remove(String key, NotifiedSubscription entry) {
        if (entry.equals(singles.get(key))) {
            singles.delete(key);
        }
    }

    private void bringOver(String documentId) {
        NotifiedSubscriptions together = former.get(documentId);
        if (together != null) {
            together.getSubscriptions()
                    .forEach(subscription ->
                            singles.put(key(documentId, subscription.getSubscriptionId()), subscription));
            former.delete(documentId);
        }
    }

    private static String key(String documentId, String subscriptionId) {
        return documentId + SEPARATOR + subscriptionId;
    }
}
