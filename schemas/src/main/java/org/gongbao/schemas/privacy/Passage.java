package org.gongbao.schemas.privacy;

import java.util.List;

/**
 * A text in which personal data is looked for: paragraphs with line feeds between, for a number may be cut by the end of a line; form feeds part what does not belong
 * together. Digits, letters and the punctuation of numbers have their half width, offsets are those of the original. Immutable.
 */
final class Passage {
    /** Ends of what a label in front can speak of. */
    private static final String ENDS_OF_SENTENCE = "。；;！!？?\f";

    private static final String FILLERS = " \t　:：（(\"“”'是为号码及、/=";
    private static final int MOST_FILLERS = 7;
    private static final int FURTHEST = 200;

    private final String text;

    Passage(String raw) {
        char[] folded = raw.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        this.text = new String(folded);
    }

    private static char fold(char c) {
        if (c > '\u3000' && c < '\ud800') {
            return c;
        }
        if ((c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ')) {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '\u00A0', '\u3000', '\u2002', '\u2003', '\u2009', '\u202F' -> ' ';
            case '－', '—', '–', '‐', '‑', '‒', '―', '─', '−', '﹣' -> '-';
            case '＋' -> '+';
            case '＠', '﹫' -> '@';
            case '．' -> '.';
            case '＿' -> '_';
            case '•', '・', '‧', '∙', '●' -> '·';
            default -> c;
        };
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    /** Character at an offset; a line feed outside the text. */
    char at(int offset) {
        return offset >= 0 && offset < text.length() ? text.charAt(offset) : '\n';
    }

    /** True if one of these words stands directly before an offset, with nothing but 号码：（ and the like between. */
    boolean isLabelled(int offset, List<String> words) {
        int end = offset;
        for (int filler = 0; filler <= MOST_FILLERS; filler++) {
            int here = end;
            if (words.stream().anyMatch(word -> text.startsWith(word, here - word.length()))) {
                return true;
            }
            if (end == 0 || (FILLERS.indexOf(text.charAt(end - 1)) < 0 && text.charAt(end - 1) != '\n')) {
                return false;
            }
            end--;
        }
        return false;
    }

    /** True if one of these words stands before an offset in the same sentence, this many characters away at most. */
    boolean isNear(int offset, int reach, List<String> words) {
        int from = offset;
        while (from > 0 && offset - from < reach && ENDS_OF_SENTENCE.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String before = text.substring(from, offset);
        return words.stream().anyMatch(before::contains);
    }

    /** What stands around a place in its sentence, some hundred characters each way at most. */
    String around(int start, int end) {
        int from = start;
        while (from > 0 && start - from < FURTHEST && !isEnd(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < text.length() && to - end < FURTHEST && !isEnd(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    private static boolean isEnd(char c) {
        return c == '\n' || ENDS_OF_SENTENCE.indexOf(c) >= 0;
    }
}
