package org.gongbao.standalone.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gongbao.broker.EmbeddedKafka;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.schemas.topic.Topics;

/**
 * What the topics of a data directory hold after its program has ended; every committed record counts, repeated ones too. Links that are found later
 * make no revision: when they are found is chance, what they are in the end is not.
 *
 * @param published keys of the events, sorted
 * @param enriched revisions, each as its last record has it, as text without instants, sorted
 */
record KeptTopics(List<String> published, List<String> enriched) {
    /** Magic byte and identifier of the schema, before the record itself. */
    private static final int PREFIX = 5;

    /** Starts a broker on the data and reads. */
    static KeptTopics of(Path data) throws IOException {
        try (EmbeddedKafka broker = EmbeddedKafka.start(data.resolve("broker"), 0);
                KafkaConsumer<String, byte[]> consumer = consumer(broker)) {
            List<String> published = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> event : all(consumer, Topics.DOCUMENTS_PUBLISHED.name())) {
                published.add(event.key());
            }
            List<String> revisions = new ArrayList<>();
            Map<String, String> last = new TreeMap<>();
            for (ConsumerRecord<String, byte[]> record : all(consumer, Topics.DOCUMENTS_ENRICHED.name())) {
                EnrichedDocument document = decoded(record.value());
                String revision = document.getDocumentId() + " revision " + document.getRevision() + " ";
                last.put(revision, comparable(document));
                if (document.getTagging() == 1) {
                    revisions.add(revision);
                }
            }
            return new KeptTopics(
                    published.stream().sorted().toList(),
                    revisions.stream()
                            .map(revision -> revision + last.get(revision))
                            .sorted()
                            .toList());
        }
    }

    /** Starts a broker on the data and returns the last state of every document, by its identifier. */
    static Map<String, EnrichedDocument> documents(Path data) throws IOException {
        try (EmbeddedKafka broker = EmbeddedKafka.start(data.resolve("broker"), 0);
                KafkaConsumer<String, byte[]> consumer = consumer(broker)) {
            Map<String, EnrichedDocument> documents = new TreeMap<>();
            for (ConsumerRecord<String, byte[]> document : all(consumer, Topics.DOCUMENTS_ENRICHED.name())) {
                documents.put(document.key(), decoded(document.value()));
            }
            return documents;
        }
    }

    /** Starts a broker on the data and returns every attempt of every delivery. */
    static List<DeliveryAttempt> attempts(Path data) throws IOException {
        try (EmbeddedKafka broker = EmbeddedKafka.start(data.resolve("broker"), 0);
                KafkaConsumer<String, byte[]> consumer = consumer(broker)) {
            List<DeliveryAttempt> attempts = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> attempt : all(consumer, Topics.DELIVERIES_ATTEMPTS.name())) {
                attempts.add(decoded(DeliveryAttempt.class, attempt.value()));
            }
            return attempts;
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(EmbeddedKafka broker) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<ConsumerRecord<String, byte[]>> all(KafkaConsumer<String, byte[]> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        }
        return records;
    }

    private static EnrichedDocument decoded(byte[] value) throws IOException {
        return decoded(EnrichedDocument.class, value);
    }

    private static <T> T decoded(Class<T> type, byte[] value) throws IOException {
        return new SpecificDatumReader<>(type)
                .read(null, DecoderFactory.get().binaryDecoder(value, PREFIX, value.length - PREFIX, null));
    }

    private static String comparable(EnrichedDocument document) {
        EnrichedDocument timeless = EnrichedDocument.newBuilder(document)
                .setPublishedAt(Instant.EPOCH)
                .setUpdatedAt(Instant.EPOCH)
                .setChangeClass(ChangeClass.NEW)
                .setTagging(1)
                .build();
        return Inbox.comparable(timeless.toString());
    }
}
