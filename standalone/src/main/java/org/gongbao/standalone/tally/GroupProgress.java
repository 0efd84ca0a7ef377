package org.gongbao.standalone.tally;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells whether consumer groups have read and committed all that there is. Offsets alone do not tell: the marks that end a transaction
 * take an offset too, so where a group stands before the end, the rest is read and must hold no record. For one thread.
 */
public final class GroupProgress implements AutoCloseable {
    /** Longer than a fetch that waits for more: the one before may still be under way when the next partition is asked for. */
    private static final Duration PROBE = Duration.ofSeconds(2);

    private static final Duration POLL = Duration.ofMillis(100);

    private final Admin admin;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private Consumer<byte[], byte[]> probe;

    /**
     * Makes it.
     *
     * @param consumers makes read_committed consumers without a group; at most one is made
     */
    public GroupProgress(Admin admin, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.admin = admin;
        this.consumers = consumers;
    }

    /** Returns why one of these groups is not done, in words; nothing if every one is stable and has nothing left to read. */
    Optional<String> firstUndone(List<String> groups) throws InterruptedException, ExecutionException {
        Map<String, ConsumerGroupDescription> described =
                admin.describeConsumerGroups(groups).all().get();
        for (String group : groups) {
            Optional<String> reason = undone(described.get(group));
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    /**
     * Returns what a group has not read, in words, whether or not it has members now; nothing if it has read all.
     *
     * @param topics that it reads for sure; others are known by what it committed
     */
    public Optional<String> firstUnread(String group, Set<String> topics)
            throws InterruptedException, ExecutionException {
        Set<String> all = new TreeSet<>(topics);
        committed(group).keySet().forEach(partition -> all.add(partition.topic()));
        return unread(group, all);
    }

    /** Returns the present ends of these partitions, open transactions included. */
    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions)
            throws InterruptedException, ExecutionException {
        return offsets(partitions, OffsetSpec.latest());
    }

    @Override
    public void close() {
        if (probe != null) {
            probe.close();
        }
    }

    private Optional<String> undone(ConsumerGroupDescription group) throws InterruptedException, ExecutionException {
        if (group.groupState() != GroupState.STABLE) {
            return Optional.of(group.groupId() + " is " + group.groupState());
        }
        Set<String> topics = group.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .map(TopicPartition::topic)
                .collect(Collectors.toSet());
        if (topics.isEmpty()) {
            return Optional.of(group.groupId() + " has no partitions yet");
        }
        return unread(group.groupId(), topics);
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group)
            throws InterruptedException, ExecutionException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private Optional<String> unread(String group, Set<String> topics) throws InterruptedException, ExecutionException {
        Set<TopicPartition> partitions = partitions(topics);
        Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
        Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = ends(partitions);
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata at = committed.get(partition);
            long from = Math.max(at == null ? 0 : at.offset(), first.get(partition));
            if (from < ends.get(partition) && holdsRecords(partition, from, ends.get(partition))) {
                return Optional.of(group + " has not read " + partition + " beyond " + from);
            }
        }
        return Optional.empty();
    }

    /** All of them: while a partition goes from one member to another, nobody holds it, and the group is stable all the same. */
    private Set<TopicPartition> partitions(Set<String> topics) throws InterruptedException, ExecutionException {
        return admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
    }

    private boolean holdsRecords(TopicPartition partition, long from, long end) {
        if (probe == null) {
            probe = consumers.get();
        }
        probe.assign(List.of(partition));
        probe.seek(partition, from);
        long giveUp = System.nanoTime() + PROBE.toNanos();
        while (probe.position(partition) < end && System.nanoTime() < giveUp) {
            if (!probe.poll(POLL).isEmpty()) {
                return true;
            }
        }
        return probe.position(partition) < end;
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, ListOffsetsResultInfo> found = admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> which)))
                .all()
                .get();
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .offset()));
    }
}
