package org.gongbao.producers.publishing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.topic.TopicDefinition;

/** Reads a topic from its beginning to its present end, committed records only. Each scan has a consumer of its own. */
final class TopicScan {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Supplier<KafkaConsumer<String, SpecificRecord>> consumers;
    private final Duration timeout;

    TopicScan(Supplier<KafkaConsumer<String, SpecificRecord>> consumers, Duration timeout) {
        this.consumers = consumers;
        this.timeout = timeout;
    }

    /**
     * Hands every record to the taker, in order within a partition.
     *
     * @throws GongbaoException PUB-002 if the topic cannot be read in time
     */
    void read(TopicDefinition<?> topic, Consumer<ConsumerRecord<String, SpecificRecord>> taker) {
        try (KafkaConsumer<String, SpecificRecord> consumer = consumers.get()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name(), timeout).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, timeout);
            long deadline = System.nanoTime() + timeout.toNanos();
            while (isBefore(consumer, ends)) {
                var records = consumer.poll(POLL);
                records.forEach(taker);
                deadline = records.isEmpty() ? deadline : System.nanoTime() + timeout.toNanos();
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException("No record for " + timeout.toMillis() + " ms");
                }
            }
        } catch (KafkaException e) {
            throw new GongbaoException(
                    "PUB-002",
                    "The topic " + topic.name() + " cannot be read (" + e.getMessage()
                            + "). Nothing was published; check the brokers and try again.",
                    e);
        }
    }

    private boolean isBefore(KafkaConsumer<String, SpecificRecord> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), timeout) < end.getValue());
    }
}
