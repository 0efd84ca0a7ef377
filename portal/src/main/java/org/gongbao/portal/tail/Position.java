package org.gongbao.portal.tail;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far partitions were read, and of which topics: a topic that was deleted and made anew has another identity. Thread-safe. */
final class Position {

    private static final String IDENTITY = "identity:";

    private final Map<String, String> values;

    Position(Map<String, String> values) {
        this.values = new HashMap<>(values);
    }

    /** Returns the next offset to read; 0 at the beginning. */
    synchronized long next(TopicPartition partition) {
        return Long.parseLong(values.getOrDefault(partition.toString(), "0"));
    }

    /** Notes the next offset to read and wakes those who wait for it. */
    synchronized void advance(TopicPartition partition, long next) {
        values.put(partition.toString(), Long.toString(next));
        notifyAll();
    }

    /** Returns false if the topic is known under another identity. */
    synchronized boolean isOf(String topic, String identity) {
        return values.getOrDefault(IDENTITY + topic, identity).equals(identity);
    }

    synchronized void identify(String topic, String identity) {
        values.put(IDENTITY + topic, identity);
    }

    synchronized void clear() {
        values.clear();
    }

    synchronized Map<String, String> copy() {
        return Map.copyOf(values);
    }

    /**
     * Waits until an offset was read.
     *
     * @return false if it was not within that time
     */
    synchronized boolean await(TopicPartition partition, long offset, Duration most) throws InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        while (next(partition) <= offset) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
