package org.gongbao.standalone.line;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds partitions in which a transaction has begun and not ended. Whoever reads committed records waits behind it; a start of the streams too, as it must read its changelogs to the
 * end. One that nobody will end any more is what Kafka calls a hanging transaction.
 */
public final class OpenTransactions {
    private static final long PATIENCE_SECONDS = 10;

    private OpenTransactions() {}

    /** Returns a sentence for each such partition: where committed records end, where all do, and which producer holds it. */
    public static List<String> find(Admin admin) throws Exception {
        List<TopicPartition> partitions = partitions(admin);
        Map<TopicPartition, Long> all = ends(admin, partitions, IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> committed = new HashMap<>(ends(admin, partitions, IsolationLevel.READ_COMMITTED));
        committed.entrySet().removeAll(all.entrySet());
        Map<TopicPartition, PartitionProducerState> producers =
                admin.describeProducers(committed.keySet()).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return committed.entrySet().stream()
                .map(open -> open.getKey() + " committed to " + open.getValue() + " of " + all.get(open.getKey()) + ": "
                        + holders(producers.get(open.getKey())))
                .sorted()
                .toList();
    }

    private static String holders(PartitionProducerState state) {
        return state.activeProducers().stream()
                .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                .map(producer ->
                        "producer " + producer.producerId() + " epoch " + producer.producerEpoch() + " since offset "
                                + producer.currentTransactionStartOffset().getAsLong())
                .collect(Collectors.joining(", "));
    }

    private static List<TopicPartition> partitions(Admin admin) throws Exception {
        return topics(admin).stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    /** Returns all topics, Kafka's own too. */
    static Collection<TopicDescription> topics(Admin admin) throws Exception {
        Set<String> names = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return admin.describeTopics(names)
                .allTopicNames()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .values();
    }

    private static Map<TopicPartition, Long> ends(Admin admin, List<TopicPartition> partitions, IsolationLevel level)
            throws Exception {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin.listOffsets(latest, new ListOffsetsOptions(level)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return ends.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue()
                .offset()));
    }
}
