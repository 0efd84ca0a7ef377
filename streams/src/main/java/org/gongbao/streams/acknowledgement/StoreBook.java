package org.gongbao.streams.acknowledgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.Subscription;
import org.gongbao.streams.store.v1.WithdrawnDocument;

/** The book on state stores; subscriptions are read from the store that matching keeps. Used by one stream task. */
final class StoreBook implements AcknowledgementBook {

    private final KeyValueStore<String, Subscription> subscriptions;
    private final KeyValueStore<String, AcknowledgementState> notices;
    private final KeyValueStore<String, WithdrawnDocument> withdrawals;

    StoreBook(ProcessingContext context, String subscriptions) {
        this.subscriptions = context.getStateStore(subscriptions);
        this.notices = context.getStateStore(AcknowledgementStores.NOTICES);
        this.withdrawals = context.getStateStore(AcknowledgementStores.WITHDRAWALS);
    }

    @Override
    public Optional<Chain> chain(String subscriptionId) {
        return Chain.of(subscriptions.get(subscriptionId));
    }

    @Override
    public Optional<AcknowledgementState> notice(NoticeKey key) {
        return Optional.ofNullable(notices.get(key.text()));
    }

    @Override
    public List<AcknowledgementState> ofDocument(String documentId) {
        List<AcknowledgementState> found = new ArrayList<>();
        try (KeyValueIterator<String, AcknowledgementState> entries =
                notices.prefixScan(NoticeKey.prefix(documentId), new StringSerializer())) {
            entries.forEachRemaining(entry -> found.add(entry.value));
        }
        return found;
    }

    @Override
    public void save(AcknowledgementState notice) {
        notices.put(NoticeKey.of(notice).text(), notice);
    }

    @Override
    public Optional<WithdrawnDocument> withdrawal(String documentId) {
        return Optional.ofNullable(withdrawals.get(documentId));
    }

    @Override
    public void save(WithdrawnDocument withdrawal) {
        withdrawals.put(withdrawal.getDocumentId(), withdrawal);
    }

    @Override
    public void each(Consumer<AcknowledgementState> taking) {
        try (KeyValueIterator<String, AcknowledgementState> entries = notices.all()) {
            entries.forEachRemaining(entry -> taking.accept(entry.value));
        }
    }

    @Override
    public void forget(Predicate<AcknowledgementState> ended, Predicate<WithdrawnDocument> past) {
        forget(notices, ended);
        forget(withdrawals, past);
    }

    private static <V> void forget(KeyValueStore<String, V> store, Predicate<V> over) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, V> entries = store.all()) {
            entries.forEachRemaining(entry -> {
                if (over.test(entry.value)) {
                    keys.add(entry.key);
                }
            });
        }
        keys.forEach(store::delete);
    }
}
