package org.gongbao.schemas.filter;

import java.util.List;

/** Finds where several words stand close to each other. */
final class Passage {

    private Passage() {}

    /** Returns the shortest passage of one paragraph with all words that is not longer than this; null if there is none. */
    static String shortest(String text, List<String> words, int within) {
        int[] next = new int[words.size()];
        for (int word = 0; word < next.length; word++) {
            next[word] = Words.next(text, words.get(word), 0);
        }
        String best = null;
        while (true) {
            int first = 0;
            int end = 0;
            for (int word = 0; word < next.length; word++) {
                if (next[word] < 0) {
                    return best;
                }
                if (next[word] < next[first]) {
                    first = word;
                }
                end = Math.max(end, next[word] + words.get(word).length());
            }
            int length = end - next[first];
            if (length <= within && (best == null || length < best.length())) {
                String passage = text.substring(next[first], end);
                best = passage.indexOf('\n') < 0 ? passage : best;
            }
            next[first] = Words.next(text, words.get(first), next[first] + 1);
        }
    }
}
