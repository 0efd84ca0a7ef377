package org.gongbao.streams.understanding.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days as official documents write them: 2022年9月1日. */
public final class ChineseDates {
    /** As a regular expression without groups. */
    public static final String PATTERN = "\\d{4}年\\d{1,2}月\\d{1,2}日";

    private static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    private ChineseDates() {}

    /** First day that a text names; empty if it names none or one that does not exist. */
    public static Optional<LocalDate> first(String text) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
