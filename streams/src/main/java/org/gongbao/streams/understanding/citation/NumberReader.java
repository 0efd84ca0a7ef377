package org.gongbao.streams.understanding.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.schemas.identity.MisreadDigits;
import org.gongbao.schemas.pattern.PatternSieve;
import org.gongbao.streams.understanding.data.WordGroups;

/** Finds document numbers inside running text. Immutable. */
final class NumberReader {
    private static final String LATER = "[、和及，]第?\\d{1,5}";
    private static final Pattern NUMBER = Pattern.compile(
            "([\\p{IsHan}&&[^号]][\\p{IsHan}A-Za-z0-9&&[^号]]{0,19}+)?([〔（(])((?:19|20)\\d{2})[〕）)] ?第?(\\d{1,5}) ?(?:号|(?=(?:"
                    + LATER + "){1,9}号))");
    private static final PatternSieve WITHOUT_CODE = new PatternSieve(List.of(NUMBER));
    private static final Pattern NEXT = Pattern.compile("\\G[、和及，]第?(\\d{1,5})(?:号|(?=(?:" + LATER + "){1,9}号))");

    private static final int SHORTEST_CODE = 2;
    /** Of a certificate of land or forest (国用), a licence or a case before a court or an inspector: no document of an office. */
    private static final Pattern CERTIFICATE = Pattern.compile("[用证权准许罚执初终]$");

    private static final String OPENING = "（(";
    private static final String CLOSING = "）)、，";
    private static final Pattern CONJUNCTION = Pattern.compile("[和及与]");

    private final AgencyCodes codes;
    private final DecreeReader decrees;
    private final Pattern codeEnd;

    NumberReader(WordGroups words) {
        this.codes = new AgencyCodes(words);
        this.decrees = new DecreeReader(words);
        this.codeEnd = Pattern.compile(words.alternatives("CODE_END") + "$");
    }

    /**
     * A number in a text.
     *
     * @param start offset of its first character
     * @param end offset after it
     * @param normalised the number as Gongbao writes it
     */
    record Found(int start, int end, String normalised) {}

    /** Numbers in the order of the text; the code of who speaks is known wherever it stands. */
    List<Found> read(String printed, OwnCode own) {
        String text = MisreadDigits.mended(printed);
        List<Found> found = new ArrayList<>(decrees.read(text));
        if (WITHOUT_CODE.passing(text).isEmpty()) {
            return found;
        }
        Matcher matcher = NUMBER.matcher(text);
        String lastCode = null;
        int lastEnd = -2;
        while (matcher.find()) {
            String code = code(text, matcher, lastCode, lastEnd, own);
            if (code == null) {
                continue;
            }
            String head = code + "〔" + matcher.group(3) + "〕";
            int start = matcher.group(1) == null
                    ? matcher.start()
                    : Math.max(matcher.start(), matcher.end(1) - code.length());
            found.add(new Found(start, matcher.end(), head + plain(matcher.group(4)) + "号"));
            lastEnd = series(text, matcher.end(), head, found);
            lastCode = code;
        }
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    /** The code before the year; of a number without one, that of the number directly before; null if it is no number. */
    private String code(String text, Matcher matcher, String lastCode, int lastEnd, OwnCode own) {
        String run = behindRowNumber(matcher.group(1));
        if (run == null || CONJUNCTION.matcher(run).matches()) {
            return matcher.start() <= lastEnd + 1 ? lastCode : null;
        }
        String code = codes.code(run, matcher.start() == 0 ? ' ' : text.charAt(matcher.start() - 1), own);
        boolean round = !matcher.group(2).equals("〔");
        boolean known = !round
                || codeEnd.matcher(code).find()
                || (standsAlone(text, matcher) && !CERTIFICATE.matcher(code).find());
        return code.isEmpty() || !known ? null : code;
    }

    /** Numbers alone stand within brackets: （皖发改能源(2031)12号）. */
    private static boolean standsAlone(String text, Matcher matcher) {
        return matcher.start() > 0
                && matcher.end() < text.length()
                && OPENING.indexOf(text.charAt(matcher.start() - 1)) >= 0
                && CLOSING.indexOf(text.charAt(matcher.end())) >= 0;
    }

    /** In a table set with blanks the number of the row stands before that of the document, which has no digits before its year: 某某优惠1光政. */
    private static String behindRowNumber(String run) {
        int digit = run == null ? -1 : run.length() - 1;
        while (digit >= 0 && !Character.isDigit(run.charAt(digit))) {
            digit--;
        }
        return digit < 0 || run.length() - digit <= SHORTEST_CODE ? run : run.substring(digit + 1);
    }

    /** 57号、58号 and 57、58号: the later ones share the code and the year. */
    private static int series(String text, int from, String head, List<Found> found) {
        int end = from;
        Matcher next = NEXT.matcher(text).region(from, text.length());
        // looking at one place each time: a search would go through the rest of the text for every number
        while (next.lookingAt()) {
            found.add(new Found(next.start(1), next.end(), head + plain(next.group(1)) + "号"));
            end = next.end();
            next.region(end, text.length());
        }
        return end;
    }

    private static String plain(String digits) {
        return Integer.toString(Integer.parseInt(digits));
    }
}
