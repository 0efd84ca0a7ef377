package org.gongbao.producers.reading.contents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.text.Folding;

/** The shapes of text within an entry: where it ends, what its page and number are. Pure. */
final class EntryText {

    /** Leaders or a tab before the page; or a page in brackets, which has no four digits, as a year would. */
    private static final Pattern PAGE = Pattern.compile(
            "(?:[.．…·•⋯‥。—-]{2,}[\\s.．…·•⋯‥。—-]*[（(]?\\s*(\\d{1,4})\\s*[）)]?|\\t\\s*[（(]?(\\d{1,4})[）)]?|[（(]\\s*(\\d{1,3})\\s*[）)])$");

    private static final Pattern LEADERS_AND_PAGE =
            Pattern.compile("[.．…·•⋯‥]{2,}[\\s.．…·•⋯‥]*[（(]?\\s*\\d{1,4}\\s*[）)]?$");
    private static final Pattern LEADERS = Pattern.compile("[\\s.．…·•⋯‥—-]{2,}$");
    private static final Pattern NUMBER_AT_END = Pattern.compile("[（(]([^（()）]{4,40}号)[）)]$");

    private EntryText() {}

    static boolean endsWithPage(String text) {
        return text.length() < 1000 && PAGE.matcher(text.strip()).find();
    }

    /** Leaders and a page in one line are met in tables of contents only. */
    static boolean endsWithLeaders(String text) {
        return LEADERS_AND_PAGE.matcher(text.strip()).find();
    }

    static boolean endsWithNumber(String text) {
        Matcher matcher = NUMBER_AT_END.matcher(Folding.squeeze(text));
        return matcher.find() && NumberLine.read(matcher.group(1)).isPresent();
    }

    /** A line that only goes on with an entry: leaders, page, or both. */
    static boolean isLeadersOnly(String text) {
        return Folding.bare(text).matches("\\d{0,4}") && !text.isBlank();
    }

    static ContentsEntry parse(String text, String section, int line) {
        String rest = text.strip();
        Integer page = null;
        Matcher pageAtEnd = PAGE.matcher(rest);
        if (pageAtEnd.find()) {
            page = Integer.valueOf(firstGroup(pageAtEnd));
            rest = rest.substring(0, pageAtEnd.start());
        }
        rest = Folding.squeeze(LEADERS.matcher(rest).replaceFirst(""));
        String number = null;
        Matcher numberAtEnd = NUMBER_AT_END.matcher(rest);
        if (numberAtEnd.find() && NumberLine.read(numberAtEnd.group(1)).isPresent()) {
            number = numberAtEnd.group(1);
            rest = rest.substring(0, numberAtEnd.start());
        }
        return new ContentsEntry(rest, number, section, page, line);
    }

    private static String firstGroup(Matcher matcher) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return matcher.group(i);
            }
        }
        throw new IllegalStateException("A page was found without digits");
    }
}
