package org.gongbao.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.EventType;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.streams.registry.LiveRules;
import org.gongbao.streams.registry.UnderstandingRules;
import org.gongbao.streams.routing.RoutingPlan;
import org.gongbao.streams.understanding.Understanding;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTopologyTest {

    private static final Understanding UNDERSTANDING = Understanding.load();

    @TempDir
    Path stateDirectory;

    private TestSettings settings;
    private Topology topology;
    private TopologyTestDriver driver;
    private TestInputTopic<String, DocumentEvent> published;
    private TestOutputTopic<String, EnrichedDocument> enriched;
    private TestOutputTopic<String, DeadLetter> deadLetters;

    @BeforeEach
    void start() {
        settings = new TestSettings(stateDirectory);
        LiveRules rules = new LiveRules(
                new UnderstandingRules(UNDERSTANDING),
                bytes -> settings.serdes
                        .of(Agency.class)
                        .deserializer()
                        .deserialize(Topics.REFERENCE_AGENCIES.name(), bytes),
                Runnable::run);
        topology = DocumentsTopology.build(
                settings.checked(), settings.serdes, rules, 0.6, new RoutingPlan(Set.of()), key -> Optional.empty());
        driver = new TopologyTestDriver(topology, settings.properties);
        published = driver.createInputTopic(
                Topics.DOCUMENTS_PUBLISHED.name(),
                new StringSerializer(),
                settings.serdes.of(DocumentEvent.class).serializer());
        enriched = output(Topics.DOCUMENTS_ENRICHED);
        deadLetters = output(Topics.DEAD_LETTERS);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aNewDocumentBecomesItsFirstRevisionAndKeepsTheTimeOfItsEvent() {
        // given
        DocumentEvent event = Documents.published(1).build();

        // when
        published.pipeInput(event.getDocumentId(), event, Instant.parse("2026-03-02T01:00:00Z"));

        // then
        var record = enriched.readRecord();
        assertThat(record.key()).isEqualTo(event.getDocumentId());
        assertThat(record.timestamp())
                .isEqualTo(Instant.parse("2026-03-02T01:00:00Z").toEpochMilli());
        assertThat(record.value().getRevision()).isEqualTo(1);
        assertThat(record.value().getChangeClass()).isEqualTo(ChangeClass.NEW);
        assertThat(record.value().getStatus()).isEqualTo(DocumentStatus.ACTIVE);
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void anEventWithTheSameFactsIsDropped() {
        // given
        pipe(Documents.published(1).build());
        enriched.readValue();

        // when
        pipe(Documents.published(1).build());

        // then
        assertThat(enriched.isEmpty()).isTrue();
    }

    @Test
    void aCorrectionAWithdrawalAndANewPublicationNumberOnwards() {
        // given
        pipe(Documents.published(1).build());
        Document changed = Documents.document(1)
                .setParagraphs(List.of(
                        new Paragraph(105, "各乡镇人民政府，县直各有关单位："), new Paragraph(106, "本通知另行印发，内容全部改写，请以新文本为准执行。")))
                .build();

        // when
        pipe(Documents.event(changed, EventType.CORRECTED, "").build());
        pipe(Documents.withdrawn(1).build());
        pipe(Documents.published(1).build());

        // then
        assertThat(enriched.readValuesToList())
                .extracting(
                        EnrichedDocument::getRevision, EnrichedDocument::getChangeClass, EnrichedDocument::getStatus)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, ChangeClass.NEW, DocumentStatus.ACTIVE),
                        org.assertj.core.groups.Tuple.tuple(2, ChangeClass.MAJOR, DocumentStatus.ACTIVE),
                        org.assertj.core.groups.Tuple.tuple(3, ChangeClass.WITHDRAWAL, DocumentStatus.WITHDRAWN),
                        org.assertj.core.groups.Tuple.tuple(4, ChangeClass.MAJOR, DocumentStatus.ACTIVE));
    }

    @Test
    void aWithdrawnDocumentKeepsOnlyItsIdentity() {
        // given
        pipe(Documents.published(1).build());
        enriched.readValue();

        // when
        pipe(Documents.withdrawn(1).build());

        // then
        EnrichedDocument withdrawn = enriched.readValue();
        assertThat(withdrawn.getReason()).isEqualTo("误发");
        assertThat(withdrawn.getDocument().getTitle())
                .isEqualTo(Documents.document(1).getTitle());
        assertThat(withdrawn.getDocument().getDocNumber())
                .isEqualTo(Documents.document(1).getDocNumber());
        assertThat(withdrawn.getDocument().getIssuer().getName()).isEqualTo(Documents.ISSUER);
        assertThat(withdrawn.getDocument().getParagraphs()).isEmpty();
    }

    @Test
    void aRepublishedEventPassesWithoutANewRevision() {
        // given
        pipe(Documents.published(1).build());
        enriched.readValue();

        // when
        pipe(Documents.published(1).setEventType(EventType.REPUBLISHED).build());

        // then
        assertThat(enriched.readValue().getRevision()).isEqualTo(1);
    }

    @Test
    void aWithdrawalOfAnUnknownDocumentIsADeadLetterAndTheLineGoesOn() {
        // given
        DocumentEvent withdrawal = Documents.withdrawn(7).build();

        // when
        pipe(withdrawal);
        pipe(Documents.published(1).build());

        // then
        DeadLetter letter = deadLetters.readValue();
        assertThat(letter.getCode()).isEqualTo("STR-013");
        assertThat(letter.getStage()).isEqualTo("streams.intake");
        assertThat(letter.getTopic()).isEqualTo(Topics.DOCUMENTS_PUBLISHED.name());
        assertThat(letter.getOffset()).isZero();
        assertThat(letter.getValue()).isNotNull();
        assertThat(enriched.readValue().getDocumentId()).isEqualTo(Documents.documentId(1));
    }

    @Test
    void bytesThatAreNoRecordAreADeadLetterWithTheirCoordinatesAndTheLineGoesOn() {
        // given
        TestInputTopic<String, byte[]> raw = driver.createInputTopic(
                Topics.DOCUMENTS_PUBLISHED.name(), new StringSerializer(), new ByteArraySerializer());

        // when
        raw.pipeInput("key", new byte[] {7, 7, 7});
        pipe(Documents.published(1).build());

        // then
        DeadLetter letter = deadLetters.readValue();
        assertThat(letter.getCode()).startsWith("REG-");
        assertThat(letter.getValue().array()).containsExactly(7, 7, 7);
        assertThat(letter.getKey().array()).isEqualTo("key".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(enriched.isEmpty()).isFalse();
    }

    @Test
    void theTopologyIsTheOneThatRuns() throws IOException {
        Golden.assertMatches("gongbao-documents.txt", topology.describe().toString());
    }

    private void pipe(DocumentEvent event) {
        published.pipeInput(event.getDocumentId(), event, event.getOccurredAt());
    }

    private <T extends SpecificRecord> TestOutputTopic<String, T> output(TopicDefinition<T> topic) {
        return driver.createOutputTopic(
                topic.name(),
                new StringDeserializer(),
                settings.serdes.of(topic.valueType()).deserializer());
    }
}
