package org.gongbao.producers.reading.format.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The empty strip between two columns.
 *
 * @param left its left edge
 * @param right its right edge
 */
record Gutter(float left, float right) {

    private static final float NARROWEST = 0.7f;
    private static final int LINES = 5;
    /** The longer lines of a column fill it, which cells of a table do not. */
    private static final float FILLED = 0.8f;

    private static final float STEPS = 4;

    float middle() {
        return (left + right) / 2;
    }

    float width() {
        return right - left;
    }

    /** Returns the gutter of a page, if it shows two columns of running text. */
    static Optional<Gutter> of(List<TextRun> runs) {
        if (runs.size() < 2 * LINES) {
            return Optional.empty();
        }
        float size = median(runs);
        float left = (float) runs.stream().mapToDouble(TextRun::left).min().orElseThrow();
        float right = (float) runs.stream().mapToDouble(TextRun::right).max().orElseThrow();
        return emptiest(runs, left, right, size / STEPS)
                .filter(strip -> strip.width() >= NARROWEST * size && strip.partsColumns(runs, left, right));
    }

    static float median(List<TextRun> runs) {
        double[] sizes = runs.stream().mapToDouble(TextRun::size).sorted().toArray();
        return (float) sizes[sizes.length / 2];
    }

    /** The strip in the middle part of the page that the fewest runs cover. */
    private static Optional<Gutter> emptiest(List<TextRun> runs, float left, float right, float step) {
        int steps = (int) ((right - left) / step);
        int[] cover = new int[steps + 2];
        for (TextRun run : runs) {
            int last = Math.min(steps, (int) ((run.right() - left) / step));
            for (int i = (int) ((run.left() - left) / step); i <= last; i++) {
                cover[i]++;
            }
        }
        int from = (int) (steps * 0.3);
        int to = (int) (steps * 0.7);
        if (to <= from) {
            return Optional.empty();
        }
        int least = Arrays.stream(cover, from, to).min().orElseThrow();
        Gutter widest = null;
        for (int i = from; i < to; i++) {
            if (cover[i] <= least) {
                int end = i;
                while (end < to && cover[end] <= least) {
                    end++;
                }
                Gutter strip = new Gutter(left + i * step, left + end * step);
                widest = widest == null || strip.width() > widest.width() ? strip : widest;
                i = end;
            }
        }
        return Optional.ofNullable(widest);
    }

    private boolean partsColumns(List<TextRun> runs, float pageLeft, float pageRight) {
        double[] before =
                filled(runs.stream().filter(run -> run.right() <= middle()).toList());
        double[] after =
                filled(runs.stream().filter(run -> run.left() >= middle()).toList());
        int fewer = Math.min(before.length, after.length);
        long across = runs.stream()
                .filter(run -> run.left() < middle() && run.right() > middle())
                .count();
        return fewer >= LINES
                && across <= fewer / 2
                && before[before.length * 3 / 4] >= FILLED * (left - pageLeft)
                && after[after.length * 3 / 4] >= FILLED * (pageRight - right);
    }

    /** How much of each line is covered by its pieces, in ascending order. */
    private static double[] filled(List<TextRun> runs) {
        return ReadingOrder.rows(runs).stream()
                .mapToDouble(row -> row.stream()
                        .mapToDouble(run -> run.right() - run.left())
                        .sum())
                .sorted()
                .toArray();
    }

    /** Returns whether a page without a gutter of its own may be read by this one: few of its runs go across. */
    boolean fits(List<TextRun> runs) {
        long across = runs.stream()
                .filter(run -> run.left() < left && run.right() > right)
                .count();
        return across * 2 <= runs.size();
    }
}
