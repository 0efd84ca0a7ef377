package org.gongbao.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged program on an empty data directory, from start to the first delivered document; the baseline is the embedded broker alone in a JVM of its own. */
final class StartBenchmark implements Benchmark {

    private final Path root;

    /** @param root root of the repository, with the launcher; the distribution must be built */
    StartBenchmark(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Measurement measure(boolean quick) throws IOException, InterruptedException {
        List<Double> ours = new ArrayList<>();
        List<Double> baseline = new ArrayList<>();
        List<Double> resident = new ArrayList<>();
        for (int run = 0; run < (quick ? 1 : 5); run++) {
            baseline.add(brokerAlone());
            JsonNode report = runOnce();
            ours.add(report.path("seconds").path("firstDelivered").asDouble());
            double bytes = 0;
            for (JsonNode process : report.path("memory")) {
                bytes += process.path("peakResidentBytes").asDouble();
            }
            resident.add(bytes / (1 << 20));
        }
        return new Measurement(
                name(),
                "s",
                new Runs(ours),
                new Runs(baseline),
                "embedded broker alone, JVM start to ready",
                true,
                String.format(
                        Locale.ROOT,
                        "peak resident memory of all processes: %.0f MiB (median)",
                        new Runs(resident).median()));
    }

    private double brokerAlone() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("gongbao-broker");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerAlone.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader()) {
            if (lines.lines().noneMatch(BrokerAlone.READY::equals)) {
                throw new IOException("The embedded broker did not start");
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
            delete(data);
        }
    }

    private JsonNode runOnce() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("gongbao-start");
        Path report = data.resolve("report.json");
        Process process = new ProcessBuilder(
                        root.resolve("gongbao").toString(),
                        "run",
                        "--once",
                        "--data",
                        data.resolve("data").toString(),
                        "--report",
                        report.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("output.txt").toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("gongbao run --once failed: " + Files.readString(data.resolve("output.txt")));
        }
        JsonNode read = new ObjectMapper().readTree(report.toFile());
        delete(data);
        return read;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
