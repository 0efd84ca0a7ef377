package org.gongbao.benchmarks.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultsTest {

    @Test
    void aRowHasTheMedianOfItsRunsAndTheSumOfWhatFailed() {
        // given
        Results results = new Results();
        for (int run = 1; run <= 3; run++) {
            results.add(Scenario.KEPT, Candidate.JDK, new Sample(1_000 * run, 100 * run, run, 0, Double.NaN, 0));
        }
        // when
        String text = results.text();
        // then
        assertThat(text.lines())
                .anySatisfy(line -> assertThat(line).matches("JDK HttpClient +2000 +100% +200\\.0 +100% +6"));
    }

    @Test
    void whatIsKeptWhileSomeHangComparesWithTheSameClient() {
        // given
        Results results = new Results();
        results.add(Scenario.KEPT, Candidate.JDK, new Sample(1_000, 1, 0, 0, Double.NaN, 0));
        results.add(Scenario.HANGING, Candidate.JDK, new Sample(900, 1, 0, 0, 12.34, 5));
        // when
        String text = results.text();
        // then
        assertThat(text.lines())
                .anySatisfy(line -> assertThat(line).startsWith("JDK").matches(".* 90% +12\\.3 +5"));
    }
}
