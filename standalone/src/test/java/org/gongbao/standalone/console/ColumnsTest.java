package org.gongbao.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void aChineseCharacterIsTwoColumnsWide() {
        // given
        String text = "盂县a，〔1〕";

        // when
        int width = Columns.width(text);

        // then
        assertThat(width).isEqualTo(4 + 1 + 2 + 2 + 1 + 2);
    }

    @Test
    void textIsPaddedCutAndBrokenByColumns() {
        // given
        String text = "盂县人民政府";

        // when / then
        assertThat(Columns.padded(text, 14)).isEqualTo("盂县人民政府  ");
        assertThat(Columns.cut(text, 12)).isEqualTo(text);
        assertThat(Columns.cut(text, 8)).isEqualTo("盂县人…");
        assertThat(Columns.pieces(text, 5)).containsExactly("盂县", "人民", "政府");
        assertThat(Columns.pieces("", 5)).containsExactly("");
    }
}
