package org.gongbao.streams.understanding.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finds what a search through all names finds. */
class NameTrieTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theNamesAtAPlaceAreThoseThatTheTextGoesOnWithThere(long seed) {
        // given
        Random random = new Random(seed);
        boolean single = seed % 2 == 0;
        Set<String> names = new TreeSet<>();
        NameTrie<String> trie = new NameTrie<>();
        for (int i = 0; i < 60; i++) {
            String name = word(random, (single ? 1 : 2) + random.nextInt(4));
            names.add(name);
            trie.add(name, name);
        }
        String text = word(random, 400);

        for (int from = 0; from <= text.length(); from++) {
            // when
            var every = trie.every(text, from);
            var longest = trie.longest(text, from);

            // then
            int at = from;
            Set<String> expected =
                    names.stream().filter(name -> text.startsWith(name, at)).collect(Collectors.toSet());
            assertThat(every).extracting(NameTrie.Match::value).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(trie.begins(text, from)).isEqualTo(!expected.isEmpty());
            assertThat(longest == null ? 0 : longest.end() - from)
                    .isEqualTo(expected.stream().mapToInt(String::length).max().orElse(0));
        }
    }

    @Test
    void aNameReadBackwardsEndsBeforeAPlace() {
        // given
        NameTrie<Boolean> trie = new NameTrie<>();
        trie.add("局利水", true);

        // when
        boolean ends = trie.endsBackwards("县水利局负责", 4);

        // then
        assertThat(ends).isTrue();
        assertThat(trie.endsBackwards("县水利局负责", 3)).isFalse();
        assertThat(trie.endsBackwards("利局", 2)).isFalse();
        assertThat(trie.endsBackwards("局", 1)).isFalse();
        assertThat(trie.endsBackwards("局", 0)).isFalse();
    }

    @Test
    void placesOutsideOfTheTextBeginNothing() {
        // given
        NameTrie<Boolean> trie = new NameTrie<>();
        trie.add("水利", true);

        // when
        var match = trie.longest("水", 0);

        // then
        assertThat(match).isNull();
        assertThat(trie.longest("水利", -1)).isNull();
        assertThat(trie.longest("水利", 2)).isNull();
        assertThat(trie.exact("水利")).isTrue();
    }

    private static String word(Random random, int length) {
        return random.ints(length, 0, 4)
                .mapToObj(i -> Character.toString("水利县局".charAt(i)))
                .collect(Collectors.joining());
    }
}
