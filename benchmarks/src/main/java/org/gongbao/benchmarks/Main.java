package org.gongbao.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.benchmarks.clients.ClientsBenchmark;
import org.gongbao.benchmarks.delivery.IsolationBenchmark;
import org.gongbao.benchmarks.delivery.LatencyBenchmark;
import org.gongbao.benchmarks.delivery.ParkedBenchmark;
import org.gongbao.benchmarks.delivery.RebuildBenchmark;
import org.gongbao.benchmarks.delivery.SustainedBenchmark;
import org.gongbao.benchmarks.delivery.ThroughputBenchmark;
import org.gongbao.benchmarks.quality.Quality;

/** {@code benchmarks/run NAME [--quick]}: runs one benchmark and prints what it found; {@code quality} scores reading and tagging instead. */
public final class Main {

    private Main() {}

    /**
     * Runs the benchmark that is named.
     *
     * @param arguments name, then {@code --quick} where it has to end within 50 s
     * @throws Exception if it could not be measured
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("quality")) {
            Quality.main(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        Path root = Path.of(System.getProperty("gongbao.root", "."))
                .toAbsolutePath()
                .normalize();
        List<String> words = Arrays.asList(arguments);
        Map<String, String> settings = settings(words);
        List<Benchmark> all = List.of(
                new ReadingBenchmark(Path.of(System.getProperty("gongbao.benchmark.issue"))),
                new StartBenchmark(root),
                new LengthBenchmark(root),
                new MatchingBenchmark(root, 100_000),
                new MatchingBenchmark(root, 1_000_000),
                new ThroughputBenchmark(root, settings),
                new SustainedBenchmark(root, settings),
                new ParkedBenchmark(root, settings),
                new RebuildBenchmark(root, settings),
                new LatencyBenchmark(root, settings),
                new IsolationBenchmark(root, settings),
                new ClientsBenchmark());
        String wanted = words.isEmpty() ? "" : words.getFirst();
        Benchmark benchmark = all.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseGet(() -> {
                    System.err.println(
                            "usage: benchmarks/run NAME [--quick] [--set KEY=VALUE ...], where NAME is one of "
                                    + all.stream().map(Benchmark::name).collect(Collectors.joining(", "))
                                    + "; or benchmarks/run quality [--details] [--dry]");
                    System.exit(2);
                    return null;
                });
        benchmark.measure(words.contains("--quick")).print(System.out);
    }

    /** Settings of the program that is measured, each as {@code --set key=value}. */
    private static Map<String, String> settings(List<String> words) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int place = 1; place < words.size(); place++) {
            if (words.get(place - 1).equals("--set")) {
                String[] parts = words.get(place).split("=", 2);
                settings.put(parts[0], parts[1]);
            }
        }
        return settings;
    }
}
