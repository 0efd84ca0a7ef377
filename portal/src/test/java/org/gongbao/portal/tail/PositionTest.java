package org.gongbao.portal.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PositionTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 1);

    @Test
    void waitsUntilTheRecordItselfWasRead() throws InterruptedException {
        Position position = new Position(Map.of());
        position.advance(PARTITION, 7);

        assertThat(position.await(PARTITION, 6, Duration.ZERO)).isTrue();
        assertThat(position.await(PARTITION, 7, Duration.ofMillis(20))).isFalse();
    }

    @Test
    void knowsATopicThatWasMadeAnew() {
        Position position = new Position(Map.of());
        position.identify("topic", "first");

        Position restored = new Position(position.copy());

        assertThat(restored.isOf("topic", "first")).isTrue();
        assertThat(restored.isOf("topic", "second")).isFalse();
        assertThat(restored.isOf("other", "any")).isTrue();
    }
}
