package org.gongbao.producers.publishing;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongbao.producers.configuration.ProducersConfiguration;
import org.gongbao.schemas.serde.AvroSerde;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/** Makes Kafka's clients from the configuration. */
final class KafkaClients {

    /** Room for key, headers and the batch around a document's event. */
    private static final int OVERHEAD = 64 * 1024;

    private final ProducersConfiguration configuration;
    private final AvroSerde<SpecificRecord> serde;

    KafkaClients(ProducersConfiguration configuration) {
        this.configuration = configuration;
        this.serde = AvroSerde.of(configuration.registry());
    }

    AvroSerde<SpecificRecord> serde() {
        return serde;
    }

    DefaultKafkaProducerFactory<String, SpecificRecord> producers() {
        int timeout = Math.toIntExact(configuration.timeout().toMillis());
        Map<String, Object> keys = new HashMap<>();
        keys.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, configuration.bootstrapServers());
        keys.put(ProducerConfig.ACKS_CONFIG, "all");
        keys.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        keys.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        keys.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, configuration.documentMaxBytes() + OVERHEAD);
        keys.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
        keys.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        keys.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout);
        keys.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        DefaultKafkaProducerFactory<String, SpecificRecord> factory =
                new DefaultKafkaProducerFactory<>(keys, new StringSerializer(), serde.serializer(), false);
        factory.setTransactionIdPrefix(configuration.transactionalIdPrefix() + "-");
        return factory;
    }

    KafkaConsumer<String, SpecificRecord> consumer() {
        Map<String, Object> keys = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                configuration.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
        return new KafkaConsumer<>(
                keys,
                new StringDeserializer(),
                AvroSerde.<SpecificRecord>of(configuration.registry()).deserializer());
    }
}
