package org.gongbao.benchmarks.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongbao.benchmarks.Benchmark;
import org.gongbao.benchmarks.Measurement;
import org.gongbao.benchmarks.Runs;
import org.gongbao.benchmarks.receiver.Behaviour;

/**
 * A million deliveries without a pause: one event after the other to 20,000 endpoints, each written as the last has arrived everywhere. Tells of each fifth how fast it was, what it cost and what memory the program
 * had at its end: neither may get worse. The baseline is as in {@link ThroughputBenchmark}.
 */
public final class SustainedBenchmark implements Benchmark {
    private static final int BODY = 3_000;
    private static final int ENDPOINTS = 20_000;
    private static final int QUICK_ENDPOINTS = 2_000;
    private static final int FIFTHS = 5;
    private static final int EVENTS = 10;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Path root;
    private final Map<String, String> settings;

    /**
     * Makes the benchmark.
     *
     * @param root root of the repository, with the launcher; the distribution must be built
     * @param settings of the program, beside its defaults
     */
    public SustainedBenchmark(Path root, Map<String, String> settings) {
        this.root = root;
        this.settings = Map.copyOf(settings);
    }

    @Override
    public String name() {
        return "sustained";
    }

    @Override
    public Measurement measure(boolean quick) throws Exception {
        int endpoints = quick ? QUICK_ENDPOINTS : ENDPOINTS;
        try (LoadedLine line = LoadedLine.start(root, settings);
                BareClient bare = new BareClient(BODY)) {
            line.subscribe(Collections.nCopies(endpoints, "one"), Trouble.NONE);
            List<String> urls = IntStream.range(0, endpoints)
                    .mapToObj(endpoint -> line.receiver().url(Behaviour.OK, endpoint))
                    .toList();
            bare.perSecond(urls);
            bare.perSecond(urls);
            List<Double> baseline = new ArrayList<>();
            for (int run = 0; run < FIFTHS; run++) {
                baseline.add(bare.perSecond(urls));
            }
            List<Double> perSecond = new ArrayList<>();
            StringBuilder notes = new StringBuilder();
            for (int fifth = 1; fifth <= FIFTHS; fifth++) {
                notes.append(fifth(line, fifth, endpoints, perSecond));
            }
            return new Measurement(
                    name(),
                    "deliveries/s",
                    new Runs(perSecond),
                    new Runs(baseline),
                    "the HTTP client alone, with HMAC",
                    false,
                    notes
                            + "bodies of 3 kB, HMAC, one loopback address an endpoint; processor time and memory (PSS) of all processes but receiver and benchmark");
        }
    }

    private static String fifth(LoadedLine line, int fifth, int endpoints, List<Double> perSecond)
            throws IOException, InterruptedException {
        double processorBefore = line.processorSeconds();
        long begun = System.nanoTime();
        int repeats = 0;
        for (int event = 0; event < EVENTS; event++) {
            repeats += line.send(List.of("one"), 0, endpoints, LIMIT).repeats();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double used = line.processorSeconds() - processorBefore;
        int deliveries = EVENTS * endpoints;
        perSecond.add(deliveries / seconds);
        String said = String.format(
                Locale.ROOT,
                "fifth %d: %,d deliveries, %.0f/s, %.3f processor seconds per 1,000, %.0f MiB, %d repeated%n",
                fifth,
                deliveries,
                deliveries / seconds,
                used * 1000 / deliveries,
                ProcessFigures.mebibytes(line.program().handle()),
                repeats);
        System.out.print(said);
        return said;
    }
}
