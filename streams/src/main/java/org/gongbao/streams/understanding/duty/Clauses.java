package org.gongbao.streams.understanding.duty;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A sentence cut at its commas and semicolons. Immutable.
 *
 * @param text the sentence
 * @param starts offsets at which its clauses begin
 */
record Clauses(String text, List<Integer> starts) {
    /** A bracket that is never closed holds no clause together for longer; this bounds the work for each deadline. */
    private static final int LONGEST_IN_BRACKETS = 300;

    private static final int LONGEST = 600;

    static Clauses of(String sentence) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        int depth = 0;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c == '（' || c == '《' || c == '“') {
                depth++;
            } else if (c == '）' || c == '》' || c == '”') {
                depth = Math.max(0, depth - 1);
            } else if (c == '；'
                    || i - starts.getLast() > LONGEST
                    || (c == '，' && (depth == 0 || i - starts.getLast() > LONGEST_IN_BRACKETS))) {
                starts.add(i + 1);
                depth = c == '；' ? 0 : depth;
            }
        }
        return new Clauses(sentence, List.copyOf(starts));
    }

    int size() {
        return starts.size();
    }

    int start(int clause) {
        return starts.get(clause);
    }

    /** Offset after a clause, its mark left out. */
    int end(int clause) {
        return clause + 1 < starts.size() ? starts.get(clause + 1) - 1 : text.length();
    }

    String clause(int clause) {
        return text.substring(start(clause), end(clause));
    }

    /** The clause that an offset lies in. */
    int at(int offset) {
        int found = Collections.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** True if a semicolon ends a clause: after it something else is said. */
    boolean endsWithSemicolon(int clause) {
        return end(clause) < text.length() && text.charAt(end(clause)) == '；';
    }
}
