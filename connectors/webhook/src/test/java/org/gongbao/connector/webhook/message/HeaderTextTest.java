package org.gongbao.connector.webhook.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "Euro €|Euro%20%E2%82%AC",
                "a\"b|a%22b",
                "50%|50%25",
                "!~|!~",
                "公报|%E5%85%AC%E6%8A%A5",
                "😀|%F0%9F%98%80",
                "'\t'|%09"
            })
    void encodesWhatAHeaderCannotHold(String text, String header) {
        // when
        String encoded = HeaderText.encode(text);
        // then
        assertThat(encoded).isEqualTo(header);
    }
}
