package org.gongbao.benchmarks;

import java.util.Arrays;
import java.util.List;

/**
 * Figures of repeated runs of the same thing, in one unit.
 *
 * @param values one figure a run, in the order of running; not empty
 */
public record Runs(List<Double> values) {

    /** Copies the figures. */
    public Runs {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("No run was made");
        }
    }

    /** Returns these figures. */
    public static Runs of(double... values) {
        return new Runs(Arrays.stream(values).boxed().toList());
    }

    /** Middle figure; the mean of the two middle ones where their number is even. */
    public double median() {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Largest less smallest, as a share of the median. */
    public double spread() {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return median() == 0 ? 0 : (most - least) / median();
    }
}
