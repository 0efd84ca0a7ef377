package org.gongbao.standalone.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.streams.matching.ToldKey;
import org.gongbao.streams.serde.StoreSerde;
import org.gongbao.streams.store.v1.NotifiedSubscription;
import org.gongbao.streams.store.v1.ToldBatch;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the matcher's book proves: whoever it names has a delivery, or that is lost. */
class ToldRecordsTest {

    private static final Instant TOLD = Documents.TIME.plusSeconds(1);
    private static final String DOCUMENT = Documents.documentId(1);

    private AuditBook book;
    private ToldRecords told;

    @BeforeEach
    void open() {
        Instant begun = Documents.TIME.plus(Duration.ofMinutes(10));
        book = new AuditBook(AuditScope.all(), AuditHorizon.at(begun), begun);
        Stream.of("first", "second", "third")
                .map(id -> Documents.subscription(id, "http://localhost:1", "").build())
                .forEach(book::subscription);
        told = new ToldRecords(book);
    }

    @Test
    void aBatchNamesAllWhoAreInIt() {
        // when
        told.batch(record(
                new ToldKey(DOCUMENT, 2, 77, "first").stored(),
                new ToldBatch(2, 77L, List.of("first", "third")),
                TOLD));

        // then
        assertThat(lost()).containsExactlyInAnyOrder(lost("first", 2), lost("third", 2));
    }

    @Test
    void anEntryOfAnEarlierVersionAndABatchAreBothRead() {
        // when
        told.single(record(DOCUMENT + "|second", new NotifiedSubscription("second", 1, 5L), TOLD));
        told.batch(
                record(new ToldKey(DOCUMENT, 2, 77, "first").stored(), new ToldBatch(2, 77L, List.of("first")), TOLD));

        // then
        assertThat(lost()).containsExactlyInAnyOrder(lost("second", 1), lost("first", 2));
    }

    @Test
    void whatWasForgottenSaysNothing() {
        // when
        told.single(record(DOCUMENT + "|second", null, TOLD));
        told.batch(record(new ToldKey(DOCUMENT, 2, 77, "first").stored(), null, TOLD));

        // then
        assertThat(lost()).isEmpty();
    }

    @Test
    void whoChangedTheSubscriptionAfterABatchIsNotMissed() {
        // when
        told.batch(record(
                new ToldKey(DOCUMENT, 1, 77, "first").stored(),
                new ToldBatch(1, 77L, List.of("first")),
                Documents.TIME.minusSeconds(1)));

        // then
        assertThat(lost()).isEmpty();
    }

    private List<String> lost() {
        return book.report(true).findings().stream()
                .map(finding -> finding.fault() + " " + finding.deliveryId())
                .toList();
    }

    private static String lost(String subscriptionId, int revision) {
        return Fault.LOST + " " + Identities.deliveryId(DOCUMENT, revision, subscriptionId);
    }

    @SuppressWarnings("unchecked")
    private static <T extends SpecificRecordBase> ConsumerRecord<String, byte[]> record(
            String key, T value, Instant at) {
        byte[] bytes = value == null
                ? null
                : StoreSerde.of((Class<T>) value.getClass()).serialize("book", value);
        return new ConsumerRecord<>(
                "book",
                0,
                0,
                at.toEpochMilli(),
                TimestampType.CREATE_TIME,
                key.length(),
                bytes == null ? 0 : bytes.length,
                key,
                bytes,
                new RecordHeaders(),
                Optional.empty());
    }
}
