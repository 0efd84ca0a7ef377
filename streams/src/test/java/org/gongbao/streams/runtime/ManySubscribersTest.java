package org.gongbao.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Filter;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.streams.matching.MatchingProcessor;
import org.gongbao.streams.store.v1.NotifiedSubscription;
import org.gongbao.streams.store.v1.NotifiedSubscriptions;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document that thousands want is told in batches, to each once and in order. */
class ManySubscribersTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final int SUBSCRIBERS = 2_500;
    private static final int BATCH = 1_000;
    private static final Duration PAUSE = Duration.ofMillis(50);

    @TempDir
    Path stateDirectory;

    private TestSettings settings;
    private TopologyTestDriver driver;
    private TestInputTopic<String, EnrichedDocument> documents;
    private TestInputTopic<String, Subscription> subscriptions;
    private TestOutputTopic<String, DeliveryIntent> due;

    @BeforeEach
    void start() {
        settings = new TestSettings(stateDirectory);
        driver = new TopologyTestDriver(
                DeliveryTopology.build(
                        settings.checked(),
                        settings.serdes,
                        settings.configuration.delivery(),
                        settings.configuration.deliveryTick()),
                settings.properties,
                START);
        documents = input(Topics.DOCUMENTS_ENRICHED, settings);
        subscriptions = input(Topics.SUBSCRIPTIONS, settings);
        due = driver.createOutputTopic(
                Topics.DELIVERIES_DUE.name(),
                new StringDeserializer(),
                settings.serdes.of(DeliveryIntent.class).deserializer());
        IntStream.range(0, SUBSCRIBERS).forEach(this::subscribe);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void oneBatchIsToldAtATime() {
        // when
        offer(Documents.enriched(1).build());
        int atOnce = due.readValuesToList().size();
        driver.advanceWallClockTime(PAUSE);
        int later = due.readValuesToList().size();
        driver.advanceWallClockTime(PAUSE);
        int last = due.readValuesToList().size();

        // then
        assertThat(List.of(atOnce, later, last)).containsExactly(BATCH, BATCH, SUBSCRIBERS - 2 * BATCH);
    }

    @Test
    void whoComesOrGoesMeanwhileIsNotMixedUp() {
        // given
        offer(Documents.enriched(1).build());
        List<DeliveryIntent> told = due.readValuesToList();

        // when
        subscribe(SUBSCRIBERS);
        subscriptions.pipeInput(id(SUBSCRIBERS - 1), null, START);
        offer(Documents.enriched(2).build());
        offer(Documents.enriched(1).build());
        drain();

        // then
        List<DeliveryIntent> later = due.readValuesToList();
        assertThat(of(1, told).size() + of(1, later).size()).isEqualTo(SUBSCRIBERS);
        assertThat(of(1, later))
                .doesNotHaveDuplicates()
                .doesNotContain(id(SUBSCRIBERS - 1))
                .endsWith(id(SUBSCRIBERS));
        assertThat(of(2, later)).hasSize(SUBSCRIBERS).doesNotHaveDuplicates().doesNotContain(id(SUBSCRIBERS - 1));
    }

    @Test
    void aWithdrawalComesBehindAndReachesAll() {
        // given
        offer(Documents.enriched(1).build());

        // when
        offer(withdrawn());
        drain();

        // then
        List<DeliveryIntent> all = due.readValuesToList();
        assertThat(all.subList(0, SUBSCRIBERS))
                .extracting(DeliveryIntent::getRevision)
                .containsOnly(1);
        assertThat(all.subList(SUBSCRIBERS, all.size()))
                .hasSize(SUBSCRIBERS)
                .extracting(DeliveryIntent::getRevision)
                .containsOnly(2);
        assertThat(isEmpty(driver.getKeyValueStore(MatchingProcessor.TOLD))).isTrue();
        assertThat(isEmpty(driver.getKeyValueStore(MatchingProcessor.TOLD_BATCHES)))
                .isTrue();
        assertThat(isEmpty(driver.getKeyValueStore(MatchingProcessor.BATCHES))).isTrue();
    }

    @Test
    void whoIsToldStandsInOneRecordOfTheChangelogForEachBatch() {
        // when
        offer(Documents.enriched(1).build());
        drain();

        // then
        assertThat(recordsOf(MatchingProcessor.TOLD_BATCHES)).isEqualTo(3);
        assertThat(recordsOf(MatchingProcessor.TOLD)).isZero();
    }

    @Test
    void batchesOfFormerRevisionsGoWhenAllAreToldOfALaterOneAndNotBefore() {
        // given
        offer(Documents.enriched(1).build());
        drain();

        // when
        offer(Documents.enriched(1).setRevision(2).build());
        driver.advanceWallClockTime(PAUSE);
        driver.advanceWallClockTime(PAUSE);
        int before = size(driver.getKeyValueStore(MatchingProcessor.TOLD_BATCHES));
        drain();

        // then
        assertThat(List.of(before, size(driver.getKeyValueStore(MatchingProcessor.TOLD_BATCHES))))
                .containsExactly(6, 3);
    }

    @Test
    void aWithdrawalReachesThoseWhoWereToldOfAnEarlierRevisionOnly() {
        // given
        offer(Documents.enriched(1).build());
        drain();
        IntStream.range(0, 2_000)
                .forEach(number -> subscriptions.pipeInput(
                        id(number),
                        Documents.subscription(id(number), "http://localhost:1", "")
                                .setFilter(Filter.newBuilder()
                                        .setCategories(List.of("no such class"))
                                        .build())
                                .build(),
                        START));
        offer(Documents.enriched(1).setRevision(2).build());
        drain();
        due.readValuesToList();

        // when
        offer(withdrawn(3));
        drain();

        // then
        assertThat(of(1, due.readValuesToList())).hasSize(SUBSCRIBERS).doesNotHaveDuplicates();
    }

    /** Versions before had an entry for each, and batches that waited. */
    @Test
    void theDataOfTheVersionBeforeGoesOn() {
        // given
        KeyValueStore<String, NotifiedSubscription> told = driver.getKeyValueStore(MatchingProcessor.TOLD);
        String documentId = Documents.documentId(1);
        List.of(3, 5)
                .forEach(number ->
                        told.put(documentId + "|" + id(number), new NotifiedSubscription(id(number), 1, 77L)));

        // when
        offer(Documents.enriched(1).build());
        drain();
        int toldAnew = due.readValuesToList().size();
        offer(withdrawn());
        drain();

        // then
        assertThat(toldAnew).isEqualTo(SUBSCRIBERS - 2);
        assertThat(of(1, due.readValuesToList())).hasSize(SUBSCRIBERS).contains(id(3), id(5));
        assertThat(isEmpty(told)).isTrue();
    }

    @Test
    void whoWasToldByAnEarlierVersionIsStillKnown() {
        // given
        KeyValueStore<String, NotifiedSubscriptions> former = driver.getKeyValueStore(MatchingProcessor.NOTIFIED);
        String documentId = Documents.documentId(1);
        former.put(
                documentId,
                new NotifiedSubscriptions(
                        List.of(new NotifiedSubscription(id(3), 1, 77L), new NotifiedSubscription(id(5), 1, 77L))));

        // when
        offer(withdrawn());

        // then
        assertThat(of(1, due.readValuesToList())).containsExactly(id(3), id(5));
        assertThat(former.get(documentId)).isNull();
    }

    private void drain() {
        IntStream.range(0, 30).forEach(tick -> driver.advanceWallClockTime(PAUSE));
    }

    private int recordsOf(String store) {
        var changelog = driver.createOutputTopic(
                settings.properties.getProperty(StreamsConfig.APPLICATION_ID_CONFIG) + "-" + store + "-changelog",
                new StringDeserializer(),
                new ByteArrayDeserializer());
        return changelog.readValuesToList().size();
    }

    private static int size(KeyValueStore<String, ?> store) {
        int size = 0;
        try (var entries = store.all()) {
            for (; entries.hasNext(); entries.next()) {
                size++;
            }
        }
        return size;
    }

    private static boolean isEmpty(KeyValueStore<String, ?> store) {
        try (var entries = store.all()) {
            return !entries.hasNext();
        }
    }

    private static List<String> of(int document, List<DeliveryIntent> intents) {
        return intents.stream()
                .filter(intent -> intent.getDocumentId().equals(Documents.documentId(document)))
                .map(DeliveryIntent::getSubscriptionId)
                .toList();
    }

    private static EnrichedDocument withdrawn() {
        return withdrawn(2);
    }

    private static EnrichedDocument withdrawn(int revision) {
        return Documents.enriched(1)
                .setRevision(revision)
                .setStatus(DocumentStatus.WITHDRAWN)
                .setChangeClass(ChangeClass.WITHDRAWAL)
                .setCategories(List.of())
                .build();
    }

    private void offer(EnrichedDocument document) {
        documents.pipeInput(document.getDocumentId(), document, START);
    }

    private void subscribe(int number) {
        subscriptions.pipeInput(
                id(number),
                Documents.subscription(id(number), "http://localhost:1", "").build(),
                START);
    }

    private static String id(int number) {
        return "subscriber-%05d".formatted(number);
    }

    private <T extends SpecificRecord> TestInputTopic<String, T> input(
            TopicDefinition<T> topic, TestSettings settings) {
        return driver.createInputTopic(
                topic.name(),
                new StringSerializer(),
                settings.serdes.of(topic.valueType()).serializer());
    }
}
