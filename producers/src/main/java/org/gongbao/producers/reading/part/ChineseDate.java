package org.gongbao.producers.reading.part;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.schemas.identity.MisreadDigits;

/** Reads days as documents print them: 2022年7月8日, ２０２２年７月８日, 二〇二二年七月八日. Pure. */
public final class ChineseDate {

    private static final Pattern DIGITS =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[年./-](\\d{1,2})[月./-](\\d{1,2})(?!\\d)[日曰]?");
    private static final Pattern HAN =
            Pattern.compile("([一二][一二三四五六七八九〇零○ＯOo0]{3})年([一二三四五六七八九十正元]{1,3})月([一二三四五六七八九十廿卅]{1,4})[日曰]");
    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final int LONGEST = 24;

    private ChineseDate() {}

    /** Returns whether the text may name a day: recognised pages often have 曰 for 日. */
    static boolean hasDay(String text) {
        return text.indexOf('日') >= 0 || text.indexOf('曰') >= 0;
    }

    /** Returns the day, if the text is nothing else; brackets around it are allowed. */
    public static Optional<LocalDate> only(String text) {
        if (text.length() > 4 * LONGEST || !hasDay(text)) {
            return Optional.empty();
        }
        String narrow = Folding.narrow(text).replaceAll("^[(]|[)]$", "");
        if (narrow.length() > LONGEST || !hasDay(narrow.substring(Math.max(0, narrow.length() - 1)))) {
            return Optional.empty();
        }
        return find(narrow, true);
    }

    /** Returns the first day that the text names. */
    public static Optional<LocalDate> first(String text) {
        return find(Folding.narrow(text), false);
    }

    private static Optional<LocalDate> find(String narrow, boolean whole) {
        Matcher digits = DIGITS.matcher(MisreadDigits.mended(narrow));
        if (whole ? digits.matches() : digits.find()) {
            return date(
                    Integer.parseInt(digits.group(1)),
                    Integer.parseInt(digits.group(2)),
                    Integer.parseInt(digits.group(3)));
        }
        Matcher han = HAN.matcher(narrow);
        return (whole ? han.matches() : han.find())
                ? date(year(han.group(1)), number(han.group(2)), number(han.group(3)))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int year(String han) {
        int year = 0;
        for (char digit : han.toCharArray()) {
            year = 10 * year + Math.max(0, NUMERALS.indexOf(digit));
        }
        return year;
    }

    /** Reads a numeral from 一 to 九十九, as 二十一, 廿一, 十. */
    public static int number(String han) {
        String text =
                han.replace("廿", "二十").replace("卅", "三十").replace('正', '一').replace('元', '一');
        int ten = text.indexOf('十');
        if (ten < 0) {
            int value = 0;
            for (char digit : text.toCharArray()) {
                value = 10 * value + Math.max(0, NUMERALS.indexOf(digit == '零' ? '〇' : digit));
            }
            return value;
        }
        int tens = ten == 0 ? 1 : Math.max(0, NUMERALS.indexOf(text.charAt(ten - 1)));
        int ones = ten + 1 == text.length() ? 0 : Math.max(0, NUMERALS.indexOf(text.charAt(ten + 1)));
        return 10 * tens + ones;
    }
}
