package org.gongbao.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ConsentPatienceTest {
    private static final TreeMap<String, Long> TWO = new TreeMap<>(Map.of("e-1", 2L, "e-2", 1L));

    private final ConsentPatience patience = new ConsentPatience();

    @Test
    void isOverWhenAllThatWaitsHasWaitedForConsentAlone() {
        // given
        boolean atFirst = patience.isOver(TWO, 3, 0);
        boolean early = patience.isOver(TWO, 3, Duration.ofSeconds(29).toNanos());
        // when
        boolean late = patience.isOver(TWO, 3, Duration.ofSeconds(30).toNanos());
        // then
        assertThat(atFirst).isFalse();
        assertThat(early).isFalse();
        assertThat(late).isTrue();
        assertThat(patience.waits()).isEqualTo("the consent of 2 endpoints to 3 deliveries: e-1, e-2");
    }

    @Test
    void beginsAnewWhenSomethingElseWaits() {
        // given
        patience.isOver(TWO, 3, 0);
        patience.isOver(TWO, 4, Duration.ofSeconds(20).toNanos());
        // when
        boolean over = patience.isOver(TWO, 3, Duration.ofSeconds(40).toNanos());
        // then
        assertThat(over).isFalse();
    }

    @Test
    void isNeverOverWhenNothingWaits() {
        // given
        patience.isOver(new TreeMap<>(), 0, 0);
        // when
        boolean over = patience.isOver(new TreeMap<>(), 0, Duration.ofHours(1).toNanos());
        // then
        assertThat(over).isFalse();
    }
}
