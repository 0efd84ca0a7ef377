package org.gongbao.portal.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class OnlookersTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Onlookers onlookers = new Onlookers();
    private final Position read = new Position(Map.of());
    private final List<Long> shownAt = new ArrayList<>();

    private CompletableFuture<Boolean> ask(Duration most) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(onlookers.await(most));
            } catch (InterruptedException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private void look(long end) {
        onlookers.look(() -> Map.of(PARTITION, end));
    }

    private void readUpTo(long next) {
        read.advance(PARTITION, next);
        onlookers.tell(read, () -> shownAt.add(next));
    }

    @Test
    void whoeverAsksIsToldWhenAllIsShownThatWasThereThen() {
        // given
        CompletableFuture<Boolean> answer = ask(LONG);
        await().until(() -> onlookers.count() == 1);
        look(7);

        // when
        readUpTo(6);
        boolean early = answer.isDone();
        readUpTo(7);

        // then
        assertThat(early).isFalse();
        assertThat(answer.join()).isTrue();
        assertThat(shownAt).containsExactly(7L);
        assertThat(onlookers.count()).isZero();
    }

    @Test
    void oneLookServesAllAndNoneIsTakenWithoutThem() {
        // given
        AtomicInteger looks = new AtomicInteger();
        onlookers.look(() -> Map.of(PARTITION, (long) looks.incrementAndGet()));
        List<CompletableFuture<Boolean>> answers =
                IntStream.range(0, 2).mapToObj(i -> ask(LONG)).toList();
        await().until(() -> onlookers.count() == 2);

        // when
        onlookers.look(() -> Map.of(PARTITION, (long) looks.incrementAndGet()));
        onlookers.look(() -> Map.of(PARTITION, (long) looks.incrementAndGet()));
        readUpTo(1);

        // then
        assertThat(looks).hasValue(1);
        assertThat(answers).allMatch(CompletableFuture::join);
    }

    @Test
    void nobodyIsToldBeforeALookAndWhoeverWaitsTooLongGoes() {
        // when
        CompletableFuture<Boolean> answer = ask(Duration.ofMillis(50));
        readUpTo(99);

        // then
        assertThat(answer.join()).isFalse();
        assertThat(shownAt).isEmpty();
        assertThat(onlookers.count()).isZero();
    }
}
