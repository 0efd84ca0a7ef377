package org.gongbao.schemas.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Letters that a page reader took digits for, where only digits can stand: year and serial of a document's number (〔2O31〕1l8号), and days (2O31年l2月4日).
 * A serial of capitals I alone may be a Roman numeral, and stays.
 * Pure, time linear in the text.
 */
public final class MisreadDigits {

    private static final String DIGIT = "[\\dOoIl]";
    private static final Pattern PLACE = Pattern.compile("[〔\\[(（【﹝［]" + DIGIT + "{4}[〕\\])）】﹞］]第?(?!I{1,5}号)" + DIGIT
            + "{1,5}号|" + DIGIT + "{4}年" + DIGIT + "{1,2}月" + DIGIT + "{1,2}[日曰]");
    private static final Pattern YEAR = Pattern.compile("^[^\\d]?(?:19|20)\\d{2}");

    private MisreadDigits() {}

    /**
     * Returns the text with digits in such places.
     *
     * @param text any text
     * @return a text of the same length; the same object if nothing differs
     */
    public static String mended(String text) {
        if (!holdsLetter(text)) {
            return text;
        }
        Matcher place = PLACE.matcher(text);
        StringBuilder mended = null;
        while (place.find()) {
            String digits = digits(place.group());
            if (!digits.equals(place.group()) && YEAR.matcher(digits).find()) {
                mended = mended == null ? new StringBuilder(text) : mended;
                mended.replace(place.start(), place.end(), digits);
            }
        }
        return mended == null ? text : mended.toString();
    }

    private static boolean holdsLetter(String text) {
        return text.indexOf('O') >= 0 || text.indexOf('l') >= 0 || text.indexOf('I') >= 0 || text.indexOf('o') >= 0;
    }

    private static String digits(String place) {
        return place.replace('O', '0').replace('o', '0').replace('I', '1').replace('l', '1');
    }
}
