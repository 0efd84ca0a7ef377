package org.gongbao.streams.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.streams.store.v1.IntentBatch;
import org.gongbao.streams.store.v1.ToldBatch;

/** Who was told of which document together: one record for all. Used by one stream task. */
final class ToldBatches {

    private final KeyValueStore<String, ToldBatch> store;

    ToldBatches(KeyValueStore<String, ToldBatch> store) {
        this.store = store;
    }

    /**
     * Enters who is told. Work that is repeated after a crash writes what it wrote before. If fewer want the document now, the record that names the others
     * stays as it is, and whoever is not in it gets one of their own.
     */
    void add(IntentBatch batch) {
        List<String> left = batch.getSubscriptionIds();
        while (!left.isEmpty()) {
            String key = ToldKey.of(batch, left.getFirst()).stored();
            ToldBatch known = store.get(key);
            ToldBatch entered =
                    known == null ? new ToldBatch(batch.getRevision(), batch.getDocumentOffset(), left) : known;
            // what is there is written too, for the crash may have kept the store and lost the record of its changelog
            store.put(key, entered);
            left = without(left, entered);
        }
    }

    /** Returns what was told of a document, in the order in which its records stand. */
    List<ToldRecord> of(String documentId) {
        List<ToldRecord> found = new ArrayList<>();
        try (KeyValueIterator<String, ToldBatch> batches =
                store.prefixScan(ToldKey.prefix(documentId), new StringSerializer())) {
            batches.forEachRemaining(batch -> found.add(new ToldRecord(
                    batch.value.getRevision(),
                    batch.value.getOffset(),
                    batch.value.getSubscriptionIds(),
                    () -> store.delete(batch.key))));
        }
        return found;
    }

    private static List<String> without(List<String> subscriptionIds, ToldBatch entered) {
        Set<String> present = new HashSet<>(entered.getSubscriptionIds());
        return subscriptionIds.stream()
                .filter(subscriptionId -> !present.contains(subscriptionId))
                .toList();
    }
}
