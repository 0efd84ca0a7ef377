package org.gongbao.producers.reading.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Forms of a text that are compared instead of the text itself. Pure functions, time linear in the text. */
public final class Folding {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]++");
    private static final Pattern NOT_TELLING = Pattern.compile("[^\\p{L}\\p{N}]++");

    private Folding() {}

    /** Returns the text without any white space, as titles are joined: 〔2022〕 5 号 becomes 〔2022〕5号. */
    public static String squeeze(String text) {
        int first = 0;
        while (first < text.length() && isPrinted(text.charAt(first))) {
            first++;
        }
        return first == text.length() ? text : squeezed(text, first);
    }

    private static String squeezed(String text, int first) {
        char[] out = text.toCharArray();
        int length = first;
        for (int i = first; i < out.length; i++) {
            char c = out[i];
            if (isPrinted(c)) {
                out[length++] = c;
            } else if (c != ' ' && c != '\t' && c != '\u3000' && c != '\u00a0') {
                return BLANKS.matcher(text).replaceAll("");
            }
        }
        return new String(out, 0, length);
    }

    /** Most characters are no blanks, dashes, quotation marks and dots of general punctuation neither; the pattern is asked about rare ones. */
    private static boolean isPrinted(char c) {
        return (c > ' ' && c < 0x7f)
                || (c > 0x3000 && c < 0xd800)
                || (c >= 0xff01 && c <= 0xffee)
                || (c >= 0x2010 && c <= 0x2027)
                || c == '·'
                || c == '×';
    }

    /**
     * Returns the text with one form of every character (width, radicals, traditional forms) and of the same length, which rules look at
     * instead of the printed one.
     */
    public static String plain(String text) {
        return Plain.of(text);
    }

    /** Returns the text in simplified characters, of the same length and width. */
    public static String simplified(String text) {
        return Plain.simplified(text);
    }

    /** Returns the text without white space and with one form of every character. */
    public static String narrow(String text) {
        return squeeze(Plain.of(Normalizer.normalize(text, Normalizer.Form.NFKC)));
    }

    /** Returns only letters and digits of the text, of one form: two printings of a title have this in common. */
    public static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Plain.of(text.charAt(i));
            if (isTelling(c)) {
                bare.append(c);
            } else if (!isPunctuation(c)) {
                return bareOfRare(text);
            }
        }
        return bare.toString();
    }

    private static boolean isTelling(char c) {
        return (c >= 0x4e00 && c <= 0x9fff)
                || c == '〇'
                || (c >= '0' && c <= '9')
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z');
    }

    /** What is certainly neither letter nor digit in any form. */
    private static boolean isPunctuation(char c) {
        return c <= '@'
                || (c >= 0x2010 && c <= 0x203b && c != 0x2024)
                || (c >= 0x3000 && c <= 0x3004)
                || (c >= 0x3008 && c <= 0x3011)
                || c == '〔'
                || c == '〕'
                || c == '['
                || c == ']'
                || c == '·'
                || c == '｡';
    }

    private static String bareOfRare(String text) {
        return NOT_TELLING
                .matcher(Plain.of(Normalizer.normalize(text, Normalizer.Form.NFKC)))
                .replaceAll("");
    }
}
