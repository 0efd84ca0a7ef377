package org.gongbao.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.BreakerState;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EndpointEvent;
import org.gongbao.record.v1.EndpointNotice;
import org.gongbao.record.v1.EndpointState;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Filter;
import org.gongbao.record.v1.RetryRule;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.streams.delivery.DeliveryStores;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTopologyTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    @TempDir
    Path stateDirectory;

    private TestSettings settings;
    private Topology topology;
    private TopologyTestDriver driver;
    private TestInputTopic<String, EnrichedDocument> documents;
    private TestInputTopic<String, Subscription> subscriptions;
    private TestInputTopic<String, DeliveryAttempt> attempts;
    private TestOutputTopic<String, DeliveryIntent> due;
    private TestOutputTopic<String, DeliveryState> states;
    private TestInputTopic<String, DeliveryCommand> commands;
    private TestOutputTopic<String, EndpointNotice> notices;

    @BeforeEach
    void start() {
        settings = new TestSettings(stateDirectory);
        topology = DeliveryTopology.build(
                settings.checked(),
                settings.serdes,
                settings.configuration.delivery(),
                settings.configuration.deliveryTick());
        driver = new TopologyTestDriver(topology, settings.properties, START);
        documents = input(Topics.DOCUMENTS_ENRICHED);
        subscriptions = input(Topics.SUBSCRIPTIONS);
        attempts = input(Topics.DELIVERIES_ATTEMPTS);
        due = output(Topics.DELIVERIES_DUE);
        states = output(Topics.DELIVERIES_STATE);
        commands = input(Topics.DELIVERIES_COMMANDS);
        notices = output(Topics.ENDPOINTS_NOTICES);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aDocumentGoesToTheSubscriptionThatWasWrittenBeforeItAndNotToTheOneAfter() {
        // given
        subscribe("early");

        // when
        offer(Documents.enriched(1).build());
        subscribe("late");

        // then
        var record = due.readRecord();
        assertThat(record.key()).isEqualTo("endpoint-early");
        DeliveryIntent intent = record.value();
        assertThat(intent.getDeliveryId()).isEqualTo(Identities.deliveryId(Documents.documentId(1), 1, "early"));
        assertThat(intent.getAttempt()).isEqualTo(1);
        assertThat(intent.getDocumentPartition()).isZero();
        assertThat(intent.getDocumentOffset()).isZero();
        assertThat(due.isEmpty()).isTrue();
    }

    @Test
    void aPausedOrRemovedSubscriptionGetsNothing() {
        // given
        subscribe("paused");
        subscribe("removed");
        subscriptions.pipeInput(
                "paused",
                Documents.subscription("paused", "http://localhost:1", "")
                        .setActive(false)
                        .build(),
                START);
        subscriptions.pipeInput("removed", null, START);

        // when
        offer(Documents.enriched(1).build());

        // then
        assertThat(due.isEmpty()).isTrue();
    }

    @Test
    void aSuccessfulAttemptEndsTheDeliveryAndARepeatedDocumentDoesNotStartItAgain() {
        // given
        subscribe("one");
        offer(Documents.enriched(1).build());
        DeliveryIntent intent = due.readValue();

        // when
        answer(intent, AttemptOutcome.DELIVERED, 200);
        offer(Documents.enriched(1).build());

        // then
        assertThat(states.readValuesToList())
                .extracting(DeliveryState::getStatus)
                .containsExactly(DeliveryStatus.DELIVERED);
        assertThat(due.isEmpty()).isTrue();
    }

    @Test
    void aDeliveryWhoseFirstAttemptLastsIsToldToBePending() {
        // given
        subscribe("one");
        offer(Documents.enriched(1).build());

        // when
        driver.advanceWallClockTime(Duration.ofSeconds(11));

        // then
        assertThat(states.readValuesToList())
                .extracting(DeliveryState::getStatus)
                .containsExactly(DeliveryStatus.PENDING);
    }

    @Test
    void aFailedAttemptIsReleasedAgainOnlyWhenItsTimeHasCome() {
        // given
        subscribe("one");
        offer(Documents.enriched(1).build());
        answer(due.readValue(), AttemptOutcome.FAILED, 500);

        // when
        driver.advanceWallClockTime(Duration.ofMillis(4900));
        boolean early = !due.isEmpty();
        driver.advanceWallClockTime(Duration.ofMillis(1300));

        // then
        assertThat(early).isFalse();
        assertThat(due.readValue().getAttempt()).isEqualTo(2);
    }

    @Test
    void aSubscriptionThatWantsItsOwnScheduleIsTriedByThat() {
        // given
        subscriptions.pipeInput(
                "own",
                Documents.subscription("own", "http://localhost:1", "")
                        .setRetry(new RetryRule(List.of(40L)))
                        .build(),
                START);
        offer(Documents.enriched(1).build());
        answer(due.readValue(), AttemptOutcome.FAILED, 500);

        // when
        driver.advanceWallClockTime(Duration.ofSeconds(39));
        boolean early = !due.isEmpty();
        driver.advanceWallClockTime(Duration.ofSeconds(10));
        answer(due.readValue(), AttemptOutcome.FAILED, 500);

        // then
        assertThat(early).isFalse();
        assertThat(states.readValuesToList())
                .extracting(DeliveryState::getStatus)
                .endsWith(DeliveryStatus.EXHAUSTED);
    }

    @Test
    void anEndpointThatWasDisabledIsEnabledByARequestAndItsOwnerReadsBoth() {
        // given
        subscribe("one");
        offer(Documents.enriched(1).build());
        DeliveryIntent refused = due.readValue();
        answer(refused, AttemptOutcome.GONE, 410);
        command(DeliveryAction.ENABLE, "c1", refused, null);

        // when
        command(DeliveryAction.REPLAY, "c2", refused, refused);

        // then
        DeliveryIntent again = due.readValue();
        assertThat(again.getDeliveryId()).isEqualTo(refused.getDeliveryId());
        assertThat(again.getAttempt()).isEqualTo(2);
        assertThat(notices.readValuesToList())
                .extracting(EndpointNotice::getEvent)
                .containsExactly(EndpointEvent.DISABLED, EndpointEvent.ENABLED);
    }

    @Test
    void aWithdrawalReachesThoseWhoWereTold() {
        // given
        subscribe("told");
        offer(Documents.enriched(1).build());
        answer(due.readValue(), AttemptOutcome.DELIVERED, 204);
        subscribe("new");
        EnrichedDocument withdrawn = Documents.enriched(1)
                .setRevision(2)
                .setStatus(DocumentStatus.WITHDRAWN)
                .setChangeClass(ChangeClass.WITHDRAWAL)
                .setCategories(List.of())
                .build();

        // when
        offer(withdrawn);

        // then
        assertThat(due.readValuesToList())
                .extracting(DeliveryIntent::getSubscriptionId, DeliveryIntent::getRevision)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("told", 2));
    }

    @Test
    void aRevisionThatIsTaggedAnewGoesOnlyToThoseWhoWantItOnlyNow() {
        // given
        subscribe("told", "6");
        subscribe("now", "7");
        offer(Documents.enriched(1).build());
        due.readValue();
        subscribe("late", "6");

        // when
        offer(tagged(2, "6", "7"));

        // then
        assertThat(due.readValuesToList())
                .extracting(
                        DeliveryIntent::getSubscriptionId,
                        DeliveryIntent::getDeliveryId,
                        DeliveryIntent::getDocumentOffset)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "now", Identities.deliveryId(Documents.documentId(1), 1, "now"), 1L));
    }

    @Test
    void nobodyIsToldTwiceOfARevisionHoweverOftenItsTagsComeAndGo() {
        // given
        subscribe("one", "6");
        offer(Documents.enriched(1).build());
        answer(due.readValue(), AttemptOutcome.DELIVERED, 204);
        driver.advanceWallClockTime(settings.configuration.delivery().memory().plusDays(1));

        // when
        offer(tagged(2, "7"));
        offer(tagged(3, "6"));
        offer(tagged(3, "6"));

        // then
        assertThat(due.isEmpty()).isTrue();
    }

    @Test
    void howBusyAnEndpointIsStandsInItsStoreWithinASecond() {
        // given
        subscribe("one");
        offer(Documents.enriched(1).build());

        // when
        driver.advanceWallClockTime(Duration.ofSeconds(1));

        // then
        KeyValueStore<String, EndpointState> endpoints = driver.getKeyValueStore(DeliveryStores.ENDPOINTS);
        assertThat(endpoints.get("endpoint-one").getInFlight()).isEqualTo(1);
    }

    @Test
    void anEndpointThatWantsNoMoreIsKnownAtOnce() {
        // given
        subscribe("one");
        offer(Documents.enriched(1).build());

        // when
        answer(due.readValue(), AttemptOutcome.GONE, 410);

        // then
        KeyValueStore<String, EndpointState> endpoints = driver.getKeyValueStore(DeliveryStores.ENDPOINTS);
        assertThat(endpoints.get("endpoint-one").getBreaker()).isEqualTo(BreakerState.DISABLED);
    }

    @Test
    void aNewRevisionGoesToAllWhoWantIt() {
        // given
        subscribe("one", "6");
        offer(Documents.enriched(1).build());
        due.readValue();
        subscribe("late", "6");

        // when
        offer(Documents.enriched(1).setRevision(2).build());

        // then
        assertThat(due.readValuesToList())
                .extracting(DeliveryIntent::getSubscriptionId)
                .containsExactlyInAnyOrder("one", "late");
    }

    @Test
    void theTopologyIsTheOneThatRuns() throws IOException {
        Golden.assertMatches("gongbao-delivery.txt", topology.describe().toString());
    }

    private void subscribe(String id) {
        subscriptions.pipeInput(
                id, Documents.subscription(id, "http://localhost:1", "").build(), START);
    }

    private void subscribe(String id, String category) {
        subscriptions.pipeInput(
                id,
                Documents.subscription(id, "http://localhost:1", "")
                        .setFilter(Filter.newBuilder()
                                .setCategories(List.of(category))
                                .build())
                        .build(),
                START);
    }

    private static EnrichedDocument tagged(int tagging, String... categories) {
        return Documents.enriched(1)
                .setTagging(tagging)
                .setCategories(Stream.of(categories).map(Documents::category).toList())
                .build();
    }

    private void offer(EnrichedDocument document) {
        documents.pipeInput(document.getDocumentId(), document, START);
    }

    private void command(DeliveryAction action, String commandId, DeliveryIntent of, DeliveryIntent intent) {
        commands.pipeInput(
                of.getEndpointId(),
                DeliveryCommand.newBuilder()
                        .setCommandId(commandId)
                        .setAction(action)
                        .setEndpointId(of.getEndpointId())
                        .setIntent(intent)
                        .setRequestedBy("tenant")
                        .setRequestedAt(START)
                        .build(),
                START);
    }

    private void answer(DeliveryIntent intent, AttemptOutcome outcome, int status) {
        DeliveryAttempt attempt = DeliveryAttempt.newBuilder()
                .setDeliveryId(intent.getDeliveryId())
                .setSubscriptionId(intent.getSubscriptionId())
                .setEndpointId(intent.getEndpointId())
                .setDocumentId(intent.getDocumentId())
                .setRevision(intent.getRevision())
                .setAttempt(intent.getAttempt())
                .setStartedAt(intent.getReleasedAt())
                .setMillis(12)
                .setOutcome(outcome)
                .setStatus(status)
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
