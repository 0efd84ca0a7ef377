package org.gongbao.producers.reading.format.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Usual measures of a file.
 *
 * @param bodySize size of type in which most characters are set
 * @param leading distance from one line of a paragraph to the next one
 */
record Measures(float bodySize, float leading) {

    private static final float TOUCHING = 0.5f;
    private static final float WIDEST = 3;
    private static final float USUAL = 1.5f;
    private static final float OTHER_TYPE = 0.12f;
    /** Steps between paragraphs may be wider and the more frequent ones; so many are surely within paragraphs. */
    private static final float WITHIN_PARAGRAPHS = 0.15f;

    /** Measures these lines. */
    static Measures of(List<PrintLine> lines) {
        float size = bodySize(lines);
        List<Float> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            PrintLine above = lines.get(i - 1);
            PrintLine line = lines.get(i);
            float step = line.baseline() - above.baseline();
            boolean together = line.page() == above.page() && line.column() == above.column();
            boolean isBody = Math.abs(line.size() - size) < OTHER_TYPE * size
                    && Math.abs(above.size() - size) < OTHER_TYPE * size;
            if (together && isBody && step > TOUCHING * size && step < WIDEST * size) {
                steps.add(step);
            }
        }
        Collections.sort(steps);
        return new Measures(size, steps.isEmpty() ? size * USUAL : steps.get((int) (steps.size() * WITHIN_PARAGRAPHS)));
    }

    private static float bodySize(List<PrintLine> lines) {
        List<TextRun> runs = new ArrayList<>(
                lines.stream().flatMap(line -> line.runs().stream()).toList());
        runs.sort((a, b) -> Float.compare(a.size(), b.size()));
        long total = runs.stream().mapToLong(run -> run.text().length()).sum();
        long seen = 0;
        for (TextRun run : runs) {
            seen += run.text().length();
            if (seen * 2 >= total) {
                return run.size();
            }
        }
        return 0;
    }
}
