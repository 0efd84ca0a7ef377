package org.gongbao.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongbao.producers.reading.GazetteReader;
import org.gongbao.producers.reading.ReadingResult;
import org.gongbao.record.v1.Document;
import org.gongbao.streams.understanding.Understanding;

/** One issue read, split and tagged, warm, on one thread; the baseline decodes the same bytes and counts their lines. */
final class ReadingBenchmark implements Benchmark {

    private static final int RUNS = 5;

    private final Path issue;
    private long sink;

    /** @param issue file of one gazette issue, UTF-8 */
    ReadingBenchmark(Path issue) {
        this.issue = issue;
    }

    @Override
    public String name() {
        return "reading";
    }

    @Override
    public Measurement measure(boolean quick) throws IOException {
        byte[] bytes = Files.readAllBytes(issue);
        GazetteReader reader = new GazetteReader();
        Understanding understanding = Understanding.load();
        int warmUp = quick ? 10 : 40;
        int repeats = quick ? 5 : 20;
        int documents = readAndTag(reader, understanding, bytes);
        for (int i = 0; i < warmUp; i++) {
            sink += readAndTag(reader, understanding, bytes) + countLines(bytes);
        }
        List<Double> ours = new ArrayList<>();
        List<Double> baseline = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            baseline.add(millis(repeats * 20, () -> sink += countLines(bytes)));
            ours.add(millis(repeats, () -> sink += readAndTag(reader, understanding, bytes)));
        }
        Runs ourRuns = new Runs(ours);
        return new Measurement(
                name(),
                "ms an issue",
                ourRuns,
                new Runs(baseline),
                "decode the bytes and count lines",
                true,
                String.format(
                        Locale.ROOT,
                        "%s: %,d bytes, %d documents, %.0f documents/s on one core (sum %d)",
                        issue.getFileName(),
                        bytes.length,
                        documents,
                        documents * 1000 / ourRuns.median(),
                        sink));
    }

    private int readAndTag(GazetteReader reader, Understanding understanding, byte[] bytes) {
        ReadingResult result = reader.read(issue.getFileName().toString(), bytes);
        int tags = 0;
        for (Document document : result.documents()) {
            tags += understanding.understand(document, null).agencies().size();
        }
        sink += tags;
        return result.documents().size();
    }

    private static long countLines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().count();
    }

    private static double millis(int repeats, Runnable work) {
        long start = System.nanoTime();
        for (int i = 0; i < repeats; i++) {
            work.run();
        }
        return (System.nanoTime() - start) / 1e6 / repeats;
    }
}
