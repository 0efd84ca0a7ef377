package org.gongbao.streams.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongbao.broker.EmbeddedKafka;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.schemas.topic.TopicCatalogue;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.streams.serde.Patience;
import org.gongbao.streams.serde.RecordSerdes;
import org.gongbao.streams.understanding.Understanding;

/** A broker with all topics, a registry, and the two ends of the line: what writes events, and what makes attempts. */
final class TestCluster implements AutoCloseable {

    final FakeRegistry registry = new FakeRegistry();
    final Map<String, String> settings = new HashMap<>();
    private final EmbeddedKafka kafka;
    private final RecordSerdes serdes;
    private final KafkaProducer<String, byte[]> producer;

    TestCluster(Path directory) {
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
        settings.put("gongbao.bootstrap.servers", kafka.bootstrapServers());
        settings.put("gongbao.schema.registry.url", registry.url());
        settings.put("gongbao.streams.state.dir", directory.resolve("state").toString());
        serdes = new RecordSerdes(Map.of("schema.registry.url", registry.url()), Patience.none());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            new TopicCatalogue(admin, (short) 1)
                    .ensure(TopicProvisioning.topics(configuration(), Understanding.load()));
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new org.apache.kafka.common.serialization.ByteArraySerializer());
    }

    StreamsConfiguration configuration() {
        return StreamsConfiguration.from(settings);
    }

    <T extends SpecificRecord> void write(TopicDefinition<T> topic, String key, T value) {
        byte[] bytes;
        try (Serde<T> serde = serdes.of(topic.valueType())) {
            bytes = serde.serializer().serialize(topic.name(), value);
        }
        writeBytes(topic, key, bytes);
    }

    void writeBytes(TopicDefinition<?> topic, String key, byte[] bytes) {
        var _ = producer.send(new ProducerRecord<>(topic.name(), key, bytes));
        producer.flush();
    }

    /** Writes a copy to every partition. */
    <T extends SpecificRecord> void writeEverywhere(TopicDefinition<T> topic, String key, T value) {
        try (Serde<T> serde = serdes.of(topic.valueType())) {
            byte[] bytes = serde.serializer().serialize(topic.name(), value);
            for (int partition = 0; partition < topic.partitions(); partition++) {
                var _ = producer.send(new ProducerRecord<>(topic.name(), partition, key, bytes));
            }
        }
        producer.flush();
    }

    /** Answers an attempt as the webhook connector would. */
    void answer(DeliveryIntent intent, AttemptOutcome outcome) {
        write(
                Topics.DELIVERIES_ATTEMPTS,
                intent.getEndpointId(),
                DeliveryAttempt.newBuilder()
                        .setDeliveryId(intent.getDeliveryId())
                        .setSubscriptionId(intent.getSubscriptionId())
                        .setEndpointId(intent.getEndpointId())
                        .setDocumentId(intent.getDocumentId())
                        .setRevision(intent.getRevision())
                        .setAttempt(intent.getAttempt())
                        .setStartedAt(intent.getReleasedAt())
                        .setMillis(5)
                        .setOutcome(outcome)
                        .build());
    }

    <T extends SpecificRecord> Reader<T> read(TopicDefinition<T> topic) {
        return new Reader<>(topic);
    }

    @Override
    public void close() {
        producer.close();
        kafka.close();
        registry.close();
    }

    /** Reads a topic from its start, committed records only. */
    final class Reader<T extends SpecificRecord> implements AutoCloseable {

        final List<ConsumerRecord<String, T>> all = new ArrayList<>();
        private final KafkaConsumer<String, T> consumer;

        private Reader(TopicDefinition<T> topic) {
            consumer = new KafkaConsumer<>(
                    Map.of("bootstrap.servers", kafka.bootstrapServers(), "isolation.level", "read_committed"),
                    new StringDeserializer(),
                    serdes.of(topic.valueType()).deserializer());
            List<TopicPartition> partitions = new ArrayList<>();
            for (int partition = 0; partition < topic.partitions(); partition++) {
                partitions.add(new TopicPartition(topic.name(), partition));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        /** Returns what came since the last call. */
        List<T> next() {
            List<T> fresh = new ArrayList<>();
            consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                all.add(record);
                fresh.add(record.value());
            });
            return fresh;
        }

        List<T> values() {
            next();
            return all.stream().map(ConsumerRecord::value).toList();
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
