package org.gongbao.testing.recipes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.schemas.serde.AvroSerde;
import org.gongbao.schemas.topic.TopicCatalogue;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.testing.Documents;

/**
 * An agency's topic as the platform writes it, in transactions: two documents before a day; after it a correction, the withdrawal of the
 * other one, and something that was taken back before anybody may see it.
 *
 * @param name name of the topic
 * @param lines what a reader prints
 * @param lastOffset offset of the last record that a reader sees
 */
record AgencyTopic(String name, List<JsonNode> lines, long lastOffset) {

    /** The time from which on records are read once more, as China writes it. */
    static final String SINCE = "2026-03-02T00:00:00+08:00";

    private static final Instant AFTER = OffsetDateTime.parse(SINCE).toInstant();
    private static final Instant BEFORE = AFTER.minusMillis(1);

    /** Creates and fills one. */
    static AgencyTopic create(AgenciesBroker broker, String agency, String registryUrl) {
        TopicDefinition<EnrichedDocument> topic = Topics.agency(agency);
        try (Admin admin = broker.admin()) {
            new TopicCatalogue(admin, (short) 1).ensure(List.of(topic));
        }
        EnrichedDocument first = Documents.enriched(1).build();
        EnrichedDocument second = Documents.enriched(2).build();
        EnrichedDocument corrected = corrected(first);
        try (AvroSerde<EnrichedDocument> serde = AvroSerde.of(Map.of("schema.registry.url", registryUrl));
                KafkaProducer<String, EnrichedDocument> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", topic.name()),
                        new StringSerializer(),
                        serde.serializer())) {
            producer.initTransactions();
            // in one transaction, for the mark at its end has the time of the broker and is found by time, too
            producer.beginTransaction();
            send(producer, topic, BEFORE, first.getDocumentId(), first);
            send(producer, topic, BEFORE, second.getDocumentId(), second);
            producer.commitTransaction();
            producer.beginTransaction();
            send(producer, topic, AFTER, Documents.documentId(3), second);
            producer.abortTransaction();
            producer.beginTransaction();
            send(producer, topic, AFTER, first.getDocumentId(), corrected);
            long last = send(producer, topic, AFTER.plusSeconds(1), second.getDocumentId(), null);
            producer.commitTransaction();
            return new AgencyTopic(
                    topic.name(),
                    List.of(
                            line(first.getDocumentId(), first),
                            line(second.getDocumentId(), second),
                            line(first.getDocumentId(), corrected),
                            line(second.getDocumentId(), null)),
                    last);
        }
    }

    /** Returns what a reader prints who begins at the time. */
    List<JsonNode> linesSince() {
        return lines.subList(2, 4);
    }

    private static EnrichedDocument corrected(EnrichedDocument document) {
        return EnrichedDocument.newBuilder(document)
                .setRevision(2)
                .setChangeClass(ChangeClass.CORRECTION)
                .setDocument(Document.newBuilder(document.getDocument())
                        .setTitle("关于“河长制”\"试行\"\\暂行办法的通知")
                        .build())
                .build();
    }

    private static long send(
            KafkaProducer<String, EnrichedDocument> producer,
            TopicDefinition<EnrichedDocument> topic,
            Instant time,
            String key,
            EnrichedDocument value) {
        var sent = producer.send(new ProducerRecord<>(topic.name(), 0, time.toEpochMilli(), key, value));
        producer.flush();
        return sent.resultNow().offset();
    }

    private static JsonNode line(String documentId, EnrichedDocument document) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("documentId", documentId);
        if (document == null) {
            return line.putNull("revision")
                    .putNull("title")
                    .putNull("changeClass")
                    .putNull("status");
        }
        return line.put("revision", document.getRevision())
                .put("title", document.getDocument().getTitle())
                .put("changeClass", document.getChangeClass().name())
                .put("status", document.getStatus().name());
    }
}
