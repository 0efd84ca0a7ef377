package org.gongbao.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.DigestItem;
import org.gongbao.record.v1.DigestRule;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests through the topology that runs; it is 09:00 in Beijing. */
class DigestTopologyTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final DigestRule HOURLY =
            DigestRule.newBuilder().setAfterSeconds(3600).build();
    private static final Duration SETTLED = Duration.ofSeconds(2);

    @TempDir
    Path stateDirectory;

    private TestSettings settings;
    private TopologyTestDriver driver;
    private TestInputTopic<String, EnrichedDocument> documents;
    private TestInputTopic<String, Subscription> subscriptions;
    private TestInputTopic<String, DeliveryAttempt> attempts;
    private TestOutputTopic<String, DeliveryIntent> due;
    private TestOutputTopic<String, DeliveryState> states;

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
        documents = input(Topics.DOCUMENTS_ENRICHED);
        subscriptions = input(Topics.SUBSCRIPTIONS);
        attempts = input(Topics.DELIVERIES_ATTEMPTS);
        due = output(Topics.DELIVERIES_DUE);
        states = output(Topics.DELIVERIES_STATE);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void documentsOfAnHourGoOutAsOneAndEndAsOne() {
        // given
        subscribe("s", HOURLY);
        offer(Documents.enriched(1).build());
        offer(Documents.enriched(2).build());
        driver.advanceWallClockTime(Duration.ofMinutes(59));
        boolean early = !due.isEmpty();

        // when
        driver.advanceWallClockTime(Duration.ofMinutes(1));
        driver.advanceWallClockTime(SETTLED);
        DeliveryIntent digest = due.readValue();
        answer(digest);

        // then
        assertThat(early).isFalse();
        assertThat(due.isEmpty()).isTrue();
        assertThat(digest.getItems())
                .extracting(DigestItem::getDocumentId)
                .containsExactlyInAnyOrder(Documents.documentId(1), Documents.documentId(2));
        assertThat(states.readKeyValuesToMap().values())
                .hasSize(3)
                .extracting(DeliveryState::getStatus)
                .containsOnly(DeliveryStatus.DELIVERED);
    }

    @Test
    void aDocumentThatIsWithdrawnWithinTheHourIsNotTold() {
        // given
        subscribe("s", HOURLY);
        offer(Documents.enriched(1).build());

        // when
        offer(withdrawal(1));
        driver.advanceWallClockTime(Duration.ofHours(2));
        driver.advanceWallClockTime(SETTLED);

        // then
        assertThat(due.isEmpty()).isTrue();
        assertThat(states.readKeyValuesToMap().values())
                .extracting(DeliveryState::getStatus)
                .containsExactly(DeliveryStatus.COLLAPSED, DeliveryStatus.COLLAPSED);
    }

    @Test
    void aDocumentThatIsWithdrawnAfterItsDigestIsToldAtOnce() {
        // given
        subscribe("s", HOURLY);
        offer(Documents.enriched(1).build());
        driver.advanceWallClockTime(Duration.ofHours(1));
        driver.advanceWallClockTime(SETTLED);
        answer(due.readValue());

        // when
        offer(withdrawal(1));

        // then
        assertThat(due.readValue().getDeliveryId()).isEqualTo(Identities.deliveryId(Documents.documentId(1), 2, "s"));
    }

    @Test
    void whoeverHasNoDigestGetsItsDocumentsAtOnceAsBefore() {
        // given
        subscribe("s", HOURLY);
        subscribe("plain", null);

        // when
        offer(Documents.enriched(1).build());

        // then
        assertThat(due.readValuesToList())
                .extracting(DeliveryIntent::getSubscriptionId)
                .containsExactly("plain");
    }

    @Test
    void aDocumentIsToldInTheNewestRevisionThatCameWithinTheHour() {
        // given
        subscribe("s", HOURLY);
        offer(Documents.enriched(1).build());

        // when
        offer(Documents.enriched(1)
                .setRevision(2)
                .setChangeClass(ChangeClass.CORRECTION)
                .build());
        driver.advanceWallClockTime(Duration.ofHours(1));
        driver.advanceWallClockTime(SETTLED);

        // then
        assertThat(due.readValue().getItems()).singleElement().satisfies(item -> {
            assertThat(item.getRevision()).isEqualTo(2);
            assertThat(item.getDocumentOffset()).isEqualTo(1);
        });
    }

    private static EnrichedDocument withdrawal(int number) {
        return Documents.enriched(number)
                .setRevision(2)
                .setStatus(DocumentStatus.WITHDRAWN)
                .setChangeClass(ChangeClass.WITHDRAWAL)
                .setCategories(List.of())
                .build();
    }

    private void subscribe(String id, DigestRule digest) {
        subscriptions.pipeInput(
                id,
                Documents.subscription(id, "http://localhost:1", "")
                        .setDigest(digest)
                        .build(),
                START);
    }

    private void offer(EnrichedDocument document) {
        documents.pipeInput(document.getDocumentId(), document, START);
    }

    private void answer(DeliveryIntent intent) {
        DeliveryAttempt attempt = DeliveryAttempt.newBuilder()
                .setDeliveryId(intent.getDeliveryId())
                .setSubscriptionId(intent.getSubscriptionId())
                .setEndpointId(intent.getEndpointId())
                .setDocumentId(intent.getDocumentId())
                .setRevision(intent.getRevision())
                .setAttempt(intent.getAttempt())
                .setStartedAt(intent.getReleasedAt())
                .setMillis(12)
                .setOutcome(AttemptOutcome.DELIVERED)
                .setStatus(200)
                .build();
        attempts.pipeInput(intent.getEndpointId(), attempt, START);
    }

    private <T extends SpecificRecord> TestInputTopic<String, T> input(TopicDefinition<T> topic) {
        return driver.createInputTopic(
                topic.name(),
                new StringSerializer(),
                settings.serdes.of(topic.valueType()).serializer());
    }

    private <T extends SpecificRecord> TestOutputTopic<String, T> output(TopicDefinition<T> topic) {
        return driver.createOutputTopic(
                topic.name(),
                new StringDeserializer(),
                settings.serdes.of(topic.valueType()).deserializer());
    }
}
