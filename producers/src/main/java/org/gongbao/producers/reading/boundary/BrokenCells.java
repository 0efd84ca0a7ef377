package org.gongbao.producers.reading.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/**
 * Mends the rows of a table that lists documents, set with blanks, where a title takes several lines of its cell and the number stands beside the first or the middle
 * one of them. A mended row has its number, the whole title and the number of the document as cells. Pure.
 */
final class BrokenCells {

    private static final String GAP = "(?:[ \\u00a0]{2,}+|[\\t\\u3000]++ ?)";
    private static final Pattern ROW = Pattern.compile(
            "^(?:(?<serial>\\d{1,3})(?:[.、．]\\s?|[\\s\\u3000]++))?(?:(?<before>[^\\s\\u3000][^\\t\\u3000]{3,60}?)" + GAP
                    + ")?(?<number>[(（]?[\\p{IsHan}A-Za-z]{1,18}[〔\\[(（【](?:19|20)\\d{2}[〕\\])）】]第?\\d{1,4} ?号[)）]?)(?:"
                    + GAP + "(?<behind>\\S.{0,80}))?$");
    private static final String SUBJECT = "关于";
    private static final int MOST_LINES = 2;
    private static final int LONGEST_CELL = 60;
    /** With the blanks between cells. */
    private static final int LONGEST_ROW = 200;

    private final List<TextLine> lines;

    private BrokenCells(List<TextLine> lines) {
        this.lines = lines;
    }

    /** Returns the lines, with each such row in one. */
    static List<TextLine> mended(List<TextLine> lines) {
        return new BrokenCells(lines).mended();
    }

    private List<TextLine> mended() {
        List<TextLine> mended = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < lines.size(); i++) {
            Row row = i < next ? null : rowAt(i, next);
            if (row != null) {
                // the halves above are kept already
                mended.subList(mended.size() - (i - row.first()), mended.size()).clear();
                mended.add(lines.get(row.first()).withText(row.text()));
                next = row.last() + 1;
            } else if (i >= next) {
                mended.add(lines.get(i));
            }
        }
        return mended;
    }

    private Row rowAt(int i, int free) {
        TextLine line = lines.get(i);
        if (line.squeezed().indexOf('号') < 0 || line.text().length() > LONGEST_ROW) {
            return null;
        }
        Matcher cells = ROW.matcher(line.text());
        if (!cells.matches()) {
            return null;
        }
        String before = cells.group("before");
        String behind = cells.group("behind");
        for (int above = 0; above <= MOST_LINES; above++) {
            for (int below = 1; below <= MOST_LINES; below++) {
                int first = i - above;
                int last = i + below;
                if (first < free || last >= lines.size() || !areCells(first, i) || !areCells(i + 1, last + 1)) {
                    continue;
                }
                // numbers may stand before the names
                boolean titleBehind = before == null && above == 0 && behind != null;
                String beside = titleBehind ? behind : before == null ? "" : before;
                String begun = join(first, i) + Folding.squeeze(beside);
                String title = begun + join(i + 1, last + 1);
                if (isTitle(title) && isBroken(begun, lines.get(i + 1))) {
                    String rest = titleBehind || behind == null ? "" : "\t" + behind;
                    String serial = cells.group("serial") == null ? "" : cells.group("serial") + "\t";
                    return new Row(first, last, serial + title + "\t" + cells.group("number") + rest);
                }
            }
        }
        return null;
    }

    /** Parts of cells are short, end no sentence and hold no number of their own. */
    private boolean areCells(int from, int to) {
        return lines.subList(from, to).stream()
                .allMatch(line -> line.squeezed().length() <= LONGEST_CELL
                        && "。：:；，"
                                        .indexOf(line.squeezed()
                                                .charAt(line.squeezed().length() - 1))
                                < 0
                        && !ROW.matcher(line.text()).matches());
    }

    private String join(int from, int to) {
        StringBuilder joined = new StringBuilder();
        lines.subList(from, to).forEach(line -> joined.append(line.squeezed()));
        return joined.toString();
    }

    /** What has come to a type of document is whole, unless 的通知 follows. */
    private static boolean isBroken(String begun, TextLine below) {
        return !begun.isEmpty()
                && (Genre.ofTitle(begun).isEmpty() || below.squeezed().startsWith("的"));
    }

    private static boolean isTitle(String title) {
        return title.indexOf(SUBJECT) >= 0
                && (title.startsWith(SUBJECT) || !LeadingIssuers.of(title).isEmpty())
                && Optional.of(title).flatMap(Genre::ofTitle).isPresent();
    }

    /**
     * A row over several lines.
     *
     * @param first its first line
     * @param last its last line
     * @param text its cells, parted by tabs
     */
    private record Row(int first, int last, String text) {}
}
