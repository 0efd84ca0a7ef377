package org.gongbao.producers.reading.format.scan;

import java.util.regex.Pattern;

/**
 * Mends figures where nothing but a figure can stand. A thin 1 comes out as a bracket or a stroke: 2023年]月9日, 第]号, 7月：日. The sign before the day
 * of a month can only be 月, the one behind it 日. Pure.
 */
final class RecognisedFigures {

    private static final Pattern THIN_ONE =
            Pattern.compile("(?<=[年第])[\\]Il|](?=[月号期次]|\\d[月号期次])|(?<=\\d月)[\\]Il|：:!](?=日)");
    private static final Pattern MONTH =
            Pattern.compile("(?<=(?:19|20)\\d{2}年(?:[1-9]|1[0-2]))[\\p{IsHan}&&[^月年]](?=(?:[1-9]|[12]\\d|3[01])日)");
    private static final String NUMERAL = "[一二三四五六七八九十]";
    private static final Pattern DAY = Pattern.compile("(?<=年" + NUMERAL + "{1,2}月" + NUMERAL
            + "{1,3})[晶曰目]$|(?<=(?:19|20)\\d{2}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?)[\\p{IsHan}&&[^日号]]$");
    /** The dash between two years, which is as long as a numeral: 2021一2025年. */
    private static final Pattern YEARS = Pattern.compile("(?<=(?:19|20)\\d{2}年?)一(?=(?:19|20)\\d{2}年)");

    private static final Pattern NOUGHT_TWICE = Pattern.compile("^(二)[DO○0]?[〇零DO○0]([一二三四五六七八九〇零O○]{2}年)");
    /** Between numerals a round letter is nothing else: 二O二二年度. */
    private static final Pattern NOUGHT = Pattern.compile("(?<=[一二三四五六七八九])[O○0](?=[一二三四五六七八九]{1,2}年)");

    private RecognisedFigures() {}

    static String mend(String text) {
        String mended = THIN_ONE.matcher(text).replaceAll("1");
        if (mended.indexOf('年') < 0) {
            return mended;
        }
        mended = YEARS.matcher(mended).replaceAll("—");
        mended = MONTH.matcher(mended).replaceAll("月");
        mended = DAY.matcher(mended).replaceFirst("日");
        mended = NOUGHT_TWICE.matcher(mended).replaceFirst("$1〇$2");
        return NOUGHT.matcher(mended).replaceAll("〇");
    }
}
