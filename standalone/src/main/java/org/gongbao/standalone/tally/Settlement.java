package org.gongbao.standalone.tally;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whether the line has nothing left to do: both Streams applications and all connectors have read all that there is, every delivery is at an
 * end, and the counts include the last record. As records travel in a circle (attempts come back), one look proves nothing: the ends of all counted topics
 * must be the same before and after it. For one thread.
 */
public final class Settlement implements AutoCloseable {
    /** What the words end with if deliveries are all that is waited for. */
    public static final String DELIVERIES = " deliveries";

    private static final Logger LOGGER = LoggerFactory.getLogger(Settlement.class);

    private final Admin admin;
    private final GroupProgress groups;
    private final List<String> names;
    private final TopicTail tail;
    private final Tally tally;

    /**
     * Makes it.
     *
     * @param admin is closed with this
     * @param names consumer groups in the order of the line
     * @param probes makes read_committed consumers without a group
     */
    public Settlement(
            Admin admin, Supplier<Consumer<byte[], byte[]>> probes, List<String> names, TopicTail tail, Tally tally) {
        this.admin = admin;
        this.groups = new GroupProgress(admin, probes);
        this.names = List.copyOf(names);
        this.tail = tail;
        this.tally = tally;
    }

    /** Looks once; may take some hundred milliseconds. Returns what is waited for, in words; nothing if all has settled. */
    public Optional<String> waitsFor() throws InterruptedException {
        try {
            Map<TopicPartition, Long> before = groups.ends(tail.positions().keySet());
            if (before.isEmpty()) {
                return Optional.of("the first counts");
            }
            Optional<String> undone = groups.firstUndone(names);
            if (undone.isPresent()) {
                return undone;
            }
            if (!groups.ends(before.keySet()).equals(before) || !hasCounted(before)) {
                return Optional.of("records that were just written");
            }
            long pending = tally.counts().deliveries().unsettled();
            return pending == 0 ? Optional.empty() : Optional.of(pending + DELIVERIES);
        } catch (ExecutionException | KafkaException e) {
            LOGGER.atInfo().setCause(e).log("Cannot tell yet whether all has settled");
            return Optional.of("the broker");
        }
    }

    private boolean hasCounted(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> read = tail.positions();
        return ends.entrySet().stream().allMatch(end -> read.getOrDefault(end.getKey(), -1L) >= end.getValue());
    }

    @Override
    public void close() {
        groups.close();
        admin.close();
    }
}
