package org.gongbao.portal.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongbao.portal.PortalException;
import org.gongbao.schemas.serde.AvroSerde;
import org.gongbao.schemas.topic.TopicDefinition;

/**
 * Writes to one topic; returns when the broker has it. Thread-safe. The first write connects.
 *
 * @param <V> type of the records
 */
public final class TopicLog<V extends SpecificRecord> implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TopicDefinition<V> topic;
    private final String bootstrapServers;
    private final Map<String, ?> serde;
    private Producer<String, V> producer;

    /**
     * Makes a log.
     *
     * @param bootstrapServers brokers
     * @param serde settings of the serializer
     */
    public TopicLog(TopicDefinition<V> topic, String bootstrapServers, Map<String, ?> serde) {
        this.topic = topic;
        this.bootstrapServers = bootstrapServers;
        this.serde = serde;
    }

    /**
     * A record with its key.
     *
     * @param key the key
     * @param value the value; null removes the key from a compacted topic
     * @param <V> type of the value
     */
    public record Keyed<V>(String key, V value) {}

    /**
     * Writes a record.
     *
     * @param value null removes the key from a compacted topic
     * @return where it stands
     * @throws PortalException POR-030 if the broker or the registry did not take it; it may still arrive later
     */
    public RecordMetadata write(String key, V value) {
        return write(List.of(new Keyed<>(key, value))).getFirst();
    }

    /**
     * Writes records.
     *
     * @return where they stand
     * @throws PortalException POR-030 if not all were taken; any of them may still arrive later
     */
    public List<RecordMetadata> write(List<Keyed<V>> records) {
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Keyed<V> record : records) {
                sent.add(producer().send(new ProducerRecord<>(topic.name(), record.key(), record.value())));
            }
            List<RecordMetadata> written = new ArrayList<>();
            for (Future<RecordMetadata> one : sent) {
                written.add(one.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
            }
            return written;
        } catch (ExecutionException failed) {
            throw unavailable(failed.getCause());
        } catch (TimeoutException | KafkaException failed) {
            throw unavailable(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable(interrupted);
        }
    }

    private static PortalException unavailable(Throwable cause) {
        return new PortalException(
                "POR-030",
                "The change could not be stored because Kafka does not answer; please try again later",
                cause);
    }

    private synchronized Producer<String, V> producer() {
        if (producer == null) {
            Map<String, Object> settings = Map.of(
                    "bootstrap.servers",
                    bootstrapServers,
                    "client.id",
                    "gongbao-portal-" + topic.name(),
                    "acks",
                    "all",
                    "enable.idempotence",
                    true,
                    "max.block.ms",
                    PATIENCE.toMillis(),
                    "delivery.timeout.ms",
                    (int) PATIENCE.toMillis(),
                    "request.timeout.ms",
                    5_000);
            producer = new KafkaProducer<>(
                    settings, new StringSerializer(), AvroSerde.<V>of(serde).serializer());
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
