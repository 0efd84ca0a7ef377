package org.gongbao.streams.understanding.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds document numbers inside running text. */
final class NumberReader {
    private static final Pattern NUMBER =
            Pattern.compile("(\\p{IsHan}[\\p{IsHan}A-Za-z0-9]{0,19})?〔((?:19|20)\\d{2})〕第?(\\d{1,5})号");
    private static final Pattern NEXT = Pattern.compile("\\G[、和及，](?:第)?(\\d{1,5})号");
    private static final Pattern DECREE = Pattern.compile(
            "(?:国务院|中华人民共和国\\p{IsHan}{2,8}|\\p{IsHan}{1,4}(?:人民)?政府|\\p{IsHan}{2,12}?(?:部|委|局|署|委员会))(?:令第?\\d{1,4}号|第\\d{1,4}号令)");
    /** A word that leads to a number and is no part of the agency's code. */
    private static final Pattern LEAD = Pattern.compile(
            "^.*(?:按照|根据|依据|依照|落实|执行|贯彻|印发|转发|废止|修改|参照|遵照|严格|文件|通知|意见|精神|的|见|经|以|由|对|和|及|与|是|为)(?=\\p{IsHan}{2})");

    private NumberReader() {}

    /**
     * A number in a text.
     *
     * @param start offset of its first character
     * @param end offset after it
     * @param normalised the number as Gongbao writes it
     */
    record Found(int start, int end, String normalised) {}

    static List<Found> read(String text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        String lastCode = null;
        int lastEnd = -2;
        while (matcher.find()) {
            String run = matcher.group(1);
            String code = run == null
                    ? (matcher.start() <= lastEnd + 1 ? lastCode : null)
                    : LEAD.matcher(run).replaceFirst("");
            if (code == null) {
                continue;
            }
            String head = code + "〔" + matcher.group(2) + "〕";
            int start = run == null ? matcher.start() : matcher.end(1) - code.length();
            found.add(new Found(start, matcher.end(), head + plain(matcher.group(3)) + "号"));
            lastEnd = series(text, matcher.end(), head, found);
            lastCode = code;
        }
        Matcher decree = DECREE.matcher(text);
        while (decree.find()) {
            found.add(new Found(decree.start(), decree.end(), decree.group()));
        }
        return found;
    }

    /** 57号、58号: the later ones share the code and the year. */
    private static int series(String text, int from, String head, List<Found> found) {
        int end = from;
        Matcher next = NEXT.matcher(text).region(from, text.length());
        while (next.find()) {
            found.add(new Found(next.start(1), next.end(), head + plain(next.group(1)) + "号"));
            end = next.end();
        }
        return end;
    }

    private static String plain(String digits) {
        return Integer.toString(Integer.parseInt(digits));
    }
}
