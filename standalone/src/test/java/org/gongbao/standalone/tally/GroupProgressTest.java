package org.gongbao.standalone.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gongbao.testing.KafkaExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GroupProgressTest {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    private final String topic = KAFKA.uniqueName("topic");
    private final String group = KAFKA.uniqueName("group");
    private final Admin admin = KAFKA.admin();
    private final GroupProgress progress = new GroupProgress(admin, () -> consumer(Map.of()));
    private KafkaConsumer<byte[], byte[]> member;

    @BeforeEach
    void createTopic() throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
    }

    @AfterEach
    void close() {
        if (member != null) {
            member.close();
        }
        progress.close();
        admin.close();
    }

    @Test
    void waitsForWhatIsReadButNotCommitted() throws Exception {
        // given
        write(0);
        joinAndRead(1, Map.of());
        // when
        Optional<String> undone = progress.firstUndone(List.of(group));
        // then
        assertThat(undone).contains(group + " has not read " + topic + "-0 beyond 0");
        member.commitSync();
        assertThat(progress.firstUndone(List.of(group))).isEmpty();
    }

    @Test
    void waitsForAPartitionThatNoMemberHoldsYet() throws Exception {
        // given
        write(0);
        write(1);
        joinAndRead(1, Map.of("partition.assignment.strategy", FirstPartitionOnly.class.getName()));
        member.commitSync();
        // when
        Optional<String> undone = progress.firstUndone(List.of(group));
        // then
        assertThat(undone).contains(group + " has not read " + topic + "-1 beyond 0");
    }

    @Test
    void waitsForAnOpenTransactionAndNotForOneThatWasGivenUp() throws Exception {
        // given
        write(0);
        joinAndRead(1, Map.of());
        member.commitSync();
        try (KafkaProducer<byte[], byte[]> producer = producer(Map.of("transactional.id", group))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(record(0)).get();
            // when
            Optional<String> undone = progress.firstUndone(List.of(group));
            // then
            assertThat(undone).contains(group + " has not read " + topic + "-0 beyond 1");
            producer.abortTransaction();
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(progress.firstUndone(List.of(group)))
                .isEmpty());
    }

    @Test
    void waitsForAGroupThatNobodyHasJoined() throws Exception {
        // given
        write(0);
        joinAndRead(1, Map.of());
        member.commitSync();
        member.close();
        // when
        Optional<String> undone = progress.firstUndone(List.of(group));
        // then
        assertThat(undone).contains(group + " is Empty");
    }

    private void joinAndRead(int records, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("group.id", group);
        member = consumer(all);
        member.subscribe(List.of(topic));
        Predicate<Integer> enough = read -> read >= records;
        await().atMost(PATIENCE).until(() -> member.poll(POLL).count(), enough);
    }

    private void write(int partition) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = producer(Map.of())) {
            producer.send(record(partition)).get();
        }
    }

    private ProducerRecord<byte[], byte[]> record(int partition) {
        return new ProducerRecord<>(topic, partition, null, "value".getBytes(StandardCharsets.UTF_8));
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("bootstrap.servers", KAFKA.bootstrapServers());
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("bootstrap.servers", KAFKA.bootstrapServers());
        all.put("isolation.level", "read_committed");
        all.put("enable.auto.commit", false);
        all.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Leaves the others to nobody, as a cooperative assignor does between two rounds. */
    public static final class FirstPartitionOnly implements ConsumerPartitionAssignor {

        @Override
        public String name() {
            return "first-partition-only";
        }

        @Override
        public GroupAssignment assign(Cluster metadata, GroupSubscription subscriptions) {
            Map<String, Assignment> assignments = new HashMap<>();
            subscriptions
                    .groupSubscription()
                    .forEach((member, subscription) -> assignments.put(
                            member,
                            new Assignment(List.of(
                                    new TopicPartition(subscription.topics().getFirst(), 0)))));
            return new GroupAssignment(assignments);
        }
    }
}
