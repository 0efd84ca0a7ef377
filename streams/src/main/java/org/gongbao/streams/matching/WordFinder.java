package org.gongbao.streams.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.schemas.filter.Words;

/**
 * Finds which of many words stand in a text, in one pass over it. Each word lies under that pair of its characters which has the fewest words
 * yet, so a pair that begins thousands of words, as 关于, costs no more than another. Not thread-safe.
 */
final class WordFinder {

    private final Map<Integer, List<Placed>> byPair = new HashMap<>();

    /**
     * A word.
     *
     * @param word the word
     * @param at where in it the pair stands that it lies under
     * @param number its number
     */
    private record Placed(String word, int at, int number) {}

    void add(String word, int number) {
        int best = 0;
        int fewest = Integer.MAX_VALUE;
        for (int at = 0; at == 0 || at + 1 < word.length(); at++) {
            List<Placed> under = byPair.get(pair(word, at));
            int load = under == null ? 0 : under.size();
            if (load < fewest) {
                best = at;
                fewest = load;
            }
        }
        byPair.computeIfAbsent(pair(word, best), pair -> new ArrayList<>(1)).add(new Placed(word, best, number));
    }

    void remove(String word, int number) {
        for (int at = 0; at == 0 || at + 1 < word.length(); at++) {
            int pair = pair(word, at);
            List<Placed> under = byPair.get(pair);
            if (under != null && under.removeIf(placed -> placed.number() == number)) {
                if (under.isEmpty()) {
                    byPair.remove(pair);
                }
                return;
            }
        }
    }

    /** Adds the words that the text has. */
    void find(String text, PresentTerms present) {
        for (int place = 0; place < text.length(); place++) {
            collect(text, place, byPair.get(text.charAt(place) << Character.SIZE), present);
            collect(text, place, byPair.get(pair(text, place)), present);
        }
    }

    private static void collect(String text, int place, List<Placed> candidates, PresentTerms present) {
        if (candidates == null) {
            return;
        }
        for (Placed candidate : candidates) {
            String word = candidate.word();
            int start = place - candidate.at();
            if (!present.has(candidate.number())
                    && start >= 0
                    && text.startsWith(word, start)
                    && Words.isWhole(text, start, word.length())) {
                present.add(candidate.number());
            }
        }
    }

    /** Two characters as one number; of a word of one character, or at the end of a text, the second is none. */
    private static int pair(String text, int at) {
        int second = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        return text.charAt(at) << Character.SIZE | second;
    }
}
