package org.gongbao.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final Comparison same = new Comparison("云岺县人民政府办公室", "云岭县人民政府办公室");

    @Test
    void foldsTheMisreadCharacterOfThePlaceAndTheWidths() {
        assertThat(same.bare("云岺县人民政府关于印发《节水办法（试行）》的通知")).isEqualTo(same.bare("云岭县人民政府 关于印发《节水办法(试行)》的通知"));
    }

    @Test
    void takesNumbersInAnyBracketsForTheSame() {
        assertThat(same.number("云政发[2023] 07号")).isEqualTo(same.number("云政发〔2023〕7号"));
    }

    @Test
    void leavesPlaceAndLevelOutOfTheNamesOfBodies() {
        assertThat(same.core("云岭县财政局")).isEqualTo("财政局");
        assertThat(same.core("县财政局")).isEqualTo("财政局");
        assertThat(same.core("市财政局")).isEqualTo("财政局");
    }
}
