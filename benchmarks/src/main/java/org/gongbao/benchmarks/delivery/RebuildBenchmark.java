package org.gongbao.benchmarks.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongbao.benchmarks.Benchmark;
import org.gongbao.benchmarks.Measurement;
import org.gongbao.benchmarks.Runs;
import org.gongbao.benchmarks.matching.MatchingSubjects;

/**
 * Many subscriptions, and a start for which the state of the streams has been removed: the stores come back from the topics and the index of filters from the store. The baseline is a start that finds its stores. Both
 * are starts of the whole program after a kill.
 */
public final class RebuildBenchmark implements Benchmark {
    private static final int SUBSCRIPTIONS = 100_000;
    private static final int QUICK_SUBSCRIPTIONS = 10_000;
    private static final int BATCH = 10_000;
    private static final int RUNS = 5;

    private final Path root;
    private final Map<String, String> settings;

    /**
     * Makes the benchmark.
     *
     * @param root root of the repository, with the launcher; the distribution must be built
     * @param settings of the program, beside its defaults
     */
    public RebuildBenchmark(Path root, Map<String, String> settings) {
        this.root = root;
        this.settings = Map.copyOf(settings);
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public Measurement measure(boolean quick) throws Exception {
        int count = quick ? QUICK_SUBSCRIPTIONS : SUBSCRIPTIONS;
        MatchingSubjects subjects = new MatchingSubjects(root);
        try (LoadedLine line = LoadedLine.start(root, settings)) {
            for (int first = 0; first < count; first += BATCH) {
                line.subscribe(IntStream.range(first, first + BATCH)
                        .mapToObj(subjects::subscription)
                        .toList());
            }
            // what is written last is known last: then all are
            line.subscribe(List.of("last"), Trouble.NONE);
            line.awaitQuiet();
            double memory = ProcessFigures.mebibytes(line.program().handle());
            List<Double> kept = new ArrayList<>();
            List<Double> forgotten = new ArrayList<>();
            for (int run = 0; run < (quick ? 1 : RUNS); run++) {
                kept.add(line.program().killAndStartAgain());
                forgotten.add(line.program().forgetAndStartAgain());
            }
            return new Measurement(
                    name(),
                    "s from a kill to ready",
                    new Runs(forgotten),
                    new Runs(kept),
                    "the stores are there",
                    true,
                    remarks(line, count, memory));
        }
    }

    private static String remarks(LoadedLine line, int count, double memory) throws IOException {
        return String.format(
                Locale.ROOT,
                "%,d subscriptions, four in ten with words; memory (PSS) of all processes %.0f MiB before the kills, %.0f MiB after the last start",
                count,
                memory,
                ProcessFigures.mebibytes(line.program().handle()));
    }
}
