package org.gongbao.standalone.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.standalone.line.Clients;

/** Sees what comes to some topics from the moment on at which it was made. For one thread. */
public final class TopicFollower implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<String, byte[]> consumer;
    private final Deserializer<SpecificRecord> values;

    /** Stands at the present end of these topics. */
    public TopicFollower(Clients clients, Collection<TopicDefinition<?>> topics) {
        this.consumer = clients.reader();
        this.values = clients.values();
        List<TopicPartition> partitions = new ArrayList<>();
        topics.forEach(topic -> partitions.addAll(TopicReader.partitions(topic, consumer)));
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // looks the ends up now, not at the first poll
        partitions.forEach(consumer::position);
    }

    /**
     * Hands records to a condition until it holds.
     *
     * @param condition gets key and value, null for a removed key, and returns whether to stop
     * @return false if the time was over first
     */
    public boolean await(Duration atMost, BiPredicate<String, SpecificRecord> condition) {
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (condition.test(record.key(), values.deserialize(record.topic(), record.value()))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void close() {
        consumer.close();
        values.close();
    }
}
