package org.gongbao.streams.runtime;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.AgencyAlias;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.EventType;
import org.gongbao.record.v1.GovernmentLevel;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.record.v1.Hold;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.RetagState;
import org.gongbao.record.v1.Review;
import org.gongbao.record.v1.ReviewDecision;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.streams.registry.LiveRules;
import org.gongbao.streams.registry.RegistryRules;
import org.gongbao.streams.routing.RoutingPlan;
import org.gongbao.testing.Documents;

/** The topology of documents under test, with its topics and the words of a county that does not exist. */
final class DocumentsDriver implements AutoCloseable {

    static final String REGION = "999901";

    final Topology topology;
    final TestOutputTopic<String, EnrichedDocument> enriched;
    final TestOutputTopic<String, HeldDocument> held;
    final TestOutputTopic<String, RetagState> retags;
    final TestOutputTopic<String, DeadLetter> deadLetters;
    /** What a reader of the topic of held documents finds there by its key, though the line does not see it. */
    final Map<String, byte[]> archived = new HashMap<>();

    private final TestSettings settings;
    private final TopologyTestDriver driver;

    DocumentsDriver(Path stateDirectory, RegistryRules registryRules) {
        settings = new TestSettings(stateDirectory);
        LiveRules rules = new LiveRules(
                registryRules,
                bytes -> settings.serdes
                        .of(Agency.class)
                        .deserializer()
                        .deserialize(Topics.REFERENCE_AGENCIES.name(), bytes),
                Runnable::run);
        topology = DocumentsTopology.build(
                settings.checked(),
                settings.serdes,
                rules,
                0.6,
                new RoutingPlan(Set.of(REGION + "-terraces")),
                key -> Optional.ofNullable(archived.get(key)));
        driver = new TopologyTestDriver(topology, settings.properties, Documents.TIME);
        enriched = output(Topics.DOCUMENTS_ENRICHED);
        held = output(Topics.DOCUMENTS_HELD);
        retags = output(Topics.RETAGS_STATE);
        deadLetters = output(Topics.DEAD_LETTERS);
    }

    <T extends SpecificRecord> void pipe(TopicDefinition<T> topic, String key, T value) {
        pipe(topic, List.of(new TestRecord<>(key, value, Documents.TIME)));
    }

    <T extends SpecificRecord> void pipe(TopicDefinition<T> topic, List<TestRecord<String, T>> records) {
        driver.createInputTopic(
                        topic.name(),
                        new StringSerializer(),
                        settings.serdes.of(topic.valueType()).serializer())
                .pipeRecordList(records);
    }

    void publish(Document.Builder document) {
        DocumentEvent event =
                Documents.event(document.build(), EventType.PUBLISHED, "").build();
        pipe(Topics.DOCUMENTS_PUBLISHED, event.getDocumentId(), event);
    }

    /** Tells of a document as the publisher does if it must be held: its facts in the topic of held documents, a reference in the log. */
    DocumentEvent hold(Document.Builder document, EventType type) {
        DocumentEvent event = Documents.event(document.build(), type, "").build();
        pipe(Topics.DOCUMENTS_HELD, event.getEventId(), reading(event));
        refer(event);
        return event;
    }

    /** Tells of a held document whose facts lie behind a transaction that is open. */
    DocumentEvent holdBehindATransaction(Document.Builder document) {
        DocumentEvent event =
                Documents.event(document.build(), EventType.PUBLISHED, "").build();
        archived.put(
                event.getEventId(),
                settings.serdes
                        .of(HeldDocument.class)
                        .serializer()
                        .serialize(Topics.DOCUMENTS_HELD.name(), reading(event)));
        refer(event);
        return event;
    }

    private static HeldDocument reading(DocumentEvent event) {
        return HeldDocument.newBuilder()
                .setDocumentId(event.getDocumentId())
                .setRevision(0)
                .setHold(new Hold("SECRET", 1))
                .setHeldAt(Documents.TIME)
                .setEventId(event.getEventId())
                .setAsRead(event.getDocument())
                .build();
    }

