package org.gongbao.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    @Test
    void medianIsTheMiddleFigureAndSpreadItsRelativeRange() {
        // given
        Runs odd = Runs.of(3, 1, 2);
        Runs even = Runs.of(4, 1, 2, 3);

        // when
        double median = odd.median();

        // then
        assertThat(median).isEqualTo(2);
        assertThat(even.median()).isEqualTo(2.5);
        assertThat(odd.spread()).isEqualTo(1.0);
    }

    @Test
    void ratioIsAboveOneWhenOursIsBetterForTimesAndForRates() {
        // given
        Measurement time = new Measurement("start", "s", Runs.of(5), Runs.of(10), "peer", true, "");
        Measurement rate = new Measurement("throughput", "1/s", Runs.of(20), Runs.of(10), "peer", false, "");

        // when
        double ratio = time.ratio();

        // then
        assertThat(ratio).isEqualTo(2);
        assertThat(rate.ratio()).isEqualTo(2);
    }

    @Test
    void jsonHasTheKeysOfTheDesign() {
        // given
        Measurement measurement = new Measurement("reading", "ms", Runs.of(4, 5, 6), Runs.of(1), "peer", true, "");

        // when
        String json = measurement.json();

        // then
        assertThat(json)
                .startsWith(
                        "{\"name\":\"reading\",\"unit\":\"ms\",\"ours\":5.00000,\"baseline\":1.00000,\"ratio\":0.200000")
                .contains("\"runs\":[4.00000,5.00000,6.00000]", "\"spread\":0.400000", "\"machine\":\"");
    }

    @Test
    void noRunIsNoFigure() {
        // given
        List<Double> nothing = List.of();

        // when / then
        assertThatThrownBy(() -> new Runs(nothing)).hasMessage("No run was made");
    }
}
