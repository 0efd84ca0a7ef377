package org.gongbao.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.AgencyAlias;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Filter;
import org.gongbao.record.v1.GovernmentLevel;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.streams.understanding.Understanding;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamsRunnerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path directory;

    private TestCluster cluster;

    @BeforeEach
    void start() {
        cluster = new TestCluster(directory);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void aDocumentGoesTheWholeWayPastABadRecord() {
        // given
        subscribe("one");
        cluster.writeBytes(Topics.DOCUMENTS_PUBLISHED, Documents.documentId(1), new byte[] {9, 9});
        try (StreamsRunner runner = new StreamsRunner(cluster.configuration(), Understanding.load());
                var due = cluster.read(Topics.DELIVERIES_DUE);
                var states = cluster.read(Topics.DELIVERIES_STATE);
                var deadLetters = cluster.read(Topics.DEAD_LETTERS)) {
            runner.start();
            await().dontCatchUncaughtExceptions().atMost(PATIENCE).until(runner::running);

            // when
            publish(1);
            List<DeliveryIntent> intents = new ArrayList<>();
            await().dontCatchUncaughtExceptions().atMost(PATIENCE).until(() -> intents.addAll(due.next()));
            cluster.answer(intents.getFirst(), AttemptOutcome.DELIVERED);

            // then
            await().dontCatchUncaughtExceptions().atMost(PATIENCE).untilAsserted(() -> assertThat(states.values())
                    .extracting(DeliveryState::getStatus)
                    .containsExactly(DeliveryStatus.DELIVERED));
            assertThat(intents).hasSize(1);
            await().dontCatchUncaughtExceptions().atMost(PATIENCE).untilAsserted(() -> assertThat(deadLetters.values())
                    .extracting(DeadLetter::getCode)
                    .containsExactly("REG-003"));
            assertThat(runner.firstCause()).isEmpty();
        }
    }

    @Test
    void anOutageOfTheRegistryPausesTheLineAndLosesNothing() {
        // given
        cluster.settings.put("gongbao.streams.registry.patience", "300ms");
        publish(1);
        publish(2);
        cluster.registry.goAway();
        try (StreamsRunner runner = new StreamsRunner(cluster.configuration(), Understanding.load());
                var enriched = cluster.read(Topics.DOCUMENTS_ENRICHED);
                var deadLetters = cluster.read(Topics.DEAD_LETTERS)) {
            runner.start();
            await().dontCatchUncaughtExceptions().atMost(PATIENCE).until(() -> cluster.registry.refused() > 20);
            boolean healthyMeanwhile = runner.healthy();

            // when
            cluster.registry.comeBack();

            // then
            await().dontCatchUncaughtExceptions().atMost(PATIENCE).untilAsserted(() -> assertThat(enriched.values())
                    .extracting(EnrichedDocument::getDocumentId)
                    .containsExactlyInAnyOrder(Documents.documentId(1), Documents.documentId(2)));
            assertThat(healthyMeanwhile).isTrue();
            assertThat(deadLetters.values()).isEmpty();
        }
    }

    @Test
    void aKilledProcessGoesOnWhereItStoodWithoutLossOrRepetition() throws Exception {
        // given
        int documents = 40;
        subscribe("one");
        Path log = Path.of("target", "streams-process.log");
        Process first = StreamsProcess.start(cluster.settings, log);
        try (var due = cluster.read(Topics.DELIVERIES_DUE);
                var enriched = cluster.read(Topics.DOCUMENTS_ENRICHED);
                var states = cluster.read(Topics.DELIVERIES_STATE)) {
            for (int number = 1; number <= documents / 2; number++) {
                publish(number);
            }
            await().dontCatchUncaughtExceptions().atMost(PATIENCE).until(() -> !answerAll(due)
                    .isEmpty());

            // when
            first.destroyForcibly().waitFor();
            for (int number = documents / 2 + 1; number <= documents; number++) {
                publish(number);
            }
            Process second = StreamsProcess.start(cluster.settings, log);
            try {
                await().dontCatchUncaughtExceptions().atMost(PATIENCE).until(() -> !answerAll(due)
                        .isEmpty());

                // then
                await().dontCatchUncaughtExceptions().atMost(PATIENCE).untilAsserted(() -> {
                    answerAll(due);
                    assertThat(states.values().stream()
                                    .filter(state -> state.getStatus() == DeliveryStatus.DELIVERED)
                                    .map(DeliveryState::getDocumentId)
                                    .distinct())
                            .hasSize(documents);
                });
                assertThat(enriched.values())
                        .hasSize(documents)
                        .extracting(EnrichedDocument::getRevision)
                        .containsOnly(1);
                assertThat(due.values())
                        .extracting(DeliveryIntent::getDeliveryId)
                        .hasSize(documents)
                        .doesNotHaveDuplicates();
            } finally {
                second.destroyForcibly().waitFor();
            }
        } finally {
            first.destroyForcibly();
        }
    }

    @Test
    void theRegistryOfAgenciesIsWrittenOnceAndOnlyChangesAfterwards() {
        // given
        AgencySeeding seeding = new AgencySeeding(cluster.configuration());
        Agency office = Agency.newBuilder()
                .setAgencyId("999901-office")
                .setName(Documents.ISSUER)
                .setLevel(GovernmentLevel.COUNTY)
                .setRegionCode("999901")
                .setRegion("云岭县")
                .build();
        Agency water = Agency.newBuilder(office)
                .setAgencyId("999901-water")
                .setName("云岭县水利局")
                .build();

        // when
        List<Integer> written = List.of(
                seeding.seed(List.of(office, water)),
                seeding.seed(List.of(office, water)),
                seeding.seed(List.of(
                        office, Agency.newBuilder(water).setDepartment("water").build())));

        // then
        assertThat(written).containsExactly(2, 0, 1);
    }

    @Test
    void aNewVersionKeepsWhatAPersonChangedAndAddsTheNamesThatItKnows() {
        // given
        Agency corrected = Agency.newBuilder(DocumentsDriver.agency("water", "云岭县水利局", "县水务站"))
                .setAliases(List.of(new AgencyAlias("县水保局", null, LocalDate.of(2019, 3, 1))))
                .build();
        Agency madeByAPerson = DocumentsDriver.agency("terraces", "云岭县梯田保护中心");
        cluster.write(Topics.REFERENCE_AGENCIES, corrected.getAgencyId(), corrected);
        cluster.write(Topics.REFERENCE_AGENCIES, madeByAPerson.getAgencyId(), madeByAPerson);
        Agency ofThisVersion = Agency.newBuilder(corrected)
                .setName("云岭县水务局")
                .setAliases(List.of(
                        new AgencyAlias("县水保局", null, null),
                        new AgencyAlias("县水务站", null, null),
                        new AgencyAlias("县水务局", null, null)))
                .setMapped(List.of())
                .setChangedBy(null)
                .build();
        AgencySeeding seeding = new AgencySeeding(cluster.configuration());

        // when
        int written = seeding.seed(List.of(ofThisVersion));
        int again = seeding.seed(List.of(ofThisVersion));

        // then
        try (var agencies = cluster.read(Topics.REFERENCE_AGENCIES)) {
            await().dontCatchUncaughtExceptions().atMost(PATIENCE).untilAsserted(() -> assertThat(agencies.values())
                    .containsExactlyInAnyOrder(
                            corrected,
                            madeByAPerson,
                            Agency.newBuilder(corrected)
                                    .setAliases(List.of(
                                            corrected.getAliases().getFirst(),
                                            new AgencyAlias("云岭县水务局", null, null),
                                            new AgencyAlias("县水务局", null, null)))
                                    .build()));
        }
        assertThat(written).isEqualTo(1);
        assertThat(again).isZero();
    }

    private List<DeliveryIntent> answerAll(TestCluster.Reader<DeliveryIntent> due) {
        List<DeliveryIntent> intents = due.next();
        intents.forEach(intent -> cluster.answer(intent, AttemptOutcome.DELIVERED));
        return intents;
    }

    private void publish(int number) {
        var event = Documents.published(number).build();
        cluster.write(Topics.DOCUMENTS_PUBLISHED, event.getDocumentId(), event);
    }

    private void subscribe(String id) {
        cluster.write(
                Topics.SUBSCRIPTIONS,
                id,
                Documents.subscription(id, "http://127.0.0.1:1", "")
                        .setFilter(Filter.newBuilder().build())
                        .build());
    }
}
