package org.gongbao.streams.understanding.text;

/** Classes and widths of single characters. */
public final class Characters {
    private static final String HALF = ",:;()[]?!";
    private static final String FULL = "，：；（）〔〕？！";
    private static final String STRONG_ENDS = "。；！？;!?";

    private Characters() {}

    /** True for a Chinese character. */
    public static boolean isHan(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == '〇';
    }

    /** True for any white space, the no-break and the ideographic ones too. */
    public static boolean isBlank(char c) {
        return !isEastAsian(c)
                && (Character.isWhitespace(c) || c == '\u00A0' || c == '\u3000' || c == '\u200B' || c == '\uFEFF');
    }

    /** Kana, Chinese characters and Hangul, among which there is nothing to fold and no white space: most characters, so that it is asked first. */
    private static boolean isEastAsian(char c) {
        return c > 0x3040 && c < 0xD800;
    }

    /** True for a mark that ends a sentence. */
    public static boolean endsSentence(char c) {
        return STRONG_ENDS.indexOf(c) >= 0;
    }

    /** Gives punctuation its full width, and digits and letters their half width. */
    public static char fold(char c) {
        if (isEastAsian(c)) {
            return c;
        }
        int half = HALF.indexOf(c);
        if (half >= 0) {
            return FULL.charAt(half);
        }
        if ((c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ')) {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '【', '［', '﹝', '〖', '„' -> '〔';
            case '】', '］', '﹞', '〗', '‟' -> '〕';
            case '〈' -> '《';
            case '〉' -> '》';
            case '—', '–', '－', '‐', '―', '─' -> '—';
            default -> c;
        };
    }
}
