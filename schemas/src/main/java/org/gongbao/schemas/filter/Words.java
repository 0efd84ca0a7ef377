package org.gongbao.schemas.filter;

/**
 * Where a word stands in a text, both folded. A word is any run of characters, for Chinese parts none; but one that begins or ends with a
 * Latin letter or digit must not go on there, so "ai" is not in "main".
 */
public final class Words {

    private Words() {}

    /** Tells whether the word occurs. */
    public static boolean occurs(String text, String word) {
        return next(text, word, 0) >= 0;
    }

    /** Returns where the word next begins, at this place or after; -1 if nowhere. */
    static int next(String text, String word, int from) {
        for (int start = text.indexOf(word, from); start >= 0; start = text.indexOf(word, start + 1)) {
            if (isWhole(text, start, word.length())) {
                return start;
            }
        }
        return -1;
    }

    /** Tells whether what stands here is no part of a longer Latin word or number. */
    public static boolean isWhole(String text, int start, int length) {
        int end = start + length;
        return !(start > 0 && Folding.isLatin(text.charAt(start)) && Folding.isLatin(text.charAt(start - 1)))
                && !(end < text.length() && Folding.isLatin(text.charAt(end)) && Folding.isLatin(text.charAt(end - 1)));
    }
}
