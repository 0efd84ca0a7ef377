package org.gongbao.producers.reading.format.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts the runs of a page into the order in which people read them: from one line across the page to the next, and between these the left
 * column before the right one. Pure.
 */
final class ReadingOrder {

    private static final float SAME_LINE = 0.4f;
    /** So far on both sides a run has to reach to count as one across the page, in parts of its size, unless it is centred on the page. */
    private static final float ACROSS = 1.5f;

    private static final float GAP = 0.6f;

    private final PageText page;
    private final Gutter gutter;
    private final List<PrintLine> lines = new ArrayList<>();

    private ReadingOrder(PageText page, Gutter gutter) {
        this.page = page;
        this.gutter = gutter;
    }

    /** Returns the lines of a page. */
    static List<PrintLine> of(PageText page, Optional<Gutter> gutter) {
        ReadingOrder order = new ReadingOrder(page, gutter.orElse(null));
        if (gutter.isEmpty()) {
            order.print(page.runs(), Column.FULL);
        } else {
            order.printColumns();
        }
        return order.lines;
    }

    private void printColumns() {
        List<TextRun> across = new ArrayList<>();
        List<TextRun> left = new ArrayList<>();
        List<TextRun> right = new ArrayList<>();
        for (TextRun run : page.runs()) {
            List<TextRun> parts = run.splitAt(gutter.middle(), Math.min(GAP * run.size(), gutter.width() * GAP));
            if (parts.size() == 1 && isAcross(run)) {
                across.add(run);
            } else {
                parts.forEach(part -> (part.middle() < gutter.middle() ? left : right).add(part));
            }
        }
        across.sort(Comparator.comparingDouble(TextRun::baseline));
        float from = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < across.size(); i++) {
            float to = across.get(i).baseline();
            printBand(left, right, from, to);
            print(List.of(across.get(i)), Column.FULL);
            from = to;
        }
        printBand(left, right, from, Float.POSITIVE_INFINITY);
    }

    private boolean isAcross(TextRun run) {
        boolean centred = Math.abs(run.middle() - gutter.middle()) < run.size();
        float reach = centred ? 0 : ACROSS * run.size();
        return run.left() < gutter.left() - reach && run.right() > gutter.right() + reach;
    }

    private void printBand(List<TextRun> left, List<TextRun> right, float from, float to) {
        print(between(left, from, to), Column.LEFT);
        print(between(right, from, to), Column.RIGHT);
    }

    private static List<TextRun> between(List<TextRun> runs, float from, float to) {
        return runs.stream()
                .filter(run -> run.baseline() > from && run.baseline() <= to)
                .toList();
    }

    private void print(List<TextRun> runs, Column column) {
        for (List<TextRun> row : rows(runs)) {
            lines.add(new PrintLine(
                    page.number(),
                    column,
                    row.stream()
                            .sorted(Comparator.comparingDouble(TextRun::left))
                            .toList()));
        }
    }

    /** Returns the runs line by line from the top. */
    static List<List<TextRun>> rows(List<TextRun> runs) {
        List<List<TextRun>> rows = new ArrayList<>();
        for (TextRun run : runs.stream()
                .sorted(Comparator.comparingDouble(TextRun::baseline))
                .toList()) {
            if (rows.isEmpty() || run.baseline() - rows.getLast().getFirst().baseline() > SAME_LINE * run.size()) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(run);
        }
        return rows;
    }
}
