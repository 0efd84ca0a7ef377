package org.gongbao.producers.reading.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.text.Folding;

/** The shapes of text within an entry: where it ends, what its page and number are. Pure. */
final class EntryText {

    private static final String LEADER = "[.…·•⋯‥_]";
    private static final String NUMBER = "[(]?\\s*+(?:[Pp]\\.?|第)?\\s*+(\\d{1,4})\\s*+页?\\s*+[)]?";
    /** Leaders, a tab or a wide gap before the page; or a page in brackets, which has no four digits, as a year would. */
    private static final Pattern PAGE = Pattern.compile("(?:(?:" + LEADER + "{2,}+|[。—-]{2,}+)[\\s.…·•⋯‥。_—-]*+"
            + NUMBER + "|\\t\\s*+" + NUMBER + "|[ \\u3000]{2,}+[(]?(\\d{1,3})[)]?|[(]\\s*+(\\d{1,3})\\s*+[)])$");

    private static final Pattern LEADERS_AND_PAGE =
            Pattern.compile(LEADER + "{2,}+[\\s.…·•⋯‥_]*+[(]?\\s*+\\d{1,4}\\s*+[)]?$");
    /** A page, and behind it the next column. */
    private static final Pattern PAGE_WITHIN = Pattern.compile(
            LEADER + "{2,}+[\\s.…·•⋯‥_]*+(?:[(]\\s*+\\d{1,4}\\s*+[)]|\\d{1,4}(?!\\d))(?=\\s*+[^\\s\\d)）])");
    /** A bare number behind a single blank is a page where the title has come to its type or number. */
    private static final Pattern BARE_PAGE = Pattern.compile("^(.{5,300}\\S)[\\s\\u3000](\\d{1,3})$");

    private static final String OF_DECREE = "(?:令|公告|通告)(?:\\d{4}年)?第[\\d一二三四五六七八九十百零〇]{1,6}号";
    private static final Pattern DECREE_AT_END =
            Pattern.compile("^(.{4,}?)[(]([\\p{IsHan}]{2,30}" + OF_DECREE + ")[)]$");
    private static final Pattern DECREE_ALONE = Pattern.compile("^[(]\\p{IsHan}{2,30}" + OF_DECREE + "[)]$");
    private static final Pattern DECREE_AT_START =
            Pattern.compile("^((?:(?!关于)\\p{IsHan}){2,24}?" + OF_DECREE + ")(?!政策|解读|修[正改订]|公布|废止)(?=\\p{IsHan}{4})");
    private static final Pattern PAGE_CUT = Pattern.compile(LEADER + "{2,}+\\s*+[(]\\s*+\\d{0,3}$");
    private static final Pattern LEADERS = Pattern.compile("(?<![\\s.．…·•⋯‥_—-])[\\s.．…·•⋯‥_—-]{2,}+$");
    private static final Pattern LEADERS_AT_END =
            Pattern.compile("(?<!" + LEADER + ")" + LEADER + "{3,}+\\s*+$|(?<!…)…{1,}+\\s*+$");
    private static final Pattern MARK = Pattern.compile("^(?:[-*•●◆◇■▲△★☆◎]\\s*+|\\d{1,3}[.、](?!\\d)\\s*+)");
    private static final Pattern NUMBER_AT_END = Pattern.compile("[(]([^()]{2,30}(?:[(]\\d{4}[)])?[^()]{0,10}号)[)]$");
    private static final Pattern NUMBER_AT_START =
            Pattern.compile("^[(]?([^()关]{2,20}[\\p{Ps}<](?:19|20)\\d{2}[\\p{Pe}>]\\d{1,5}号)[)]?(?=.{4})");
    private static final Pattern DIGITS = Pattern.compile("\\D++");
    private static final int LONGEST = 1000;
    private static final int LONGEST_NUMBER = 60;

    private EntryText() {}

    static boolean endsWithPage(String text) {
        return text.length() < LONGEST && pageStart(text.strip()) >= 0 && !isCut(text);
    }

    /** Returns where page and leaders begin at the end of a text; -1 if it has none. */
    private static int pageStart(String text) {
        Matcher page = PAGE.matcher(Folding.plain(text));
        if (page.find()) {
            return page.start();
        }
        Matcher bare = BARE_PAGE.matcher(Folding.plain(text));
        boolean isPage = bare.matches()
                && (Genre.ofTitle(bare.group(1)).isPresent() || endsWithNumber(text.substring(0, bare.end(1))));
        return isPage ? bare.end(1) : -1;
    }

