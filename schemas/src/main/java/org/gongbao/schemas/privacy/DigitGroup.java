package org.gongbao.schemas.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Digits without anything between.
 *
 * @param start offset of the first
 * @param end offset after the last
 * @param joined true if only blanks, one line feed, a dash or a dot part it from the group before it, so that both may be one number
 */
record DigitGroup(int start, int end, boolean joined) {
    private static final int WIDEST_GAP = 3;

    int length() {
        return end - start;
    }

    /** All groups of a text, in order. */
    static List<DigitGroup> of(String text) {
        List<DigitGroup> groups = new ArrayList<>();
        int last = -WIDEST_GAP - 1;
        int i = 0;
        while (i < text.length()) {
            if (!isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < text.length() && isDigit(text.charAt(i))) {
                i++;
            }
            groups.add(new DigitGroup(start, i, start - last <= WIDEST_GAP && isGap(text, last, start)));
            last = i;
        }
        return groups;
    }

    private static boolean isGap(String text, int from, int to) {
        int feeds = 0;
        int marks = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                feeds++;
            } else if (c == '-' || c == '.' || c == '_' || c == '·' || c == '(' || c == ')' || c == '（' || c == '）') {
                marks++;
            } else if (c != ' ' && c != '\u200B' && c != '\uFEFF') {
                return false;
            }
        }
        return feeds <= 1 && marks <= 1;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
