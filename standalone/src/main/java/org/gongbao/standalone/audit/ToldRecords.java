package org.gongbao.standalone.audit;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongbao.streams.matching.ToldKey;
import org.gongbao.streams.serde.StoreSerde;
import org.gongbao.streams.store.v1.NotifiedSubscription;
import org.gongbao.streams.store.v1.ToldBatch;

/** Understands the changelogs of the matcher's book of whom it told. Says when by the time of the record. */
final class ToldRecords {

    private final StoreSerde<NotifiedSubscription> singles = StoreSerde.of(NotifiedSubscription.class);
    private final StoreSerde<ToldBatch> batches = StoreSerde.of(ToldBatch.class);
    private final AuditBook book;

    ToldRecords(AuditBook book) {
        this.book = book;
    }

    /** Takes a record of one subscription: what somebody asked for, and whatever earlier versions told. Its key is document and subscription. */
    void single(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        NotifiedSubscription told = singles.deserialize(record.topic(), record.value());
        int separator = record.key().length() - told.getSubscriptionId().length() - 1;
        book.told(record.key().substring(0, separator), told.getRevision(), told.getSubscriptionId(), at(record));
    }

    /** Takes a record of all that were told of a document together. */
    void batch(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        ToldBatch told = batches.deserialize(record.topic(), record.value());
        String documentId = ToldKey.documentId(record.key());
        told.getSubscriptionIds()
                .forEach(subscriptionId -> book.told(documentId, told.getRevision(), subscriptionId, at(record)));
    }

    private static Instant at(ConsumerRecord<?, ?> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }
}
