package org.gongbao.standalone.deadletter;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.gongbao.standalone.UnfitException;

/** Looks into the topics that dead letters come from. For one thread; closes its consumer. */
final class OriginReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Consumer<byte[], byte[]> consumer;

    /** Makes a reader of what this consumer is allowed to see. */
    OriginReader(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Returns the record at a place; empty if retention or compaction has removed it. */
    Optional<OriginalRecord> at(TopicPartition partition, long offset) {
        if (offset < first(partition) || offset >= end(partition)) {
            return Optional.empty();
        }
        return find(partition, offset, offset + 1)
                .map(record -> new OriginalRecord(record.key(), record.value(), record.headers()));
    }

    /** Tells whether a record of a key stands in a part of a partition. */
    boolean holds(TopicPartition partition, byte[] key, long from, long toExclusive) {
        long start = Math.max(from, first(partition));
        return walk(partition, start, toExclusive, record -> Arrays.equals(record.key(), key))
                .isPresent();
    }

    /** Returns the end of a partition for this reader: open transactions lie behind it if it may not see them. */
    long end(TopicPartition partition) {
        return consumer.endOffsets(List.of(partition)).get(partition);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private long first(TopicPartition partition) {
        Map<TopicPartition, Long> offsets = consumer.beginningOffsets(List.of(partition));
        return offsets.get(partition);
    }

    private Optional<ConsumerRecord<byte[], byte[]>> find(TopicPartition partition, long from, long toExclusive) {
        return walk(partition, from, toExclusive, record -> true);
    }

    private Optional<ConsumerRecord<byte[], byte[]>> walk(
            TopicPartition partition,
            long from,
            long toExclusive,
            java.util.function.Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        long silent = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition) < toExclusive) {
            long before = consumer.position(partition);
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < toExclusive && wanted.test(record)) {
                    return Optional.of(record);
                }
            }
            if (consumer.position(partition) > before) {
                silent = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > silent) {
                throw new UnfitException(
                        "RUN-055",
                        partition + " cannot be read beyond " + before + ". Check the broker, then try again.");
            }
        }
        return Optional.empty();
    }
}
