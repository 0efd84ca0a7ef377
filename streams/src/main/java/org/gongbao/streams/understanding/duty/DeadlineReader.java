package org.gongbao.streams.understanding.duty;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.schemas.pattern.PatternSieve;
import org.gongbao.schemas.pattern.SoughtPattern;
import org.gongbao.streams.understanding.data.DataFile;
import org.gongbao.streams.understanding.text.ChineseNumerals;

/** Finds the words that say when something is due. Immutable. */
final class DeadlineReader {
    private static final String MONTH_PART = "(?:底|末|初|[上中下]旬)";
    private final List<Deadline.Rule> rules = new ArrayList<>();
    private final PatternSieve sieve;

    DeadlineReader() {
        List<Pattern> patterns = new ArrayList<>();
        for (List<String> row : DataFile.rows("duty/deadlines.tsv", 3)) {
            Pattern pattern = Pattern.compile(expand(row.get(2)));
            patterns.add(pattern);
            rules.add(new Deadline.Rule(
                    Deadline.Kind.valueOf(row.get(0)),
                    row.get(1).isEmpty() ? null : row.get(1),
                    new SoughtPattern(pattern)));
        }
        sieve = new PatternSieve(patterns);
    }

    private static String expand(String pattern) {
        return pattern.replace("{n4}", "(?:\\d{4}|[〇一二三四五六七八九○零]{4})")
                .replace("{d}", "(?:" + ChineseNumerals.PATTERN + "月" + ChineseNumerals.PATTERN + "日)")
                .replace("{m}", MONTH_PART)
                .replace("{n}", ChineseNumerals.PATTERN);
    }

    /** Deadlines in the order of the text, without overlaps: of several at one place the longest counts, of equal ones the first rule. */
    List<Deadline> read(String text) {
        BitSet possible = sieve.passing(text);
        if (possible.isEmpty()) {
            return List.of();
        }
        String open = withoutTitles(text);
        List<Deadline> all = new ArrayList<>();
        for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
            Deadline.Rule rule = rules.get(i);
            SoughtPattern.Search search = rule.pattern().in(open);
            while (search.next()) {
                Matcher match = search.match();
                all.add(new Deadline(match.start(), match.end(), rule, match.group()));
            }
        }
        all.sort(Comparator.comparingInt(Deadline::start)
                .thenComparing(Comparator.comparingInt(Deadline::end).reversed()));
        List<Deadline> kept = new ArrayList<>();
        for (Deadline deadline : all) {
            if (kept.isEmpty() || kept.getLast().end() <= deadline.start()) {
                kept.add(deadline);
            } else if (deadline.end() - deadline.start()
                    > kept.getLast().end() - kept.getLast().start()) {
                kept.set(kept.size() - 1, deadline);
            }
        }
        return kept;
    }

    /** What stands in titles of documents is no deadline of this one; it is overwritten, so that offsets stay. */
    private static String withoutTitles(String text) {
        if (text.indexOf('《') < 0) {
            return text;
        }
        StringBuilder open = new StringBuilder(text);
        int depth = 0;
        for (int i = 0; i < open.length(); i++) {
            char c = open.charAt(i);
            if (c == '》') {
                depth = Math.max(0, depth - 1);
            }
            if (depth > 0) {
                open.setCharAt(i, '·');
            }
            if (c == '《') {
                depth++;
            }
        }
        return open.toString();
    }
}
