package org.gongbao.connector.webhook.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/**
 * Which offsets are settled. Deliveries end in any order; what may be committed is the lowest offset that has not. Thread-safe.
 */
public final class OffsetLedger {

    private static final class Page {
        private final TreeSet<Long> open = new TreeSet<>();
        private long next;
    }

    private final Map<TopicPartition, Page> pages = new HashMap<>();
    private long settled;

    /** A record was taken in. */
    public synchronized void received(TopicPartition partition, long offset) {
        Page page = pages.computeIfAbsent(partition, name -> new Page());
        page.open.add(offset);
        page.next = Math.max(page.next, offset + 1);
    }

    /** A record is settled: its outcome is durably written. Records of a partition that was forgotten do not matter. */
    public synchronized void settled(TopicPartition partition, long offset) {
        Page page = pages.get(partition);
        if (page != null && page.open.remove(offset)) {
            settled++;
        }
    }

    /** Returns the offset up to which all is settled; empty if the partition has had no record. */
    public synchronized OptionalLong committable(TopicPartition partition) {
        Page page = pages.get(partition);
        if (page == null) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(page.open.isEmpty() ? page.next : page.open.first());
    }

    /** Returns whether a partition has records that are not settled. */
    public synchronized boolean hasOpen(TopicPartition partition) {
        Page page = pages.get(partition);
        return page != null && !page.open.isEmpty();
    }

    /** Returns how many records are not settled. */
    public synchronized int open() {
        return pages.values().stream().mapToInt(page -> page.open.size()).sum();
    }

    /** Returns how many records were settled so far. */
    public synchronized long settledSoFar() {
        return settled;
    }

    /** A partition was taken away: whoever has it now starts at what was committed. */
    public synchronized void forget(TopicPartition partition) {
        pages.remove(partition);
    }
}
