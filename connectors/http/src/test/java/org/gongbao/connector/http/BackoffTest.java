package org.gongbao.connector.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final RandomGenerator LEAST = () -> 0;
    private static final RandomGenerator MIDDLE = () -> Long.MIN_VALUE;

    @ParameterizedTest
    @CsvSource({"1,PT1S", "2,PT2S", "3,PT4S", "7,PT1M", "1000000,PT1M", "0,PT1S"})
    void doublesUpToTheLongest(int failures, Duration expected) {
        // given
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), 0);
        // when
        Duration delay = backoff.delay(failures, Optional.empty(), MIDDLE);
        // then
        assertThat(delay).isEqualTo(expected);
    }

    @Test
    void spreadsByTheJitter() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), 0.5);
        assertThat(backoff.delay(1, Optional.empty(), LEAST)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void isNeverShorterThanTheOtherSideAsked() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), 0.5);
        assertThat(backoff.delay(1, Optional.of(Duration.ofHours(2)), LEAST)).isEqualTo(Duration.ofHours(2));
        assertThat(backoff.delay(3, Optional.of(Duration.ofMillis(1)), LEAST)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
