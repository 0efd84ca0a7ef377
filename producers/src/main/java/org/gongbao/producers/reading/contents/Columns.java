package org.gongbao.producers.reading.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/**
 * Takes a table of contents apart that was printed in two columns and read across: on most of its lines a wide gap parts the columns. The
 * left one is read first. Pure.
 */
final class Columns {

    private static final Pattern GAP = Pattern.compile(
            "(?<=[^\\s\\u3000.…·•⋯‥_])(?:[ \\u3000]{3,}+|\\t)(?=[^\\s\\d.…·•⋯‥_(（])|(?<=[\\d)）])(?:[ \\u3000]{3,}+|\\t)(?=\\p{IsHan})");
    private static final int MOST_LINES = 120;
    private static final int FEWEST = 3;

    private Columns() {}

    /** Returns the lines, those of two columns unfolded; the same lines if there is one column. */
    static List<TextLine> unfolded(List<TextLine> lines) {
        List<TextLine> head = lines.subList(0, Math.min(MOST_LINES, lines.size()));
        List<Integer> gaps = head.stream().map(Columns::gap).toList();
        int end = runWithGaps(gaps);
        long parted = gaps.subList(0, end).stream().filter(gap -> gap > 0).count();
        if (parted < FEWEST || 2 * parted < end) {
            return lines;
        }
        int column = gaps.stream().filter(gap -> gap > 0).min(Integer::compare).orElse(0);
        List<TextLine> left = new ArrayList<>();
        List<TextLine> right = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            TextLine line = head.get(i);
            if (gaps.get(i) > 0) {
                Matcher gap = GAP.matcher(Folding.plain(line.text()));
                if (gap.find()) {
                    left.add(line.withText(line.text().substring(0, gap.start())));
                    right.add(line.withText(line.text().substring(gap.end())));
                }
            } else {
                (indent(line) >= column ? right : left).add(line);
            }
        }
        left.addAll(right);
        left.addAll(lines.subList(end, lines.size()));
        return left;
    }

    /** Where the second column begins in the line as it stands in the file; 0 if there is no gap. */
    private static int gap(TextLine line) {
        if (!line.isShort()) {
            return 0;
        }
        Matcher gap = GAP.matcher(Folding.plain(line.text()));
        return gap.find() ? indent(line) + gap.end() : 0;
    }

    private static int indent(TextLine line) {
        return Math.max(0, line.width() - line.text().length());
    }

    /** Up to the last line with a gap, two lines without one apart at most. */
    private static int runWithGaps(List<Integer> gaps) {
        int end = 0;
        for (int i = 0; i < gaps.size() && i <= end + 2; i++) {
            end = gaps.get(i) > 0 ? i + 1 : end;
        }
        return end;
    }
}
