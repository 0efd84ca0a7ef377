package org.gongbao.standalone.tally;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.awaitility.Awaitility;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.schemas.error.RegistryUnavailableException;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.standalone.inbox.InboxCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicTailTest {
    private static final TopicPartition STATES = new TopicPartition(Topics.DELIVERIES_STATE.name(), 0);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private final Tally tally = new Tally(() -> new InboxCount(0, 0, 0), List.of());
    private TopicTail tail;

    @AfterEach
    void close() {
        tail.close();
    }

    @Test
    void waitsForARegistryThatDoesNotAnswerAndCountsEverything() {
        // given
        failures.add(new RegistryUnavailableException("No schema registry answers", null));

        // when
        follow("one", "two");

        // then
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        tally.counts().deliveries().matched())
                .isEqualTo(2));
    }

    @Test
    void leavesOutWhatCanNeverBeReadAndCountsTheRest() {
        // given
        failures.add(new SerializationException("no Avro"));

        // when
        follow("one", "two", "three");

        // then
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        tally.counts().deliveries().matched())
                .isEqualTo(2));
    }

    private void follow(String... deliveries) {
        consumer.updateBeginningOffsets(Map.of(STATES, 0L));
        tail = new TopicTail(consumer, values(), tally, Map.of(STATES, 0L));
        for (int offset = 0; offset < deliveries.length; offset++) {
            byte[] value = deliveries[offset].getBytes(UTF_8);
            consumer.addRecord(
                    new ConsumerRecord<>(STATES.topic(), STATES.partition(), offset, deliveries[offset], value));
        }
        Thread.ofPlatform().daemon(true).start(tail);
    }

    /** Fails as long as there are failures. */
    private Deserializer<SpecificRecord> values() {
        return (_, bytes) -> {
            if (!failures.isEmpty()) {
                throw failures.remove();
            }
            return state(new String(bytes, UTF_8));
        };
    }

    private static DeliveryState state(String id) {
        return DeliveryState.newBuilder()
                .setDeliveryId(id)
                .setSubscriptionId("subscription")
                .setEndpointId("endpoint")
                .setDocumentId("document")
                .setRevision(1)
                .setDocumentPartition(0)
                .setDocumentOffset(0)
                .setStatus(DeliveryStatus.PENDING)
                .setAttempts(0)
                .setMatchedAt(Instant.EPOCH)
                .setUpdatedAt(Instant.EPOCH)
                .build();
    }
}
