package org.gongbao.streams.understanding.category;

import java.util.HashMap;
import java.util.Map;
import org.gongbao.schemas.pattern.CharacterTable;
import org.gongbao.streams.understanding.text.Characters;

/** Cuts a text into the pieces of BERT's vocabulary: Chinese characters one by one, words and numbers into their longest known parts. Immutable. */
final class WordPieces {
    private static final String CONTINUATION = "##";

    private final Map<String, Integer> vocabulary;
    /** The pieces of one character, which most are. */
    private final CharacterTable<Integer> characters = new CharacterTable<>();

    private final int unknown;
    private final int start;
    private final int end;

    /** @param vocabulary number of each piece; holds {@code [CLS]}, {@code [SEP]} and {@code [UNK]} */
    WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = new HashMap<>(vocabulary);
        vocabulary.forEach((piece, number) -> {
            if (piece.length() == 1) {
                characters.put(piece.charAt(0), number);
            }
        });
        this.unknown = vocabulary.get("[UNK]");
        this.start = vocabulary.get("[CLS]");
        this.end = vocabulary.get("[SEP]");
    }

    /** Numbers of the pieces, with the marks of start and end; what is longer than {@code most} is cut off. */
    long[] encode(String text, int most) {
        long[] pieces = new long[most];
        int count = 0;
        pieces[count++] = start;
        int i = 0;
        while (i < text.length() && count < most - 1) {
            int wordEnd = wordEnd(text, i);
            if (wordEnd == i) {
                i++;
                continue;
            }
            Integer single = wordEnd == i + 1 ? characters.get(text.charAt(i)) : null;
            if (single != null) {
                pieces[count++] = single;
            } else {
                count = word(text.substring(i, wordEnd), pieces, count);
            }
            i = wordEnd;
        }
        pieces[count++] = end;
        long[] exact = new long[count];
        System.arraycopy(pieces, 0, exact, 0, count);
        return exact;
    }

    private static int wordEnd(String text, int from) {
        char first = text.charAt(from);
        if (Characters.isBlank(first)) {
            return from;
        }
        if (!joins(first)) {
            return from + 1;
        }
        int i = from;
        while (i < text.length() && joins(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean joins(char c) {
        return Character.isLetterOrDigit(c) && !Characters.isHan(c);
    }

    private int word(String word, long[] pieces, int from) {
        int count = from;
        int i = 0;
        while (i < word.length() && count < pieces.length - 1) {
            int length = longest(word, i);
            if (length == 0) {
                pieces[from] = unknown;
                return from + 1;
            }
            pieces[count++] = vocabulary.get(piece(word, i, i + length));
            i += length;
        }
        return count;
    }

    private int longest(String word, int from) {
        for (int length = Math.min(word.length() - from, 20); length > 0; length--) {
            if (vocabulary.containsKey(piece(word, from, from + length))) {
                return length;
            }
        }
        return 0;
    }

    private static String piece(String word, int from, int to) {
        return from == 0 ? word.substring(from, to) : CONTINUATION + word.substring(from, to);
    }
}
