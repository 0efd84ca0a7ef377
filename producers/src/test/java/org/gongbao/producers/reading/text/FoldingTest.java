package org.gongbao.producers.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** White space is taken out as the expression that describes it would. */
class FoldingTest {

    private static final String BLANKS = "[\\s\\p{Z}\\p{Cf}]++";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "〔2022〕 5 号",
                "“通 知”——第　1\u00a0期",
                "a\u200bb\ufeffc\u00add",
                "表\t一\u000b二\f三\u0085四\u001c五",
                "\ud83d\ude00 \udb40\udc01县",
                " ",
                ""
            })
    void noWhiteSpaceStays(String text) {
        assertThat(Folding.squeeze(text)).isEqualTo(text.replaceAll(BLANKS, ""));
    }

    @Test
    void everyCharacterIsTakenForWhatItIs() {
        for (int c = 0; c < Character.MIN_SURROGATE; c++) {
            String text = "县 " + (char) c + "“一”";
            assertThat(Folding.squeeze(text)).isEqualTo(text.replaceAll(BLANKS, ""));
        }
    }

    @Test
    void whiteSpaceOfAnyKindBesideAnyOtherIsTakenOut() {
        Random chance = new Random(11);
        String characters = "县通知 \t\u3000\u00a0\u2028\u200b“”·×—…1a\u2002号";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = chance.nextInt(12); k > 0; k--) {
                text.append(characters.charAt(chance.nextInt(characters.length())));
            }
            assertThat(Folding.squeeze(text.toString()))
                    .isEqualTo(text.toString().replaceAll(BLANKS, ""));
        }
    }
}
