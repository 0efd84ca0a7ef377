package org.gongbao.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class KeyTextTest {

    @RepeatedTest(20)
    void aKeyIsReadAsItWasMade() {
        // given
        KeyText made = KeyText.create(new SecureRandom());

        // when
        var read = KeyText.read(made.text());

        // then
        assertThat(read).contains(made);
        assertThat(made.text()).matches("gbk_[0-9A-Za-z]{12}_[0-9A-Za-z]{38}");
        assertThat(made.toString()).doesNotContain(made.secret());
    }

    @Test
    void everyMistypedCharacterIsNoticed() {
        // given
        String text = KeyText.create(new SecureRandom()).text();

        // when
        for (int i = KeyText.PREFIX.length(); i < text.length(); i++) {
            char other = text.charAt(i) == 'x' ? 'y' : 'x';
            String mistyped = text.substring(0, i) + other + text.substring(i + 1);

            // then
            assertThat(KeyText.read(mistyped)).as(mistyped).isEmpty();
        }
    }

    @Test
    void whatIsCutOffOrOfAnotherFormIsNoKey() {
        // given
        String text = KeyText.create(new SecureRandom()).text();

        // when
        var cut = KeyText.read(text.substring(0, text.length() - 1));

        // then
        assertThat(cut).isEmpty();
        assertThat(KeyText.read("gbk_")).isEmpty();
        assertThat(KeyText.isMeant(text)).isTrue();
        assertThat(KeyText.isMeant("gb_" + text)).isFalse();
    }
}
