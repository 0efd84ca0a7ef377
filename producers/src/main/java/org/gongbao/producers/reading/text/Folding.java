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
        return BLANKS.matcher(text).replaceAll("");
    }

    /** Returns the text without white space and with one width of letters, digits and brackets. */
    public static String narrow(String text) {
        return squeeze(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** Returns only letters and digits of the text, of one width: two printings of a title have this in common. */
    public static String bare(String text) {
        return NOT_TELLING
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
    }
}
