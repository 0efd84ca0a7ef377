package org.gongbao.connector.webhook.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetLedgerTest {

    private static final TopicPartition ONE = new TopicPartition("due", 1);
    private static final TopicPartition TWO = new TopicPartition("due", 2);

    private final OffsetLedger ledger = new OffsetLedger();

    @Test
    void commitsNothingBeyondTheFirstOpenRecord() {
        // given
        List.of(5L, 6L, 9L).forEach(offset -> ledger.received(ONE, offset));
        // when
        ledger.settled(ONE, 6);
        ledger.settled(ONE, 9);
        // then
        assertThat(ledger.committable(ONE)).hasValue(5);
        ledger.settled(ONE, 5);
        assertThat(ledger.committable(ONE)).hasValue(10);
    }

    @Test
    void knowsNothingOfAPartitionWithoutRecords() {
        assertThat(ledger.committable(ONE)).isEqualTo(OptionalLong.empty());
        assertThat(ledger.hasOpen(ONE)).isFalse();
    }

    @Test
    void keepsPartitionsApart() {
        // given
        ledger.received(ONE, 0);
        ledger.received(TWO, 7);
        // when
        ledger.settled(TWO, 7);
        // then
        assertThat(ledger.committable(ONE)).hasValue(0);
        assertThat(ledger.committable(TWO)).hasValue(8);
        assertThat(ledger.open()).isEqualTo(1);
        assertThat(ledger.settledSoFar()).isEqualTo(1);
    }

    @Test
    void doesNotMindWhatSettlesAfterItsPartitionIsGone() {
        // given
        ledger.received(ONE, 3);
        ledger.forget(ONE);
        // when
        ledger.settled(ONE, 3);
        // then
        assertThat(ledger.committable(ONE)).isEmpty();
        assertThat(ledger.settledSoFar()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void neverPassesAnOpenRecordAndNeverFallsBack(long seed) {
        // given
        Random random = new Random(seed);
        Set<Long> open = new HashSet<>();
        long next = 0;
        long before = 0;
        for (int step = 0; step < 2000; step++) {
            // when
            if (open.isEmpty() || random.nextInt(5) < 2) {
                next += random.nextInt(3);
                ledger.received(ONE, next);
                open.add(next++);
            } else {
                List<Long> candidates = new ArrayList<>(open);
                Collections.shuffle(candidates, random);
                ledger.settled(ONE, candidates.getFirst());
                open.remove(candidates.getFirst());
            }
            // then
            long committable = ledger.committable(ONE).orElseThrow();
            assertThat(committable)
                    .isEqualTo(open.stream().mapToLong(Long::longValue).min().orElse(next));
            assertThat(committable).isGreaterThanOrEqualTo(before);
            before = committable;
        }
    }
}
