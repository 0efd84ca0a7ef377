package org.gongbao.schemas.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * A line that is a row of a table: its cells are parted by tabs, as the reader parts them, or by bars, as Markdown does.
 *
 * @param cells in order, without the blanks around them; empty ones count
 */
record TableRow(List<Cell> cells) {
    private static final int FEWEST_BARS = 2;

    /**
     * Where a cell stands in the text.
     *
     * @param start offset of its first character
     * @param end offset after its last character
     */
    record Cell(int start, int end) {
        int length() {
            return end - start;
        }

        String in(String text) {
            return text.substring(start, end);
        }
    }

    /** The row between two offsets; one without cells if the line is none. */
    static TableRow of(String text, int start, int end) {
        int bars = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '\t') {
                return cut(text, start, end, false);
            }
            bars += isBar(text.charAt(i)) ? 1 : 0;
        }
        return bars < FEWEST_BARS ? new TableRow(List.of()) : cut(text, start, end, true);
    }

    private static TableRow cut(String text, int start, int end, boolean atBars) {
        List<Cell> cells = new ArrayList<>();
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || (atBars ? isBar(text.charAt(i)) : text.charAt(i) == '\t')) {
                cells.add(stripped(text, from, i));
                from = i + 1;
            }
        }
        return new TableRow(atBars ? withoutEdges(cells) : cells);
    }

    /** Bars at the ends of a row part nothing. */
    private static List<Cell> withoutEdges(List<Cell> cells) {
        int from = cells.getFirst().length() == 0 ? 1 : 0;
        int to = cells.getLast().length() == 0 ? cells.size() - 1 : cells.size();
        return cells.subList(from, Math.max(from, to));
    }

    private static Cell stripped(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Cell(from, to);
    }

    private static boolean isBar(char c) {
        return c == '|' || c == '｜';
    }
}
