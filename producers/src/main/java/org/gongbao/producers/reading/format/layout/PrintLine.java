package org.gongbao.producers.reading.format.layout;

import java.util.List;

/**
 * One line as it is printed.
 *
 * @param page its page, from 1
 * @param column its column
 * @param runs its pieces from left to right
 */
record PrintLine(int page, Column column, List<TextRun> runs) {

    private static final float ONE_COLUMN_OF_CELLS = 0.6f;

    PrintLine {
        runs = List.copyOf(runs);
    }

    float left() {
        return runs.getFirst().left();
    }

    float right() {
        return runs.getLast().right();
    }

    float baseline() {
        return runs.getFirst().baseline();
    }

    float size() {
        return Gutter.median(runs);
    }

    /** Returns whether this and a neighbouring line are rows of a table: both have gaps, and a piece behind a gap begins below one. */
    boolean isRowWith(PrintLine other) {
        if (page != other.page || column != other.column || runs.size() < 2 || other.runs.size() < 2) {
            return false;
        }
        return runs.stream()
                .skip(1)
                .anyMatch(run -> other.runs.stream().skip(1).anyMatch(cell -> isAligned(run, cell)));
    }

    private static boolean isAligned(TextRun one, TextRun other) {
        float near = one.size() * ONE_COLUMN_OF_CELLS;
        return Math.abs(one.left() - other.left()) < near || Math.abs(one.middle() - other.middle()) < near;
    }

    /** Returns the text; pieces are parted by this. */
    String text(String separator) {
        StringBuilder text = new StringBuilder();
        for (TextRun run : runs) {
            text.append(text.isEmpty() ? "" : separator).append(run.text());
        }
        return text.toString();
    }
}
