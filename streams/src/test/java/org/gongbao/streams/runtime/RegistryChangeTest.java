package org.gongbao.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.EventType;
import org.gongbao.record.v1.RetagRequest;
import org.gongbao.record.v1.RetagState;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.streams.understanding.Understanding;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line of the registry changes while the streams run, and while they do not. */
class RegistryChangeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration WITHIN_SECONDS = Duration.ofSeconds(10);
    private static final String TERRACES = DocumentsDriver.REGION + "-terraces";

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
    void theDocumentsConcernedAreTaggedAnewWithinSecondsAndAChangeDuringAStopIsNotMissed() {
        // given
        try (var enriched = cluster.read(Topics.DOCUMENTS_ENRICHED);
                var retags = cluster.read(Topics.RETAGS_STATE)) {
            try (StreamsRunner runner = new StreamsRunner(cluster.configuration(), Understanding.load())) {
                runner.start();
                publish(DocumentsDriver.document(1, "由县梯田保护中心负责日常管护。"));
                publish(DocumentsDriver.document(2, "由县果树管理中心负责苗木供应。"));
                await().dontCatchUncaughtExceptions()
                        .atMost(PATIENCE)
                        .until(() -> enriched.values().size() == 2);

                // when
                cluster.write(
                        Topics.REFERENCE_AGENCIES,
                        TERRACES,
                        DocumentsDriver.agency("terraces", "云岭县梯田保护中心", "县梯田保护中心"));

                // then
                await().dontCatchUncaughtExceptions().atMost(WITHIN_SECONDS).untilAsserted(() -> assertThat(
                                latest(enriched, 1))
                        .hasValueSatisfying(document -> assertThat(document.getAgencies())
                                .extracting(AgencyTag::getId)
                                .contains(TERRACES)));
                retagAll(retags);
                assertThat(enriched.values())
                        .extracting(EnrichedDocument::getDocumentId, EnrichedDocument::getTagging)
                        .containsExactlyInAnyOrder(
                                tuple(Documents.documentId(1), 1),
                                tuple(Documents.documentId(2), 1),
                                tuple(Documents.documentId(1), 2));
            }

            // when
            cluster.writeBytes(Topics.REFERENCE_AGENCIES, TERRACES, null);
            cluster.write(
                    Topics.REFERENCE_AGENCIES,
                    DocumentsDriver.REGION + "-orchards",
                    DocumentsDriver.agency("orchards", "云岭县果树站", "县果树管理中心"));

            // then
            try (StreamsRunner runner = new StreamsRunner(cluster.configuration(), Understanding.load())) {
                runner.start();
                await().dontCatchUncaughtExceptions().atMost(PATIENCE).untilAsserted(() -> assertThat(
                                latest(enriched, 1))
                        .hasValueSatisfying(
                                document -> assertThat(document.getTagging()).isEqualTo(3)));
                await().dontCatchUncaughtExceptions().atMost(PATIENCE).untilAsserted(() -> assertThat(
                                latest(enriched, 2))
                        .hasValueSatisfying(document -> assertThat(document.getAgencies())
                                .extracting(AgencyTag::getId)
                                .contains(DocumentsDriver.REGION + "-orchards")));
                assertThat(runner.firstCause()).isEmpty();
            }
        }
    }

    /** Tags everything anew, which changes nothing, and by that proves that nothing else was under way. */
    private void retagAll(TestCluster.Reader<RetagState> retags) {
        RetagRequest request = RetagRequest.newBuilder()
                .setRetagId("all")
                .setRequestedBy("operator")
                .setRequestedAt(Documents.TIME)
                .build();
        cluster.writeEverywhere(Topics.RETAGS, "all", request);
        await().dontCatchUncaughtExceptions().atMost(PATIENCE).untilAsserted(() -> assertThat(retags.values())
                .filteredOn(RetagState::getDone)
                .hasSize(Topics.RETAGS.partitions())
                .allSatisfy(state -> assertThat(state.getChanged()).isZero()));
        assertThat(retags.values())
                .filteredOn(RetagState::getDone)
                .extracting(RetagState::getExamined)
                .satisfies(examined -> assertThat(
                                examined.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(2));
    }

    private static Optional<EnrichedDocument> latest(TestCluster.Reader<EnrichedDocument> enriched, int number) {
        enriched.next();
        return enriched.all.stream()
                .filter(record -> record.key().equals(Documents.documentId(number)))
                .map(ConsumerRecord::value)
                .reduce((former, later) -> later);
    }

    private void publish(Document.Builder document) {
        var event = Documents.event(document.build(), EventType.PUBLISHED, "").build();
        cluster.write(Topics.DOCUMENTS_PUBLISHED, event.getDocumentId(), event);
    }
}
