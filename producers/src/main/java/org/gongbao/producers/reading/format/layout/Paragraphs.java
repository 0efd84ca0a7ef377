package org.gongbao.producers.reading.format.layout;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.producers.reading.format.ExtractedLine;

/**
 * Joins print lines to paragraphs, over ends of columns and pages too. A line goes on in the next one if what comes next had no room in it, and
 * neither indent nor gap nor type sets the next one off. Pure, for one file.
 */
final class Paragraphs {

    private static final float INDENT = 0.7f;
    private static final float DEEPEST_INDENT = 3.2f;
    private static final float SLACK = 0.35f;
    private static final float OTHER_TYPE = 0.12f;
    private static final float GAP = 1.4f;
    private static final float HEADING = 1.2f;

    private final List<PrintLine> lines;
    private final ColumnEdges edges;
    private final Measures measures;
    private final List<ExtractedLine> paragraphs = new ArrayList<>();

    private Paragraphs(List<PrintLine> lines) {
        this.lines = lines;
        edges = new ColumnEdges(lines);
        measures = Measures.of(lines);
    }

    /** Returns the paragraphs of these lines, which are in reading order. */
    static List<ExtractedLine> of(List<PrintLine> lines) {
        Paragraphs joined = new Paragraphs(lines);
        joined.join();
        return joined.paragraphs;
    }

    private void join() {
        StringBuilder open = new StringBuilder();
        int first = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (i > first && !goesOn(i)) {
                close(open, first);
                first = i;
            }
            append(open, lines.get(i).text(isRow(i) ? "\t" : " "));
        }
        if (!lines.isEmpty()) {
            close(open, first);
        }
    }

    private void close(StringBuilder open, int first) {
        PrintLine line = lines.get(first);
        boolean heading = line.size() >= HEADING * measures.bodySize();
        paragraphs.add(new ExtractedLine(open.toString(), line.page(), isSetOff(first), heading, false));
        open.setLength(0);
    }

    private static void append(StringBuilder open, String text) {
        boolean letters = !open.isEmpty()
                && Characters.isNarrowLetter(open.charAt(open.length() - 1))
                && Characters.isNarrowLetter(text.charAt(0));
        open.append(letters ? " " : "").append(text);
    }

    private boolean goesOn(int i) {
        PrintLine line = lines.get(i - 1);
        PrintLine next = lines.get(i);
        return looksOn(i, line, next) && readsOn(line.text(" "), next.text(" "));
    }

    private boolean looksOn(int i, PrintLine line, PrintLine next) {
        return line.column() != Column.FULL == (next.column() != Column.FULL)
                && !isRow(i - 1)
                && !isRow(i)
                && Math.abs(line.size() - next.size()) <= OTHER_TYPE * line.size()
                && indent(line) <= DEEPEST_INDENT * line.size()
                && indent(next) <= INDENT * next.size()
                && !isApart(line, next)
                && hadNoRoom(line, next);
    }

    private static boolean readsOn(String line, String next) {
        return !LineSense.hasLeaders(line)
                && !LineSense.standsAlone(line)
                && !LineSense.standsAlone(next)
                && !LineSense.isSignature(line, next)
                && !(LineSense.opens(next) && LineSense.endsSentence(line));
    }

    private boolean isRow(int i) {
        return (i > 0 && lines.get(i).isRowWith(lines.get(i - 1)))
                || (i + 1 < lines.size() && lines.get(i).isRowWith(lines.get(i + 1)));
    }

    private float indent(PrintLine line) {
        return line.left() - edges.of(line).left();
    }

    private boolean isApart(PrintLine line, PrintLine next) {
        boolean together = line.page() == next.page() && line.column() == next.column();
        float step = next.baseline() - line.baseline();
        return together
                && step > GAP * Math.max(measures.leading(), measures.leading() * line.size() / measures.bodySize());
    }

    /** A page's first line tells by itself only if it is indented or centred. */
    private boolean isSetOff(int i) {
        return i == 0 || isApart(lines.get(i - 1), lines.get(i));
    }

    private boolean hadNoRoom(PrintLine line, PrintLine next) {
        float room = edges.of(line).right() - line.right();
        return room < firstWord(next) + SLACK * next.size();
    }

    /** What stays together at the beginning of the line: a word, a mark that may not end a line, marks that may not begin one. */
    private static float firstWord(PrintLine line) {
        TextRun run = line.runs().getFirst();
        String text = run.text();
        int end = 1;
        while (end < text.length() && end < 12 && staysTogether(text.charAt(end - 1), text.charAt(end))) {
            end++;
        }
        return run.rightOf(end - 1) - run.leftOf(0);
    }

    private static boolean staysTogether(char before, char after) {
        return Characters.mayNotEnd(before)
                || Characters.mayNotBegin(after)
                || (Characters.isNarrowWord(before) && Characters.isNarrowWord(after));
    }
}
