package org.gongbao.streams.understanding.duty;

import java.util.regex.Pattern;
import org.gongbao.schemas.pattern.SoughtPattern;
import org.gongbao.streams.understanding.data.WordGroups;
import org.gongbao.streams.understanding.text.WordSet;

/** Reads who bears a duty at the beginning of a clause. Immutable. */
final class BearerReader {
    private static final int LONGEST = 60;
    private static final int SHORTEST = 2;
    private static final SoughtPattern NUMBERING = SoughtPattern.of(
            "(?:（[一二三四五六七八九十\\d]{1,3}）|[一二三四五六七八九十]{1,3}[、是]|\\d{1,2}[、.．）]|第[一二三四五六七八九十百零\\d]{1,5}条|[①-⑳]|——|- )++");
    private static final SoughtPattern LEAD = SoughtPattern.of(
            "(?:由|请|其中|同时|此外|另外|原则上|必要时|今后|届时|各地|分别由|并由|须由|应由|可由|需由|交由|具体由|统一由){1,12}(?=\\p{IsHan}[\\p{IsHan}（])");
    /** 维修资金由县水利局: who stands after 由, which is also a part of 自由 and 由头. */
    private static final Pattern AGENT = Pattern.compile("^.*(?<!自)由(?=\\p{IsHan}{2})(?!贸)");

    private static final String BREAKS = "，。；！？“”《》\n：";

    private final WordSet ends;
    private final WordSet noEnds;
    private final WordSet follows;
    private final WordSet noBegins;
    private final SoughtPattern noParts;

    BearerReader(WordGroups words) {
        this.ends = new WordSet(words.of("END"));
        this.noEnds = new WordSet(words.of("NO_END"));
        this.follows = new WordSet(words.of("FOLLOWS"));
        this.noBegins = new WordSet(words.of("NO_BEGIN"));
        this.noParts = words.pattern("NO_PART");
    }

    /**
     * A bearer.
     *
     * @param name as printed
     * @param end offset after it in the clause
     */
    record Bearer(String name, int end) {}

    /** Who a clause begins with, if something a bearer does follows, or the clause ends there; null if nobody. */
    Bearer read(String clause) {
        int start = begin(clause);
        String text = clause.substring(start, Math.min(clause.length(), start + LONGEST + 8));
        if (text.isEmpty() || text.charAt(0) < 0x80 || noBegins.beginsAt(text, 0)) {
            return null;
        }
        int limit = Math.min(text.length(), LONGEST);
        for (int i = SHORTEST; i <= limit; i++) {
            if (BREAKS.indexOf(text.charAt(i - 1)) >= 0) {
                return null;
            }
            boolean ends = i == text.length() || follows.beginsAt(text, i);
            if (ends && isBearer(text.substring(0, i))) {
                return new Bearer(AGENT.matcher(text.substring(0, i)).replaceFirst(""), start + i);
            }
        }
        return null;
    }

    /** Who is named as the agent (由…) first in a text; null if nobody. */
    Bearer agent(String text) {
        for (int i = text.indexOf('由'); i >= 0; i = text.indexOf('由', i + 1)) {
            Bearer bearer = read(text.substring(i));
            if (bearer != null) {
                return bearer;
            }
        }
        return null;
    }

    /** Offset in a clause after its number and the words that lead to a bearer. */
    static int begin(String clause) {
        int start = Math.max(0, NUMBERING.endAt(clause, 0));
        while (start < clause.length() && clause.charAt(start) == ' ') {
            start++;
        }
        return Math.max(start, LEAD.endAt(clause, start));
    }

    private boolean isBearer(String text) {
        int open = text.lastIndexOf('（');
        int close = text.lastIndexOf('）');
        boolean closed = open < 0 ? close < 0 : close > open;
        String bare = closed && text.endsWith("）") ? text.substring(0, text.lastIndexOf('（')) : text;
        return closed
                && (ends.endsAt(text, text.length()) || ends.endsAt(bare, bare.length()))
                && !noEnds.endsAt(text, text.length())
                && !noParts.isIn(text);
    }
}