    /** Leaders and a page in one line are met in tables of contents only. */
    static boolean endsWithLeaders(String text) {
        return text.length() < LONGEST
                && LEADERS_AND_PAGE.matcher(Folding.plain(text.strip())).find();
    }

    /** Leaders whose page is lost. */
    static boolean endsWithBareLeaders(String text) {
        return text.length() < LONGEST && LEADERS_AT_END.matcher(text).find();
    }

    /** The page's bracket is open: its digits go on in the next line. */
    static boolean isCut(String text) {
        return text.length() < LONGEST
                && PAGE_CUT.matcher(Folding.plain(text.strip())).find();
    }

    /** The number of a decree or an announcement in brackets, which stands below the title that it belongs to. */
    static boolean isDecreeNumber(String text) {
        return text.length() <= LONGEST_NUMBER
                && DECREE_ALONE.matcher(Folding.plain(Folding.squeeze(text))).matches();
    }

    static boolean endsWithNumber(String text) {
        return text.length() < LONGEST && numberAtEnd(Folding.squeeze(text)).isPresent();
    }

    /** A line that only goes on with an entry: leaders, page, or both. */
    static boolean isLeadersOnly(String text) {
        return text.length() < LONGEST && !text.isBlank() && Folding.bare(text).matches("\\d{0,4}页?");
    }

    /** Returns the entries that stand side by side in a line, each with its page; most lines are one piece. */
    static List<String> pieces(String text) {
        if (text.length() >= LONGEST) {
            return List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        Matcher page = PAGE_WITHIN.matcher(Folding.plain(text));
        int from = 0;
        while (page.find()) {
            pieces.add(text.substring(from, page.end()));
            from = page.end();
        }
        pieces.add(text.substring(from).strip());
        return pieces;
    }

    static ContentsEntry parse(String text, String section, int line) {
        String rest = text.strip();
        rest = rest.substring(end(MARK, Folding.plain(rest)));
        Integer page = null;
        int pageStart = pageStart(rest);
        if (pageStart >= 0) {
            page = Integer.valueOf(
                    DIGITS.matcher(Folding.plain(rest.substring(pageStart))).replaceAll(""));
            rest = rest.substring(0, pageStart);
        }
        rest = Folding.squeeze(LEADERS.matcher(rest).replaceFirst(""));
        String whole = rest;
        Optional<NumberLine.Beside> behind = numberAtEnd(whole).or(() -> numberAtStart(whole));
        String title = behind.map(NumberLine.Beside::title).orElse(whole);
        String number = behind.map(NumberLine.Beside::number).orElse(null);
        return new ContentsEntry(title, number, section, page, line);
    }

    private static Optional<NumberLine.Beside> numberAtEnd(String squeezed) {
        Matcher bracketed = NUMBER_AT_END.matcher(Folding.plain(squeezed));
        if (bracketed.find()) {
            String number = squeezed.substring(bracketed.start(1), bracketed.end(1));
            if (NumberLine.read(number).isPresent()) {
                return Optional.of(new NumberLine.Beside(squeezed.substring(0, bracketed.start()), number));
            }
        }
        Matcher decree = DECREE_AT_END.matcher(Folding.plain(squeezed));
        if (decree.matches()) {
            return Optional.of(new NumberLine.Beside(
                    squeezed.substring(0, decree.end(1)), squeezed.substring(decree.start(2), decree.end(2))));
        }
        return NumberLine.behindTitle(squeezed);
    }

    private static Optional<NumberLine.Beside> numberAtStart(String squeezed) {
        Matcher decree = DECREE_AT_START.matcher(Folding.plain(squeezed));
        if (decree.find()) {
            return Optional.of(
                    new NumberLine.Beside(squeezed.substring(decree.end()), squeezed.substring(0, decree.end())));
        }
        Matcher start = NUMBER_AT_START.matcher(Folding.plain(squeezed));
        if (!start.find()) {
            return Optional.empty();
        }
        String number = squeezed.substring(start.start(1), start.end(1));
        return NumberLine.read(number).map(text -> new NumberLine.Beside(squeezed.substring(start.end()), text));
    }

    private static int end(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.end() : 0;
    }
}
