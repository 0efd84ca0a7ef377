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
 * Deliveries a second from {@code documents.enriched.v1} to a receiver in another process on the same machine: one event to many endpoints, and events of a thousand tenants with an
 * endpoint each; 3 kB, signed, an address for each endpoint. The baseline sends as many requests by the connector's HTTP client alone.
 */
public final class ThroughputBenchmark implements Benchmark {
    private static final int BODY = 3_000;
    private static final int ENDPOINTS = 20_000;
    private static final int QUICK_ENDPOINTS = 2_000;
    private static final int TENANTS = 1_000;
    private static final int EVENTS_EACH = 10;
    private static final int QUICK_EVENTS_EACH = 2;
    private static final int RUNS = 5;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Path root;
    private final Map<String, String> settings;

    /**
     * Makes the benchmark.
     *
     * @param root root of the repository, with the launcher; the distribution must be built
     * @param settings of the program, beside its defaults
     */
    public ThroughputBenchmark(Path root, Map<String, String> settings) {
        this.root = root;
        this.settings = Map.copyOf(settings);
    }

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public Measurement measure(boolean quick) throws Exception {
        int endpoints = quick ? QUICK_ENDPOINTS : ENDPOINTS;
        int runs = quick ? 1 : RUNS;
        try (LoadedLine line = LoadedLine.start(root, settings);
                BareClient bare = new BareClient(BODY)) {
            line.subscribe(Collections.nCopies(endpoints, "one"), Trouble.NONE);
            List<String> tenants =
                    IntStream.range(0, TENANTS).mapToObj(tenant -> "t" + tenant).toList();
            line.subscribe(tenants, Trouble.NONE);
            List<String> urls = IntStream.range(0, endpoints)
                    .mapToObj(endpoint -> line.receiver().url(Behaviour.OK, endpoint))
                    .toList();
            for (int round = 0; round < 2; round++) {
                bare.perSecond(urls);
                line.send(List.of("one"), 0, endpoints, LIMIT);
            }
            line.awaitQuiet();
            List<Double> baseline = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                baseline.add(bare.perSecond(urls));
                System.out.printf(Locale.ROOT, "the HTTP client alone: %.0f/s%n", baseline.getLast());
            }
            Row one = row(line, List.of("one"), endpoints, runs);
            List<String> events = new ArrayList<>();
            for (int round = 0; round < (quick ? QUICK_EVENTS_EACH : EVENTS_EACH); round++) {
                events.addAll(tenants);
            }
            line.send(tenants, 0, TENANTS, LIMIT);
            Row many = row(line, events, events.size(), runs);
            return new Measurement(
                    name(),
                    "deliveries/s",
                    one.perSecond(),
                    new Runs(baseline),
                    "the HTTP client alone, with HMAC",
                    false,
                    one.text("one event to %,d endpoints".formatted(endpoints))
                            + many.text("%,d events for %,d tenants with an endpoint each"
                                    .formatted(events.size(), TENANTS))
                            + "bodies of 3 kB, HMAC, one loopback address an endpoint; processor time and memory (PSS) of all processes but receiver and benchmark");
        }
    }

    private record Row(Runs perSecond, double processorSeconds, double mebibytes, int repeats) {

        String text(String what) {
            return String.format(
                    Locale.ROOT,
                    "%s: %.0f deliveries/s (spread %.0f %%, %s), %.3f processor seconds per 1,000 deliveries, %.0f MiB, %d repeated%n",
                    what,
                    perSecond.median(),
                    100 * perSecond.spread(),
                    perSecond.values().stream().map("%.0f"::formatted).toList(),
                    processorSeconds,
                    mebibytes,
                    repeats);
        }
    }

    /** The processor time runs on until all is written down that follows from the deliveries. */
    private static Row row(LoadedLine line, List<String> events, int deliveries, int runs)
            throws IOException, InterruptedException {
        line.awaitQuiet();
        List<Double> figures = new ArrayList<>();
        int repeats = 0;
        double before = line.processorSeconds();
        for (int run = 0; run < runs; run++) {
            Wave wave = line.send(events, 0, deliveries, LIMIT);
            figures.add(wave.perSecond());
            System.out.printf(
                    Locale.ROOT, "%,d events, %,d deliveries: %.0f/s%n", events.size(), deliveries, wave.perSecond());
            repeats += wave.repeats();
        }
        line.awaitQuiet();
        double used = line.processorSeconds() - before;
        return new Row(
                new Runs(figures),
                used * 1000 / deliveries / runs,
                ProcessFigures.mebibytes(line.program().handle()),
                repeats);
    }
}
