package org.gongbao.schemas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisreadDigitsTest {

    @ParameterizedTest
    @CsvSource({
        "青政发〔2O31〕1l8号, 青政发〔2031〕118号",
        "（青政办函(2031)4I号）, （青政办函(2031)41号）",
        "2O31年l2月4日, 2031年12月4日",
        "青政发〔2031〕第l号和〔2031〕2号, 青政发〔2031〕第1号和〔2031〕2号"
    })
    void letters_in_numbers_and_days_become_digits(String printed, String mended) {
        // when
        String read = MisreadDigits.mended(printed);
        // then
        assertThat(read).isEqualTo(mended);
    }

    @ParameterizedTest
    @CsvSource({"GB〔Oool〕1l号", "每日20l水", "H2O", "〔2031〕1l8", "型号ll-2031", "青政发〔2031〕II号"})
    void other_letters_stay(String text) {
        // when
        String read = MisreadDigits.mended(text);
        // then
        assertThat(read).isSameAs(text);
    }

    @Test
    void a_number_with_letters_is_the_same_document() {
        // when
        var read = DocumentNumber.parse("铜府办发〔2O31〕1l8号");
        // then
        assertThat(read).contains(new DocumentNumber("铜府办发", 2031, 118));
    }
}
