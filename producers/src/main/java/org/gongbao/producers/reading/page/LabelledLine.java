package org.gongbao.producers.reading.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;
import org.gongbao.producers.reading.text.WordList;

/**
 * A line as labelled fields: one (索引号：…), several side by side, or the cells of a table's row. A label begins where a blank, a bullet
 * or a bracket precedes it, and ends with a colon, its cell or the line. Pure, time linear in the line.
 */
final class LabelledLine {

    private static final Map<String, PageField> LABELS = WordList.load(LabelledLine.class, "page-labels.txt").stream()
            .map(line -> line.split("=", 2))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> PageField.valueOf(pair[1])));
    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;
    private static final String OPENS = "【[〔•·●■◆*";
    private static final String CLOSES = "】]〕";

    private final StringBuilder printed = new StringBuilder();
    private final BitSet begins = new BitSet();
    private final BitSet cells = new BitSet();

    private LabelledLine(String text) {
        boolean blank = true;
        boolean cell = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = true;
                cell |= c == '\t';
                continue;
            }
            begins.set(printed.length(), blank);
            cells.set(printed.length(), cell);
            printed.append(c);
            blank = OPENS.indexOf(c) >= 0;
            cell = false;
        }
    }

    /** Returns the fields of the line in order; none if it has no label. */
    static List<Field> read(TextLine line) {
        return line.isShort() ? new LabelledLine(line.text()).fields() : List.of();
    }

    private List<Field> fields() {
        String plain = Folding.plain(printed.toString());
        List<Field> fields = new ArrayList<>();
        PageField open = null;
        int from = 0;
        for (int i = begins.nextSetBit(0); i >= 0; i = begins.nextSetBit(i + 1)) {
            int end = labelEnd(plain, i);
            if (end < 0) {
                continue;
            }
            if (open != null) {
                fields.add(new Field(open, value(from, i)));
            }
            open = LABELS.get(plain.substring(i, end));
            from = behindLabel(plain, end);
        }
        if (open != null) {
            fields.add(new Field(open, value(from, plain.length())));
        }
        return fields;
    }

    /** Where the longest label ends that begins here; -1 if none does. */
    private int labelEnd(String plain, int from) {
        for (int end = Math.min(plain.length(), from + LONGEST); end >= from + SHORTEST; end--) {
            if (isClosed(plain, end) && LABELS.containsKey(plain.substring(from, end))) {
                return end;
            }
        }
        return -1;
    }

    private boolean isClosed(String plain, int end) {
        return end == plain.length()
                || cells.get(end)
                || plain.charAt(end) == ':'
                || CLOSES.indexOf(plain.charAt(end)) >= 0;
    }

    private static int behindLabel(String plain, int end) {
        int from = end;
        while (from < plain.length() && (plain.charAt(from) == ':' || CLOSES.indexOf(plain.charAt(from)) >= 0)) {
            from++;
        }
        return from;
    }

    private String value(int from, int to) {
        int end = to;
        while (end > from && OPENS.indexOf(printed.charAt(end - 1)) >= 0) {
            end--;
        }
        return printed.substring(Math.min(from, end), end);
    }

    /**
     * One field.
     *
     * @param name what it is
     * @param value what stands behind the label, without white space; may be empty
     */
    record Field(PageField name, String value) {}
}
