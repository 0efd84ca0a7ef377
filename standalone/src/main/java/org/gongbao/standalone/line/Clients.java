package org.gongbao.standalone.line;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongbao.schemas.serde.AvroSerde;

/**
 * Makes Kafka clients for one cluster and registry.
 *
 * @param bootstrapServers brokers
 * @param registryUrl registry
 */
public record Clients(String bootstrapServers, String registryUrl) {

    /** Returns the clients for settings of the program. */
    public static Clients of(Map<String, String> settings) {
        return new Clients(
                settings.getOrDefault("gongbao.bootstrap.servers", "127.0.0.1:9092"),
                settings.getOrDefault("gongbao.schema.registry.url", "http://127.0.0.1:8081/apis/ccompat/v7"));
    }

    /** Makes an administrator. */
    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Makes a consumer of bytes, read_committed and without a group. */
    public KafkaConsumer<byte[], byte[]> probe() {
        return new KafkaConsumer<>(consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Makes a consumer of bytes that sees what is not committed too, without a group. */
    public KafkaConsumer<byte[], byte[]> uncommitted() {
        Map<String, Object> settings = consumer();
        settings.put("isolation.level", "read_uncommitted");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Makes a producer of bytes that writes in transactions; one with the same name that was made before can write no more. */
    public KafkaProducer<byte[], byte[]> transaction(String name) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "transactional.id",
                        name,
                        "transaction.timeout.ms",
                        15_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Makes a consumer with keys of text, read_committed and without a group. */
    public KafkaConsumer<String, byte[]> reader() {
        return new KafkaConsumer<>(consumer(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Makes a consumer of one type of records, read_committed and without a group. */
    public <T extends SpecificRecord> KafkaConsumer<String, T> reader(Class<T> type) {
        return new KafkaConsumer<>(
                consumer(), new StringDeserializer(), this.<T>serde().deserializer());
    }

    /** Makes a producer of one type of records that waits until all replicas have them. */
    public <T extends SpecificRecord> KafkaProducer<String, T> writer(Class<T> type) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                this.<T>serde().serializer());
    }

    /** Makes a serializer for one type of records. */
    public <T extends SpecificRecord> Serializer<T> serializer() {
        return this.<T>serde().serializer();
    }

    /** Makes a deserializer for all records of the catalogue. */
    public Deserializer<SpecificRecord> values() {
        return this.<SpecificRecord>serde().deserializer();
    }

    private <T extends SpecificRecord> AvroSerde<T> serde() {
        return AvroSerde.of(Map.of("schema.registry.url", registryUrl));
    }

    private Map<String, Object> consumer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        return settings;
    }
}
