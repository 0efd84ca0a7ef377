package org.gongbao.streams.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.streams.held.HeldArchive;

/**
 * Reads documents.held.v1 from its beginning, what lies behind open transactions too. Whoever asks has the committed event that was written with the record in one transaction, so
 * the record is committed. Thread-safe; few documents are held, so reading them all is no matter.
 */
final class HeldTopicArchive implements HeldArchive {

    private static final Duration POLL = Duration.ofMillis(100);

    private final String bootstrapServers;

    HeldTopicArchive(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    @Override
    public Optional<byte[]> find(String key) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.DOCUMENTS_HELD.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            byte[][] found = new byte[1][];
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(record -> {
                    if (key.equals(record.key()) && record.value() != null) {
                        found[0] = record.value();
                    }
                });
            }
            return Optional.ofNullable(found[0]);
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_uncommitted",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
