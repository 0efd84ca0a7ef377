package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeliveryPolicyTest {

    private final DeliveryPolicy policy = DeliveryPolicy.standard();

    @Test
    void theStandardScheduleIsTheExampleOfStandardWebhooks() {
        // when
        Duration total = policy.schedule().stream().reduce(Duration.ZERO, Duration::plus);

        // then
        assertThat(policy.usual().attempts()).isEqualTo(10);
        assertThat(total).isEqualTo(Duration.ofHours(75).plusMinutes(35).plusSeconds(5));
    }

    @Test
    void theDelayIsTheSameEachTimeAndBetweenTheScheduleAndAFifthMore() {
        // when
        Duration delay = policy.usual().delayBefore("delivery", 3);

        // then
        assertThat(delay)
                .isEqualTo(policy.usual().delayBefore("delivery", 3))
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6))
                .isNotEqualTo(policy.usual().delayBefore("another", 3));
    }

    @Test
    void thePauseOfTheBreakerGrowsToFiveMinutes() {
        assertThat(policy.pause(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(policy.pause(3)).isEqualTo(Duration.ofSeconds(20));
        assertThat(policy.pause(50)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aReceiverMayAskForADayAtMost() {
        assertThat(policy.granted(null)).isZero();
        assertThat(policy.granted(-5L)).isZero();
        assertThat(policy.granted(Long.MAX_VALUE)).isEqualTo(Duration.ofHours(24));
    }
}
