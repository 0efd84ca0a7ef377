package org.gongbao.schemas.privacy;

/** Reads ages, in digits or as 十三. Stateless. */
final class Ages {
    private static final String NUMERALS = "〇一二三四五六七八九";

    private Ages() {}

    /** The years that a text of digits or of Chinese numerals to ninety-nine says. */
    static int of(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return NUMERALS.indexOf(text.charAt(0));
        }
        int tens = ten == 0 ? 1 : NUMERALS.indexOf(text.charAt(ten - 1));
        int ones = ten == text.length() - 1 ? 0 : NUMERALS.indexOf(text.charAt(ten + 1));
        return tens * 10 + ones;
    }
}
