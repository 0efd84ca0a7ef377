package org.gongbao.schemas.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CharacterTableTest {

    @Test
    void everyCharacterHasTheValueThatWasSetLastAndNoOther() {
        CharacterTable<Integer> table = new CharacterTable<>();
        Map<Character, Integer> expected = new HashMap<>();
        Random chance = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            char character = (char) chance.nextInt(Character.MAX_VALUE + 1);
            table.put(character, i);
            expected.put(character, i);
        }
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            assertThat(table.get((char) c)).isEqualTo(expected.get((char) c));
        }
    }
}
