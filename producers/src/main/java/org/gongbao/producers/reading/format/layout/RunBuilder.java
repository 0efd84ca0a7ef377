package org.gongbao.producers.reading.format.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts glyphs together to pieces of print lines. Pure. */
public final class RunBuilder {

    /** Glyphs whose baselines differ by less, in parts of their size, stand in one line. */
    private static final float SAME_LINE = 0.35f;

    private RunBuilder() {}

    /** Returns the runs of these glyphs, line by line from the top. */
    public static List<TextRun> build(List<Glyph> glyphs, Gaps gaps) {
        List<Glyph> sorted = glyphs.stream()
                .filter(glyph -> !glyph.text().isEmpty())
                .sorted(Comparator.comparingDouble(Glyph::baseline))
                .toList();
        List<TextRun> runs = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (!line.isEmpty() && glyph.baseline() - line.getFirst().baseline() > SAME_LINE * glyph.size()) {
                split(line, gaps, runs);
                line.clear();
            }
            line.add(glyph);
        }
        split(line, gaps, runs);
        return runs;
    }

    private static void split(List<Glyph> line, Gaps gaps, List<TextRun> runs) {
        List<Glyph> sorted =
                line.stream().sorted(Comparator.comparingDouble(Glyph::left)).toList();
        List<Glyph> open = new ArrayList<>();
        boolean blank = false;
        for (Glyph glyph : sorted) {
            if (glyph.text().isBlank()) {
                blank = true;
                continue;
            }
            if (!open.isEmpty()) {
                Glyph last = open.getLast();
                float gap = (glyph.left() - last.right()) / Math.max(glyph.size(), last.size());
                if (gap > gaps.wide()) {
                    close(open, runs);
                } else if (gap > (blank ? gaps.writtenBlank() : blank(last, glyph, gaps))) {
                    open.add(new Glyph(" ", last.right(), glyph.left(), glyph.baseline(), glyph.size()));
                }
            }
            open.add(glyph);
            blank = false;
        }
        close(open, runs);
    }

    private static float blank(Glyph last, Glyph next, Gaps gaps) {
        char before = last.text().charAt(last.text().length() - 1);
        boolean narrow = Characters.isNarrowWord(before)
                && Characters.isNarrowWord(next.text().charAt(0));
        return narrow ? gaps.narrowBlank() : gaps.blank();
    }

    private static void close(List<Glyph> open, List<TextRun> runs) {
        if (!open.isEmpty()) {
            double baseline =
                    open.stream().mapToDouble(Glyph::baseline).average().orElseThrow();
            List<Float> sizes = open.stream().map(Glyph::size).sorted().toList();
            runs.add(TextRun.of(open, (float) baseline, sizes.get(sizes.size() / 2)));
            open.clear();
        }
    }
}
