package org.gongbao.portal.subscription;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongbao.portal.PortalException;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.serde.AvroSerde;
import org.gongbao.schemas.topic.Topics;

/** Writes to the topic of subscriptions; returns when the broker has it. Thread-safe. The first write connects. */
public final class SubscriptionLog implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String bootstrapServers;
    private final Map<String, ?> serde;
    private Producer<String, Subscription> producer;

    /**
     * Makes a log.
     *
     * @param bootstrapServers brokers
     * @param serde settings of the serializer
     */
    public SubscriptionLog(String bootstrapServers, Map<String, ?> serde) {
        this.bootstrapServers = bootstrapServers;
        this.serde = serde;
    }

    /**
     * Writes a subscription.
     *
     * @param subscription null removes it
     * @return where it stands
     * @throws PortalException POR-030 if the broker or the registry did not take it; it may still arrive later
     */
    public RecordMetadata write(String subscriptionId, Subscription subscription) {
        try {
            var record = new ProducerRecord<>(Topics.SUBSCRIPTIONS.name(), subscriptionId, subscription);
            return producer().send(record).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
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

    private synchronized Producer<String, Subscription> producer() {
        if (producer == null) {
            Map<String, Object> settings = Map.of(
                    "bootstrap.servers",
                    bootstrapServers,
                    "client.id",
                    "gongbao-portal-subscriptions",
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
                    settings,
                    new StringSerializer(),
                    AvroSerde.<Subscription>of(serde).serializer());
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
