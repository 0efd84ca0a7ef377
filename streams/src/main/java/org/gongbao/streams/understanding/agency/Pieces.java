package org.gongbao.streams.understanding.agency;

import org.gongbao.streams.understanding.text.Characters;

/** Goes through a text piece by piece: what stands between marks that no name goes across. One character in brackets belongs to its piece (充（换）电). For one thread. */
final class Pieces {
    private final String text;
    private int start;
    private int end;

    Pieces(String text) {
        this.text = text;
    }

    /** Goes on to the next piece; returns false if there is none. */
    boolean next() {
        start = end;
        while (start < text.length() && length(start) == 0) {
            start++;
        }
        end = start;
        while (end < text.length() && length(end) > 0) {
            end += length(end);
        }
        return start < text.length();
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** How many characters at an offset belong to a piece; 0 for a mark. */
    private int length(int at) {
        char character = text.charAt(at);
        if (!isMark(character)) {
            return 1;
        }
        boolean bracketed = character == '（'
                && at + 2 < text.length()
                && Characters.isHan(text.charAt(at + 1))
                && text.charAt(at + 2) == '）';
        return bracketed ? 3 : 0;
    }

    private static boolean isMark(char character) {
        return switch (character) {
            case '\n', '，', '。', '；', '：', '（', '）', '“', '”', '《', '》', ' ' -> true;
            default -> false;
        };
    }
}
