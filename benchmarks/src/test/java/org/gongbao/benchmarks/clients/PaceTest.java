package org.gongbao.benchmarks.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void whatIsDoneFirstIsNotMeasured() {
        // when
        Order first = Pace.QUICK.first(8080);
        // then
        assertThat(first.measured()).isEqualTo(Duration.ZERO);
        assertThat(first.warmUp()).isPositive();
    }

    @Test
    void theQuickPaceLeavesTimeToStartAndToStop() {
        // given
        Duration limit = Duration.ofSeconds(35);
        // when
        Duration planned = Arrays.stream(Candidate.values())
                .flatMap(candidate -> Arrays.stream(Scenario.values())
                        .filter(scenario -> Pace.QUICK.includes(scenario) && scenario.suits(candidate))
                        .map(scenario -> Pace.QUICK.order(scenario, 8080))
                        .map(order -> order.warmUp().plus(order.measured())))
                .reduce(Pace.QUICK.first(8080).warmUp().multipliedBy(Candidate.values().length), Duration::plus);
        // then
        assertThat(planned).isLessThan(limit);
    }

    @Test
    void nothingIsLeftOutInFull() {
        // when
        boolean all = Arrays.stream(Scenario.values()).allMatch(Pace.FULL::includes);
        // then
        assertThat(all).isTrue();
    }
}
