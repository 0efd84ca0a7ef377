package org.gongbao.standalone.topic;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.standalone.line.Clients;

/** Reads what a topic holds now, from its beginning to its present end. Values that nobody wants are not decoded. */
public final class TopicReader {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Clients clients;

    /** Makes a reader of a cluster. */
    public TopicReader(Clients clients) {
        this.clients = clients;
    }

    /**
     * Hands every record to an action, in the order of each partition.
     *
     * @param keys which keys are wanted
     * @param action gets key and value; the value is null where the key was removed
     */
    public <T extends SpecificRecord> void read(
            TopicDefinition<T> topic, Predicate<String> keys, BiConsumer<String, T> action) {
        try (Deserializer<SpecificRecord> values = clients.values()) {
            read(topic.name(), record -> {
                if (keys.test(record.key())) {
                    action.accept(
                            record.key(), topic.valueType().cast(values.deserialize(topic.name(), record.value())));
                }
            });
        }
    }

    /**
     * Hands every record of any topic to an action, as it lies there, in the order of each partition. Nothing happens if there is no such topic.
     */
    public void read(String topic, java.util.function.Consumer<ConsumerRecord<String, byte[]>> action) {
        try (Consumer<String, byte[]> consumer = clients.reader()) {
            List<TopicPartition> partitions = partitions(topic, consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(action);
            }
        }
    }

    /** Returns the last value of every key that was not removed, in the order in which the keys were first seen. */
    public <T extends SpecificRecord> Map<String, T> latest(TopicDefinition<T> topic) {
        return latest(topic, key -> true);
    }

    /** Returns the last value of every wanted key that was not removed. */
    public <T extends SpecificRecord> Map<String, T> latest(TopicDefinition<T> topic, Predicate<String> keys) {
        Map<String, T> latest = new LinkedHashMap<>();
        read(topic, keys, (key, value) -> {
            if (value == null) {
                latest.remove(key);
            } else {
                latest.put(key, value);
            }
        });
        return latest;
    }

    static List<TopicPartition> partitions(TopicDefinition<?> topic, Consumer<?, ?> consumer) {
        return partitions(topic.name(), consumer);
    }

    private static List<TopicPartition> partitions(String topic, Consumer<?, ?> consumer) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }
}
