package org.gongbao.connector.webhook.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How the connector's own clients reach Kafka and the registry.
 *
 * @param name what the clients are called in the broker's logs
 * @param kafka settings of every client, at least {@code bootstrap.servers}
 * @param registry settings of serializers, at least {@code schema.registry.url}
 */
public record ClientSettings(String name, Map<String, Object> kafka, Map<String, Object> registry) {

    /** Copies the settings. */
    public ClientSettings {
        kafka = Map.copyOf(kafka);
        registry = Map.copyOf(registry);
    }

    /**
     * Returns a consumer without a group that sees what is committed.
     *
     * @param fetchWait how long the broker may wait for new records before it answers; whoever seeks elsewhere has to wait for that answer
     */
    Consumer<byte[], byte[]> consumer(String role, Duration fetchWait) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, name + "-" + role);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) fetchWait.toMillis());
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Returns a producer that loses nothing that it has acknowledged. */
    Producer<String, byte[]> producer(String role) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, name + "-" + role);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
        // what comes while a request is under way goes with the next one: few requests under load, no wait without
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000L);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
