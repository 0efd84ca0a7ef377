package org.gongbao.benchmarks.delivery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.gongbao.benchmarks.Benchmark;
import org.gongbao.benchmarks.Measurement;
import org.gongbao.benchmarks.Runs;
import org.gongbao.benchmarks.receiver.Behaviour;

/**
 * Milliseconds from the writing of an event to its arrival at the receiver, at fifty documents a second for one endpoint, and at a hundred a second for ten endpoints each. The
 * baseline is a request of the connector's HTTP client alone, one after the other.
 */
public final class LatencyBenchmark implements Benchmark {
    private static final int BODY = 3_000;
    private static final int SLOW_RATE = 50;
    private static final int FAST_RATE = 100;
    private static final int ENDPOINTS = 10;
    private static final int RUNS = 5;
    private static final int SECONDS = 10;
    private static final int QUICK_SECONDS = 3;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final double P99 = 0.99;

    private final Path root;
    private final Map<String, String> settings;

    /**
     * Makes the benchmark.
     *
     * @param root root of the repository, with the launcher; the distribution must be built
     * @param settings of the program, beside its defaults
     */
    public LatencyBenchmark(Path root, Map<String, String> settings) {
        this.root = root;
        this.settings = Map.copyOf(settings);
    }

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public Measurement measure(boolean quick) throws Exception {
        int runs = quick ? 1 : RUNS;
        int seconds = quick ? QUICK_SECONDS : SECONDS;
        try (LoadedLine line = LoadedLine.start(root, settings);
                BareClient bare = new BareClient(BODY)) {
            line.subscribe(List.of("single"), Trouble.NONE);
            line.subscribe(Collections.nCopies(ENDPOINTS, "ten"), Trouble.NONE);
            List<Double> baseline = new ArrayList<>();
            List<Double> halves = new ArrayList<>();
            List<Double> highs = new ArrayList<>();
            List<Double> loadedHalves = new ArrayList<>();
            List<Double> loadedHighs = new ArrayList<>();
            for (int run = -1; run < runs; run++) {
                double alone = alone(bare, line.receiver().url(Behaviour.OK, 0), SLOW_RATE * seconds);
                Wave single = wave(line, "single", 1, SLOW_RATE, seconds);
                Wave ten = wave(line, "ten", ENDPOINTS, FAST_RATE, seconds);
                if (run < 0) {
                    continue;
                }
                baseline.add(alone);
                halves.add(single.percentile(0.5));
                highs.add(single.percentile(P99));
                loadedHalves.add(ten.percentile(0.5));
                loadedHighs.add(ten.percentile(P99));
            }
            String hops = Hops.of(line.program(), LoadSubscriptions.id(0)).text();
            return new Measurement(
                    name(),
                    "ms, p50 at 50/s",
                    new Runs(halves),
                    new Runs(baseline),
                    "a request of the HTTP client alone",
                    true,
                    text("50 documents/s, one endpoint", halves, highs)
                            + text("100 documents/s for ten endpoints each", loadedHalves, loadedHighs)
                            + "of the first, warm-up included:\n" + hops.stripTrailing());
        }
    }

    private static Wave wave(LoadedLine line, String genre, int endpoints, int rate, int seconds) throws Exception {
        return line.send(Collections.nCopies(rate * seconds, genre), rate, rate * seconds * endpoints, LIMIT);
    }

    private static double alone(BareClient bare, String url, int requests) {
        List<Double> millis = new ArrayList<>();
        for (int request = 0; request < requests; request++) {
            millis.add(bare.millis(url));
            LockSupport.parkNanos(1_000_000);
        }
        return new Runs(millis).median();
    }

    private static String text(String what, List<Double> halves, List<Double> highs) {
        Runs half = new Runs(halves);
        Runs high = new Runs(highs);
        return String.format(
                Locale.ROOT,
                "%s: p50 %.1f ms (spread %.0f %%), p99 %.1f ms (spread %.0f %%)%n",
                what,
                half.median(),
                100 * half.spread(),
                high.median(),
                100 * high.spread());
    }
}