    /** Tells of a held document in the log. */
    void refer(DocumentEvent event) {
        DocumentEvent reference =
                DocumentEvent.newBuilder(event).setDocument(null).setHeld(true).build();
        pipe(Topics.DOCUMENTS_PUBLISHED, event.getDocumentId(), reference);
    }

    /** Puts a document that waits where an earlier version kept it: text and tags in stores, and a record for reviewers that has no facts as read. */
    void asAnEarlierVersionKeptIt(String documentId) {
        HeldDocument waiting = held.readKeyValuesToList().stream()
                .filter(record -> record.key.equals(documentId))
                .map(record -> record.value)
                .toList()
                .getLast();
        Document document = waiting.getDocument().getDocument();
        driver.<String, Document>getKeyValueStore("enrichment-facts").put(documentId, document);
        driver.<String, EnrichedDocument>getKeyValueStore("enrichment-tags")
                .put(
                        documentId,
                        EnrichedDocument.newBuilder(waiting.getDocument())
                                .setDocument(Document.newBuilder(document)
                                        .setParagraphs(List.of())
                                        .build())
                                .build());
        pipe(
                Topics.DOCUMENTS_HELD,
                documentId,
                HeldDocument.newBuilder(waiting)
                        .setAsRead(null)
                        .setEventId(null)
                        .build());
    }

    /** Returns all records of all topics that the topology wrote to, changelogs and repartition topics too, but for one, as text of their bytes. */
    String writtenExceptTo(TopicDefinition<?> exception) {
        StringBuilder text = new StringBuilder();
        for (String topic : driver.producedTopicNames()) {
            if (!topic.equals(exception.name())) {
                driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                        .readRecordsToList()
                        .forEach(record -> text.append(topic)
                                .append(' ')
                                .append(text(record.key()))
                                .append(' ')
                                .append(text(record.value()))
                                .append('\n'));
            }
        }
        return text.toString();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
    }

    void review(Review review) {
        pipe(Topics.REVIEWS, review.getDocumentId(), review);
    }

    void register(Agency agency) {
        pipe(Topics.REFERENCE_AGENCIES, agency.getAgencyId(), agency);
    }

    <T extends SpecificRecord> TestOutputTopic<String, T> output(TopicDefinition<T> topic) {
        return driver.createOutputTopic(
                topic.name(),
                new StringDeserializer(),
                settings.serdes.of(topic.valueType()).deserializer());
    }

    /** Lets time for some slices pass. */
    void tick() {
        for (int slice = 0; slice < 10; slice++) {
            driver.advanceWallClockTime(Duration.ofMillis(100));
        }
    }

    @Override
    public void close() {
        driver.close();
    }

    /** Returns a document whose text is this sentence. */
    static Document.Builder document(int number, String sentence) {
        return Documents.document(number)
                .setGazette(Documents.gazette().setRegionCode(REGION).build())
                .setParagraphs(List.of(new Paragraph(number * 100 + 5, sentence)));
    }

    /** Returns an agency of the county with names that an operator mapped. */
    static Agency agency(String department, String name, String... mapped) {
        return Agency.newBuilder()
                .setAgencyId(REGION + "-" + department)
                .setName(name)
                .setLevel(GovernmentLevel.COUNTY)
                .setRegionCode(REGION)
                .setRegion("云岭县")
                .setMapped(List.of(mapped).stream()
                        .map(alias -> new AgencyAlias(alias, null, null))
                        .toList())
                .setChangedBy("operator")
                .build();
    }

    static Review.Builder decision(int number, ReviewDecision decision) {
        return Review.newBuilder()
                .setDocumentId(Documents.documentId(number))
                .setDecision(decision)
                .setReviewer("reviewer")
                .setReason("核对原件")
                .setDecidedAt(Instant.parse("2026-03-05T02:00:00Z"));
    }
}
