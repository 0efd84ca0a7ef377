package org.gongbao.producers.reading.format.scan;

import java.util.regex.Pattern;

/**
 * Mends brackets. The bracket around the year of a document number comes out as another bracket, twice, as a stroke, or not at all; a year has
 * four digits, so what stands between it and the number can only be the bracket. A round bracket opens as 〈 or 《, or leaves only a blank, and closes as itself. Pure.
 */
final class RecognisedBrackets {

    private static final String OPENING = "[〔\\[【（(〈<《{｛「]";
    private static final String CLOSING = "〕\\]】）)〉>}｝」";
    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final Pattern NUMBER = Pattern.compile("(?<=\\p{IsHan})\\s{0,2}+" + OPENING + "{1,2}+\\s{0,2}+"
            + YEAR + "\\s{0,2}+[" + CLOSING + "1lIj|J]{1,2}?\\s{0,2}+第?(\\d{1,4}+)\\s{0,2}+号");
    private static final Pattern UNOPENED_NUMBER = Pattern.compile("(?<=[发函字任规办令告通])\\s{0,2}+[1lI|]?" + YEAR
            + "\\s{0,2}+[" + CLOSING + "]{1,2}+\\s{0,2}+(\\d{1,4}+)\\s{0,2}+号");
    private static final Pattern OPENED_TWICE = Pattern.compile("[〈<](?=[(（])");
    private static final Pattern OPENED_AS_ANGLE = Pattern.compile("[〈<]([^〈<（()）〉>《》]{1,80}+|[^〈<（()）〉>]{1,80}+)[)）]");
    /** A blank between two characters, where print has none, and a bracket that closes what was never opened: 汽车充 换)电. */
    private static final Pattern OPENED_AS_BLANK =
            Pattern.compile("^([^（()）]{1,200}?\\p{IsHan}) (\\p{IsHan}{1,8}+)[)）](?=[\\p{IsHan}》])");
    /** Within a title of a title: 《办法《试行)》. */
    private static final Pattern OPENED_AS_TITLE = Pattern.compile("《([\\p{IsHan}\\d]{1,12}+)[)）]");
    /** A year before a bracket that was never opened: 实施方案2024年度). */
    private static final Pattern UNOPENED_YEAR = Pattern.compile("^([^（(]{1,200}?\\p{IsHan})(" + YEAR + "年度?)[)）]");

    private RecognisedBrackets() {}

    static String mend(String text) {
        String mended = text;
        if (text.indexOf('号') >= 0) {
            mended = NUMBER.matcher(mended).replaceAll("〔$1〕$2号");
            mended = UNOPENED_NUMBER.matcher(mended).replaceAll("〔$1〕$2号");
        }
        if (mended.indexOf(')') < 0 && mended.indexOf('）') < 0) {
            return mended;
        }
        mended = OPENED_TWICE.matcher(mended).replaceAll("");
        mended = OPENED_AS_ANGLE.matcher(mended).replaceAll("（$1）");
        mended = OPENED_AS_BLANK.matcher(mended).replaceFirst("$1（$2）");
        mended = OPENED_AS_TITLE.matcher(mended).replaceAll("（$1）");
        return UNOPENED_YEAR.matcher(mended).replaceFirst("$1（$2）");
    }
}
