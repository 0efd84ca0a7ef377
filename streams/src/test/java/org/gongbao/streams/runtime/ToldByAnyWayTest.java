package org.gongbao.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.streams.matching.MatchingProcessor;
import org.gongbao.streams.matching.ToldKey;
import org.gongbao.streams.store.v1.NotifiedSubscription;
import org.gongbao.streams.store.v1.ToldBatch;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever was sent a document, by whichever way, hears of its withdrawal. */
class ToldByAnyWayTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final String WANTED = "6";
    private static final String UNWANTED = "7";

    @TempDir
    Path stateDirectory;

    private final Map<String, Integer> offsets = new TreeMap<>();
    private final List<DeliveryIntent> sent = new ArrayList<>();
    private TopologyTestDriver driver;
    private TestInputTopic<String, EnrichedDocument> documents;
    private TestInputTopic<String, Subscription> subscriptions;
    private TestInputTopic<String, DeliveryAttempt> attempts;
    private TestInputTopic<String, DeliveryCommand> commands;
    private TestOutputTopic<String, DeliveryIntent> due;
    private int written;
    private int asked;

    @BeforeEach
    void start() {
        TestSettings settings = new TestSettings(stateDirectory);
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
        attempts = input(Topics.DELIVERIES_ATTEMPTS, settings);
        commands = input(Topics.DELIVERIES_COMMANDS, settings);
        due = driver.createOutputTopic(
                Topics.DELIVERIES_DUE.name(),
                new StringDeserializer(),
                settings.serdes.of(DeliveryIntent.class).deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aWithdrawalReachesWhoAskedForTheDocumentAfterwards() {
        // given
        publish(1, 1, WANTED);
        subscribe("late");
        matchAgain("late", 1, 1);

        // when
        withdraw(1, 2);

        // then
        assertThat(revisions("late", 1)).containsExactly(1, 2);
    }

    @Test
    void aRequestThatIsOvertakenByTheWithdrawalIsFollowedByIt() {
        // given
        publish(1, 1, WANTED);
        subscribe("late");
        withdraw(1, 2);

        // when
        matchAgain("late", 1, 1);

        // then
        assertThat(revisions("late", 1)).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void aRequestThatIsReadTwiceTellsOnce() {
        // given
        publish(1, 1, WANTED);
        subscribe("late");
        matchAgain("late", 1, 1);
        asked--;
        matchAgain("late", 1, 1);

        // when
        withdraw(1, 2);
        withdraw(1, 2);

        // then
        assertThat(revisions("late", 1)).containsExactly(1, 2);
    }

    @Test
    void aNewRevisionGoesToWhoAskedForTheOneBeforeAndARevisionTaggedAnewDoesNot() {
        // given
        publish(1, 1, UNWANTED);
        subscribe("late");
        matchAgain("late", 1, 1);

        // when
        write(document(1, 1, WANTED).setTagging(2).build());
        publish(1, 2, WANTED);

        // then
        assertThat(revisions("late", 1)).containsExactly(1, 2);
    }

    @Test
    void whoPausedOrRemovedTheSubscriptionHearsNothing() {
        // given
        publish(1, 1, WANTED);
        subscribe("paused");
        subscribe("removed");
        matchAgain("paused", 1, 1);
        matchAgain("removed", 1, 1);
        subscriptions.pipeInput(
                "paused",
                Documents.subscription("paused", "http://localhost:1", "")
                        .setActive(false)
                        .build(),
                START);
        subscriptions.pipeInput("removed", null, START);

        // when
        withdraw(1, 2);

        // then
        assertThat(revisions("paused", 1)).containsExactly(1);
        assertThat(revisions("removed", 1)).containsExactly(1);
    }

    @Test
    void aTestTellsNobodyOfTheDocument() {
        // given
        publish(1, 1, WANTED);
        subscribe("late");
        ask("late", 1, 1, Identities.testDeliveryId("ping"));

        // when
        withdraw(1, 2);

        // then
        assertThat(revisions("late", 1)).containsExactly(1);
    }

    @Test
    void whatIsPublishedAnewIsWithdrawnNoMore() {
        // given
        publish(1, 1, WANTED);
        withdraw(1, 2);
        publish(1, 3, WANTED);
        subscribe("late");

        // when
        matchAgain("late", 1, 3);

        // then
        assertThat(revisions("late", 1)).containsExactly(3);
    }

    @Test
    void theEntryOfWhoWasToldFirstStays() {
        // given
        subscribe("early");
        publish(1, 1, WANTED);
        write(document(1, 1, WANTED).setTagging(2).build());

        // when
        matchAgain("early", 1, 1);

        // then
        KeyValueStore<String, NotifiedSubscription> singles = driver.getKeyValueStore(MatchingProcessor.TOLD);
        KeyValueStore<String, ToldBatch> batches = driver.getKeyValueStore(MatchingProcessor.TOLD_BATCHES);
        assertThat(singles.get(Documents.documentId(1) + "|early")).isNull();
        assertThat(batches.get(new ToldKey(Documents.documentId(1), 1, 0, "early").stored()))
                .isEqualTo(new ToldBatch(1, 0L, List.of("early")));
    }

    /** Two hundred histories: the last revision that was sent of a withdrawn document is a withdrawal. */
    @Test
    void inAnyHistoryToldByAnyWayIsToldOfTheWithdrawal() {
        IntStream.range(0, 200).forEach(seed -> {
            // given
            Random random = new Random(seed);
            Map<Integer, Integer> latest = new TreeMap<>();
            int first = 10 + seed * 3;

            // when
            IntStream.range(0, 25).forEach(step -> act(random, first, latest));
            latest.forEach((number, revision) -> withdraw(number, revision + 1));
            drain();

            // then
            latest.forEach((number, revision) -> IntStream.range(0, 4)
                    .mapToObj(subscriber -> "subscriber-" + subscriber)
                    .map(subscriber -> revisions(subscriber, number))
                    .filter(revisions -> !revisions.isEmpty())
                    .forEach(revisions -> {
                        assertThat(revisions).doesNotHaveDuplicates();
                        assertThat(offsets)
                                .as("history %d, document %d, told of %s", seed, number, revisions)
                                .containsKey(withdrawal(number, Collections.max(revisions)));
                    }));
        });
        assertThat(sent).hasSizeGreaterThan(1_000);
    }

    private void act(Random random, int first, Map<Integer, Integer> latest) {
        int number = first + random.nextInt(3);
        String subscriber = "subscriber-" + random.nextInt(4);
        Integer revision = latest.get(number);
        switch (random.nextInt(5)) {
            case 0 -> subscribe(subscriber);
            case 1 -> {
                latest.merge(number, 1, Integer::sum);
                publish(number, latest.get(number), random.nextBoolean() ? WANTED : UNWANTED);
            }
            case 2 -> {
                if (revision != null) {
                    latest.put(number, revision + 1);
                    withdraw(number, revision + 1);
                }
            }
            default -> {
                int old = revision == null ? 0 : 1 + random.nextInt(revision);
                if (old > 0 && !offsets.containsKey(withdrawal(number, old))) {
                    subscribe(subscriber);
                    matchAgain(subscriber, number, old);
                }
            }
        }
        drain();
    }

    private void publish(int number, int revision, String category) {
        offsets.put(number + "|" + revision, written);
        write(document(number, revision, category).build());
    }

    private void withdraw(int number, int revision) {
        offsets.put(withdrawal(number, revision), written);
        write(document(number, revision, UNWANTED)
                .setStatus(DocumentStatus.WITHDRAWN)
                .setChangeClass(ChangeClass.WITHDRAWAL)
                .setCategories(List.of())
                .build());
    }

    private static String withdrawal(int number, int revision) {
        return "withdrawal|" + number + "|" + revision;
    }

    private static EnrichedDocument.Builder document(int number, int revision, String category) {
        return Documents.enriched(number).setRevision(revision).setCategories(List.of(Documents.category(category)));
    }

    private void write(EnrichedDocument document) {
        documents.pipeInput(document.getDocumentId(), document, START);
        written++;
        answer();
    }

    private void subscribe(String id) {
        subscriptions.pipeInput(
                id, Documents.subscription(id, "http://localhost:1", "").build(), START);
    }

    private void matchAgain(String subscriptionId, int number, int revision) {
        ask(
                subscriptionId,
                number,
                revision,
                Identities.deliveryId(Documents.documentId(number), revision, subscriptionId));
    }

    private void ask(String subscriptionId, int number, int revision, String deliveryId) {
        asked++;
        DeliveryIntent intent = DeliveryIntent.newBuilder()
                .setDeliveryId(deliveryId)
                .setSubscriptionId(subscriptionId)
                .setEndpointId("endpoint-" + subscriptionId)
                .setDocumentId(Documents.documentId(number))
                .setRevision(revision)
                .setDocumentPartition(0)
                .setDocumentOffset(offsets.get(number + "|" + revision))
                .setReleasedAt(START)
                .build();
        commands.pipeInput(
                intent.getEndpointId(),
                DeliveryCommand.newBuilder()
                        .setCommandId("command-" + asked)
                        .setAction(DeliveryAction.REPLAY)
                        .setEndpointId(intent.getEndpointId())
                        .setIntent(intent)
                        .setRequestedBy("newspaper")
                        .setRequestedAt(START)
                        .build(),
                START);
        answer();
    }

    private void drain() {
        driver.advanceWallClockTime(Duration.ofMillis(50));
        answer();
    }

    private void answer() {
        while (!due.isEmpty()) {
            DeliveryIntent intent = due.readValue();
            sent.add(intent);
            attempts.pipeInput(
                    intent.getEndpointId(),
                    DeliveryAttempt.newBuilder()
                            .setDeliveryId(intent.getDeliveryId())
                            .setSubscriptionId(intent.getSubscriptionId())
                            .setEndpointId(intent.getEndpointId())
                            .setDocumentId(intent.getDocumentId())
                            .setRevision(intent.getRevision())
                            .setAttempt(intent.getAttempt())
                            .setStartedAt(START)
                            .setMillis(1)
                            .setOutcome(AttemptOutcome.DELIVERED)
                            .setStatus(204)
                            .build(),
                    START);
        }
    }

    /** Returns the revisions that were sent, in order; what was asked for once more counts once. */
    private List<Integer> revisions(String subscriptionId, int number) {
        return sent.stream()
                .filter(intent -> intent.getSubscriptionId().equals(subscriptionId))
                .filter(intent -> intent.getDocumentId().equals(Documents.documentId(number)))
                .filter(intent -> intent.getAttempt() == 1)
                .map(DeliveryIntent::getRevision)
                .toList();
    }

    private <T extends SpecificRecord> TestInputTopic<String, T> input(
            TopicDefinition<T> topic, TestSettings settings) {
        return driver.createInputTopic(
                topic.name(),
                new StringSerializer(),
                settings.serdes.of(topic.valueType()).serializer());
    }
}
