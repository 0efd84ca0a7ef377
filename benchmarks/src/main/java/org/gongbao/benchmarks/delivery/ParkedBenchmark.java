package org.gongbao.benchmarks.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.gongbao.benchmarks.Benchmark;
import org.gongbao.benchmarks.Measurement;
import org.gongbao.benchmarks.Runs;

/**
 * A million deliveries that wait for endpoints which refuse connections: what memory the program has then, and how long it takes to start again after a kill. The baseline is the same with the subscriptions alone,
 * before the first delivery.
 */
public final class ParkedBenchmark implements Benchmark {
    private static final int ENDPOINTS = 20_000;
    private static final int EVENTS = 50;
    private static final int QUICK_EVENTS = 2;
    private static final int STARTS = 3;
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private final Path root;
    private final Map<String, String> settings;

    /**
     * Makes the benchmark.
     *
     * @param root root of the repository, with the launcher; the distribution must be built
     * @param settings of the program, beside its defaults
     */
    public ParkedBenchmark(Path root, Map<String, String> settings) {
        this.root = root;
        this.settings = Map.copyOf(settings);
    }

    @Override
    public String name() {
        return "parked";
    }

    @Override
    public Measurement measure(boolean quick) throws Exception {
        int events = quick ? QUICK_EVENTS : EVENTS;
        try (LoadedLine line = LoadedLine.start(root, settings)) {
            GongbaoProcess program = line.program();
            line.subscribe(ENDPOINTS, "one", Trouble.REFUSE);
            line.awaitQuiet();
            double memoryBefore = ProcessFigures.mebibytes(program.handle());
            List<Double> baseline = starts(program);
            long begun = System.nanoTime();
            line.write(Collections.nCopies(events, "one"));
            await(program, (long) events * ENDPOINTS);
            double seconds = (System.nanoTime() - begun) / 1e9;
            line.awaitQuiet();
            double memory = ProcessFigures.mebibytes(program.handle());
            List<Double> starts = starts(program);
            return new Measurement(
                    name(),
                    "s from a kill to ready",
                    new Runs(starts),
                    new Runs(baseline),
                    "the same subscriptions, nothing waits",
                    true,
                    String.format(
                            Locale.ROOT,
                            "%,d deliveries wait for %,d endpoints, matched within %.0f s; memory (PSS) %.0f MiB before, %.0f MiB with them, %.0f MiB after the last start",
                            (long) events * ENDPOINTS,
                            ENDPOINTS,
                            seconds,
                            memoryBefore,
                            memory,
                            ProcessFigures.mebibytes(program.handle())));
        }
    }

    private static List<Double> starts(GongbaoProcess program) throws IOException, InterruptedException {
        double[] seconds = new double[STARTS];
        for (int start = 0; start < STARTS; start++) {
            seconds[start] = program.killAndStartAgain();
            System.out.printf(Locale.ROOT, "ready %.1f s after a kill%n", seconds[start]);
        }
        return Arrays.stream(seconds).boxed().toList();
    }

    private static void await(GongbaoProcess program, long matched) throws IOException {
        long giveUp = System.nanoTime() + LIMIT.toNanos();
        while (program.progress("matched") < matched) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            if (System.nanoTime() > giveUp) {
                throw new IOException("%d of %d deliveries were matched within %s"
                        .formatted(program.progress("matched"), matched, LIMIT));
            }
        }
    }
}
