package org.gongbao.benchmarks;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a benchmark found.
 *
 * @param name name of the benchmark
 * @param unit unit of the figures; times when {@code smallerIsBetter}
 * @param ours our runs
 * @param baseline runs of the peer or baseline in the same run of the program
 * @param baselineMeaning what the baseline does, for people
 * @param smallerIsBetter true for times and sizes, false for rates
 * @param remarks further figures, for people
 */
public record Measurement(
        String name,
        String unit,
        Runs ours,
        Runs baseline,
        String baselineMeaning,
        boolean smallerIsBetter,
        String remarks) {

    /** Ours to the baseline; for times the baseline to ours, so that more is always better. */
    public double ratio() {
        return smallerIsBetter ? baseline.median() / ours.median() : ours.median() / baseline.median();
    }

    void print(PrintStream out) {
        out.printf(Locale.ROOT, "%n%-44s %12s %8s  runs%n", name + " (" + unit + ")", "median", "spread");
        row(out, "baseline: " + baselineMeaning, baseline);
        row(out, "gongbao", ours);
        out.printf(Locale.ROOT, "ratio %.4f%n", ratio());
        if (!remarks.isBlank()) {
            out.println(remarks);
        }
        out.println(json());
    }

    private static void row(PrintStream out, String label, Runs runs) {
        out.printf(
                Locale.ROOT,
                "%-44s %12.3f %7.0f%%  %s%n",
                label,
                runs.median(),
                100 * runs.spread(),
                runs.values().stream().map(value -> "%.3f".formatted(value)).collect(Collectors.joining(" ")));
    }

    /** One line of JSON in the form of the design, section 11. */
    String json() {
        return "{\"name\":\"%s\",\"unit\":\"%s\",\"ours\":%s,\"baseline\":%s,\"ratio\":%s,\"runs\":[%s],\"spread\":%s,\"machine\":\"%s\"}"
                .formatted(
                        name,
                        unit,
                        figure(ours.median()),
                        figure(baseline.median()),
                        figure(ratio()),
                        ours.values().stream().map(Measurement::figure).collect(Collectors.joining(",")),
                        figure(ours.spread()),
                        machine());
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    private static String machine() {
        return "%d cores, %s, JDK %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"));
    }
}
