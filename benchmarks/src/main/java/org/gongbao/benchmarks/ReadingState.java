package org.gongbao.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.gongbao.producers.reading.GazetteReader;
import org.gongbao.record.v1.Document;
import org.gongbao.streams.understanding.Understanding;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What {@link ReadingBenchmark} measures, for JMH, in a machine of its own: the issue named by the system property {@value #ISSUE}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadingState {
    /** System property with the file of the issue. */
    static final String ISSUE = "gongbao.benchmark.issue";

    private String name;
    private byte[] bytes;
    private GazetteReader reader;
    private Understanding understanding;

    /** Loads rules and model.
     *
     * @throws IOException if the issue cannot be read
     */
    @Setup
    public void load() throws IOException {
        Path issue = Path.of(System.getProperty(ISSUE));
        name = issue.getFileName().toString();
        bytes = Files.readAllBytes(issue);
        reader = new GazetteReader();
        understanding = Understanding.load();
    }

    /** Reads, splits and tags the issue; returns how many agencies were tagged. */
    @org.openjdk.jmh.annotations.Benchmark
    public int gongbao() {
        int tags = 0;
        for (Document document : reader.read(name, bytes).documents()) {
            tags += understanding.understand(document, null).agencies().size();
        }
        return tags;
    }

    /** Decodes the issue and counts its lines. */
    @org.openjdk.jmh.annotations.Benchmark
    public long baseline() {
        return new String(bytes, StandardCharsets.UTF_8).lines().count();
    }
}
