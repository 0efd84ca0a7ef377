package org.gongbao.streams.understanding.category;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final Calibration CALIBRATION = new Calibration(0.5, 1, -0.5, 0.97, 1, -1);

    @Test
    void moreWeightMakesSurer() {
        assertThat(CALIBRATION.first(3, false)).isGreaterThan(CALIBRATION.first(1, false));
    }

    @Test
    void agreementOfTheExemplarsMakesSurer() {
        assertThat(CALIBRATION.first(1, true)).isGreaterThan(CALIBRATION.first(1, false));
    }

    @Test
    void aRuleIsAsSureAsRulesWereRight() {
        assertThat(CALIBRATION.decided()).isEqualTo(0.97);
    }

    @Test
    void nothingIsQuiteSureOrQuiteImpossible() {
        assertThat(CALIBRATION.first(1e6, true)).isEqualTo(0.99);
        assertThat(CALIBRATION.first(-1e6, true)).isEqualTo(0.05);
    }

    @Test
    void aFurtherClassIsSurerTheNearerItsWeightComesToTheFirstOne() {
        assertThat(CALIBRATION.further(0.9)).isGreaterThan(CALIBRATION.further(0.2));
    }
}
