package org.gongbao.schemas.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gongbao.schemas.pattern.CharacterTable;

/** Tells in one pass over a text which of some words it holds, as most texts hold few of many. Immutable. */
final class WordSearch {
    private final List<String> words;
    private final CharacterTable<List<Integer>> byFirst = new CharacterTable<>();

    /** @param words none of them empty */
    WordSearch(List<String> words) {
        this.words = List.copyOf(words);
        for (int i = 0; i < this.words.size(); i++) {
            char first = this.words.get(i).charAt(0);
            if (byFirst.get(first) == null) {
                byFirst.put(first, new ArrayList<>());
            }
            byFirst.get(first).add(i);
        }
    }

    /** The words that stand somewhere in a text, in the order in which they were given. */
    List<String> in(String text) {
        BitSet found = new BitSet(words.size());
        for (int i = 0, length = text.length(); i < length; i++) {
            List<Integer> here = byFirst.get(text.charAt(i));
            for (int k = 0; here != null && k < here.size(); k++) {
                if (text.startsWith(words.get(here.get(k)), i)) {
                    found.set(here.get(k));
                }
            }
        }
        return found.isEmpty() ? List.of() : found.stream().mapToObj(words::get).toList();
    }
}
