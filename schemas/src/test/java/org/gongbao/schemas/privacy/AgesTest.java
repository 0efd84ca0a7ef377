package org.gongbao.schemas.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {

    @ParameterizedTest
    @CsvSource({"8,8", "17,17", "九,9", "十,10", "十三,13", "十九,19", "二十,20", "三十五,35"})
    void anAgeIsReadInDigitsAndInNumerals(String text, int years) {
        assertThat(Ages.of(text)).isEqualTo(years);
    }
}
