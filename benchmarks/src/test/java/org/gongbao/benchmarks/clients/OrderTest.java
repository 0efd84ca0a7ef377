package org.gongbao.benchmarks.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the processes tell each other comes over as it was meant. */
class OrderTest {

    @Test
    void anOrderIsReadAsItWasWritten() {
        // given
        Order order = new Order(Scenario.HANGING, 4711, Duration.ofMillis(300), Duration.ofSeconds(4), 2_000);
        // when
        Order read = Order.parse(order.line());
        // then
        assertThat(read).isEqualTo(order);
    }

    @Test
    void aSampleIsReadAsItWasWritten() {
        // given
        Sample sample = new Sample(12_345.6, 71.25, 3, 0.5, Double.NaN, -2);
        // when
        Sample read = Sample.parse(sample.line());
        // then
        assertThat(read).isEqualTo(sample);
    }
}
