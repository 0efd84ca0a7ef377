package org.gongbao.streams.understanding.text;

/** Reads small whole numbers as official documents write them: 两, 十五, 三十, 90. */
public final class ChineseNumerals {
    /** As a regular expression. */
    public static final String PATTERN = "(?:\\d{1,4}|[一二两三四五六七八九十百]{1,5})";

    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumerals() {}

    /**
     * Reads a number.
     *
     * @throws NumberFormatException if the text is none
     */
    public static int parse(String text) {
        if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int total = 0;
        int digit = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '十' || c == '百') {
                total += (digit == 0 ? 1 : digit) * (c == '十' ? 10 : 100);
                digit = 0;
            } else {
                digit = c == '两' ? 2 : DIGITS.indexOf(c);
                if (digit < 0) {
                    throw new NumberFormatException("Not a number: " + text);
                }
            }
        }
        return total + digit;
    }
}
