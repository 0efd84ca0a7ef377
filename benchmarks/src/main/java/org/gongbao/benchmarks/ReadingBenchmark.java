package org.gongbao.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.gongbao.producers.reading.GazetteReader;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One issue read, split and tagged, warm, on one thread, by JMH; the baseline decodes the same bytes and counts their lines. */
final class ReadingBenchmark implements Benchmark {

    private static final int RUNS = 5;
    private static final TimeValue LONG = TimeValue.seconds(3);
    private static final TimeValue SHORT = TimeValue.seconds(1);

    private final Path issue;

    /** @param issue file of one gazette issue, UTF-8 */
    ReadingBenchmark(Path issue) {
        this.issue = issue;
    }

    @Override
    public String name() {
        return "reading";
    }

    @Override
    public Measurement measure(boolean quick) throws IOException, RunnerException {
        TimeValue time = quick ? SHORT : LONG;
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ReadingState.class.getName() + ".*")
                        .forks(1)
                        .jvmArgsAppend("-D" + ReadingState.ISSUE + "=" + issue.toAbsolutePath())
                        .warmupIterations(RUNS)
                        .warmupTime(time)
                        .measurementIterations(RUNS)
                        .measurementTime(time)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        Runs ours = runs(results, "gongbao");
        int bytes = (int) Files.size(issue);
        int documents = new GazetteReader().read(issue).documents().size();
        return new Measurement(
                name(),
                "ms an issue",
                ours,
                runs(results, "baseline"),
                "decode the bytes and count lines",
                true,
                String.format(
                        Locale.ROOT,
                        "%s: %,d bytes, %d documents, %.0f documents/s on one core",
                        issue.getFileName(),
                        bytes,
                        documents,
                        documents * 1000 / ours.median()));
    }

    /** Milliseconds of each iteration. */
    private static Runs runs(Collection<RunResult> results, String method) {
        return new Runs(results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .flatMap(result -> result.getBenchmarkResults().stream())
                .flatMap(result -> result.getIterationResults().stream())
                .map(iteration -> iteration.getPrimaryResult().getScore())
                .toList());
    }
}
