package org.gongbao.benchmarks.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongbao.benchmarks.Benchmark;
import org.gongbao.benchmarks.Measurement;

/**
 * How many healthy deliveries a second are kept while one endpoint in twenty has trouble: at the first event that these endpoints see, in a program that is warm, and at the next one. The
 * baseline is the same without trouble, measured just before with as many healthy deliveries. Rows in which nothing has trouble tell what the order of the two and chance alone make of it. The subscriptions of a
 * row are taken back before the next, so that none measures what the others piled up.
 */
public final class IsolationBenchmark implements Benchmark {
    private static final int ENDPOINTS = 20_000;
    private static final int FEWER_ENDPOINTS = 5_000;
    private static final int QUICK_ENDPOINTS = 1_000;
    private static final int TENANTS = 1_000;
    private static final int EVENTS_EACH = 5;
    private static final int RUNS = 5;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Path root;
    private final Map<String, String> settings;
    private int groups;
    private int kept;

    /**
     * Makes the benchmark.
     *
     * @param root root of the repository, with the launcher; the distribution must be built
     * @param settings of the program, beside its defaults
     */
    public IsolationBenchmark(Path root, Map<String, String> settings) {
        this.root = root;
        this.settings = Map.copyOf(settings);
    }

    @Override
    public String name() {
        return "isolation";
    }

    @Override
    public Measurement measure(boolean quick) throws Exception {
        try (LoadedLine line = LoadedLine.start(root, settings)) {
            int most = quick ? QUICK_ENDPOINTS : ENDPOINTS;
            warmUp(line, most);
            kept = line.endpoints();
            int runs = quick ? 1 : RUNS;
            fanOuts(line, most, Trouble.NONE, runs);
            IsolationRow hanging = fanOuts(line, most, Trouble.HANG, runs);
            for (Trouble trouble : quick ? List.<Trouble>of() : List.of(Trouble.values())) {
                if (trouble != Trouble.HANG) {
                    fanOuts(line, FEWER_ENDPOINTS, trouble, runs);
                }
                tenantRows(line, trouble, runs);
            }
            return new Measurement(
                    name(),
                    "healthy deliveries/s",
                    hanging.runs(pair -> pair.next().perSecond()),
                    hanging.runs(pair -> pair.calmNext().perSecond()),
                    "all endpoints healthy",
                    false,
                    "second event of one event to %,d endpoints of which 5 %% answer nothing for 30 s; kept at the first event (median): %.2f"
                            .formatted(most, hanging.runs(Pair::keptFirst).median()));
        }
    }

    private IsolationRow fanOuts(LoadedLine line, int endpoints, Trouble trouble, int runs)
            throws IOException, InterruptedException {
        IsolationRow row =
                new IsolationRow("one event to %,d endpoints, of 5 %%: %s".formatted(endpoints, trouble.meaning()));
        for (int run = 0; run < runs; run++) {
            row.add(fanOut(line, endpoints, trouble));
        }
        row.print();
        return row;
    }

    private void tenantRows(LoadedLine line, Trouble trouble, int runs) throws IOException, InterruptedException {
        IsolationRow row = new IsolationRow(
                "%,d tenants with an endpoint each, of 5 %%: %s".formatted(TENANTS, trouble.meaning()));
        for (int run = 0; run < runs; run++) {
            row.add(tenants(line, trouble));
        }
        row.print();
    }

    private static void warmUp(LoadedLine line, int endpoints) throws IOException, InterruptedException {
        line.subscribe(Collections.nCopies(endpoints, "warm"), Trouble.NONE);
        for (int round = 0; round < 2; round++) {
            line.send(List.of("warm"), 0, endpoints, LIMIT);
        }
    }

    private Pair fanOut(LoadedLine line, int endpoints, Trouble trouble) throws IOException, InterruptedException {
        String calm = "calm" + groups;
        String troubled = "troubled" + groups;
        groups++;
        // as many healthy deliveries in both
        int healthy = line.subscribe(Collections.nCopies(endpoints, troubled), trouble);
        line.subscribe(Collections.nCopies(healthy, calm), Trouble.NONE);
        Pair pair = new Pair(
                wave(line, List.of(calm), healthy),
                wave(line, List.of(calm), healthy),
                wave(line, List.of(troubled), healthy),
                wave(line, List.of(troubled), healthy));
        line.unsubscribeAllBut(kept);
        return pair;
    }

    /** Some documents for each tenant, in turn. */
    private Pair tenants(LoadedLine line, Trouble trouble) throws IOException, InterruptedException {
        List<String> calm = genres("c" + groups + "-");
        List<String> troubled = genres("t" + groups + "-");
        groups++;
        line.subscribe(calm, Trouble.NONE);
        int healthy = line.subscribe(troubled, trouble);
        Pair pair = new Pair(
                wave(line, calm, calm.size()),
                wave(line, events(calm), calm.size() * EVENTS_EACH),
                wave(line, troubled, healthy),
                wave(line, events(troubled), healthy * EVENTS_EACH));
        line.unsubscribeAllBut(kept);
        return pair;
    }

    private static List<String> genres(String prefix) {
        return IntStream.range(0, TENANTS).mapToObj(number -> prefix + number).toList();
    }

    private static List<String> events(List<String> genres) {
        List<String> events = new ArrayList<>();
        for (int round = 0; round < EVENTS_EACH; round++) {
            events.addAll(genres);
        }
        return events;
    }

    private static Wave wave(LoadedLine line, List<String> events, int healthy)
            throws IOException, InterruptedException {
        line.awaitQuiet();
        return line.send(events, 0, healthy, LIMIT);
    }
}
