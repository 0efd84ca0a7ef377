package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The schedule that Standard Webhooks gives as an example. What is on the wire is tested with the connector. */
class StandardWebhooksRulesTest {

    private final DeliveryPolicy policy = DeliveryPolicy.standard();

    @Test
    void sw8TriesOverThreeDaysWithJitter() {
        // when
        Duration whole = policy.schedule().stream().reduce(Duration.ZERO, Duration::plus);
        // then
        assertThat(whole).isEqualTo(Duration.ofHours(75).plusMinutes(35).plusSeconds(5));
        assertThat(policy.schedule()).hasSize(10).first().isEqualTo(Duration.ZERO);
        for (int attempt = 2; attempt <= policy.usual().attempts(); attempt++) {
            Duration planned = policy.schedule().get(attempt - 1);
            assertThat(policy.usual().delayBefore("one", attempt))
                    .isBetween(planned, planned.plus(planned.dividedBy(5)))
                    .isNotEqualTo(policy.usual().delayBefore("another", attempt));
        }
    }
}
