package org.gongbao.producers.reading.text;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The width at which the lines of a text were broken: many lines have it and hardly any is longer.
 *
 * @param measure how a line is measured, by characters or by columns, of which a Chinese character takes two
 * @param width the width in that measure
 * @param full how many lines have it
 */
record LineWidth(ToIntFunction<TextLine> measure, int width, int full) {

    private static final int NARROWEST = 12;
    private static final int WIDEST = 240;
    private static final int SHORTEST_COUNTED = 8;
    private static final int FEWEST_FULL = 4;
    private static final double FULL = 0.15;
    private static final double LONGER = 0.01;
    private static final int FIRST_WIDE = 0x2e80;

    /** Returns the width, or nothing if the text was not broken. */
    static Optional<LineWidth> of(List<TextLine> lines) {
        return Stream.<ToIntFunction<TextLine>>of(TextLine::width, LineWidth::columns)
                .flatMap(measure -> of(lines, measure).stream())
                .max((a, b) -> Integer.compare(a.full(), b.full()));
    }

    /** Returns whether nothing more would have fitted into this line; its last character may have been a blank, or two columns wide. */
    boolean isFull(TextLine line) {
        return measure.applyAsInt(line) >= width - 1;
    }

    /** Returns whether the line was broken within a word, if it was broken there at all. */
    boolean isFilled(TextLine line) {
        return measure.applyAsInt(line) >= width;
    }

    private static Optional<LineWidth> of(List<TextLine> lines, ToIntFunction<TextLine> measure) {
        int[] count = new int[WIDEST + 2];
        int all = 0;
        for (TextLine line : lines) {
            int length = measure.applyAsInt(line);
            if (length >= SHORTEST_COUNTED) {
                count[Math.min(length, WIDEST + 1)]++;
                all++;
            }
        }
        int longer = count[WIDEST + 1];
        for (int width = WIDEST; width > NARROWEST && longer <= LONGER * all; width--) {
            int full = count[width] + count[width - 1];
            if (full >= Math.max(FEWEST_FULL, FULL * all)) {
                return Optional.of(new LineWidth(measure, count[width] == 0 ? width - 1 : width, full));
            }
            longer += count[width];
        }
        return Optional.empty();
    }

    private static int columns(TextLine line) {
        int columns = line.width() - line.text().length();
        for (int i = 0; i < line.text().length() && columns <= WIDEST; i++) {
            columns += line.text().charAt(i) < FIRST_WIDE ? 1 : 2;
        }
        return Math.max(0, columns);
    }
}
