package org.gongbao.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gongbao.benchmarks.matching.MatchingSubjects;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.schemas.filter.DocumentFacts;
import org.gongbao.schemas.filter.FilterMatcher;
import org.gongbao.streams.matching.SubscriptionIndex;

/** One document against many subscriptions, on one thread; the baseline asks ten thousand of the same filters one after the other. */
final class MatchingBenchmark implements Benchmark {

    private static final int RUNS = 5;
    private static final int PLAIN = 10_000;
    private static final int CHANGES = 10_000;
    private static final double MEBIBYTE = 1024.0 * 1024;

    private final Path root;
    private final int size;
    private long sink;

    MatchingBenchmark(Path root, int size) {
        this.root = root;
        this.size = size;
    }

    @Override
    public String name() {
        return "matching-" + size;
    }

    @Override
    public Measurement measure(boolean quick) throws IOException {
        MatchingSubjects subjects = new MatchingSubjects(root);
        List<EnrichedDocument> documents = subjects.documents();
        long before = usedMemory();
        long start = System.nanoTime();
        SubscriptionIndex index = new SubscriptionIndex();
        for (int number = 0; number < size; number++) {
            index.put(subjects.subscription(number));
        }
        double built = (System.nanoTime() - start) / 1e9;
        double bytes = (double) (usedMemory() - before) / size;
        List<FilterMatcher> plain = subjects.matchers(PLAIN);
        int repeats = quick ? 2 : 10;
        long matched = 0;
        for (int warm = 0; warm < repeats; warm++) {
            matched = documents.stream()
                    .mapToLong(document -> index.matching(document).size())
                    .sum();
            plainly(plain, documents);
        }
        List<Double> ours = new ArrayList<>();
        List<Double> baseline = new ArrayList<>();
        List<double[]> times = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            baseline.add(percentile(plainly(plain, documents), 0.5));
            double[] ofRun = matching(index, documents, repeats);
            times.add(ofRun);
            ours.add(percentile(ofRun, 0.5));
        }
        double[] all = times.stream().flatMapToDouble(Arrays::stream).toArray();
        String remarks = String.format(
                Locale.ROOT,
                "%,d subscriptions, %,d different filters, four in ten with words; %d documents, each wanted by %.0f subscriptions in the"
                        + " mean; p99 %.2f ms, longest %.2f ms; the baseline asks %,d filters; %.0f bytes a subscription,"
                        + " index made in %.1f s from records in memory (%.0f MiB); %s (sum %d)",
                size,
                index.filters(),
                documents.size(),
                (double) matched / documents.size(),
                percentile(all, 0.99),
                percentile(all, 1),
                PLAIN,
                bytes,
                built,
                bytes * size / MEBIBYTE,
                changes(index, subjects, documents),
                sink);
        return new Measurement(
                name(),
                "ms a document, p50",
                new Runs(ours),
                new Runs(baseline),
                "ask each filter in turn",
                true,
                remarks);
    }

    /** A hundred changes for each document, as if a document came every second. */
    private String changes(SubscriptionIndex index, MatchingSubjects subjects, List<EnrichedDocument> documents) {
        Random random = new Random(7);
        double[] times = new double[CHANGES / 100];
        long start = System.nanoTime();
        for (int round = 0; round < times.length; round++) {
            for (int change = 0; change < 100; change++) {
                index.put(subjects.subscription(random.nextInt(size)));
            }
            long asked = System.nanoTime();
            index.matching(documents.get(round % documents.size()));
            times[round] = (System.nanoTime() - asked) / 1e6;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(
                Locale.ROOT,
                "%,d changes and a document after each hundred in %.2f s, p50 of these %.2f ms",
                CHANGES,
                seconds,
                percentile(times, 0.5));
    }

    private double[] matching(SubscriptionIndex index, List<EnrichedDocument> documents, int repeats) {
        double[] times = new double[documents.size() * repeats];
        for (int ask = 0; ask < times.length; ask++) {
            long start = System.nanoTime();
            List<String> found = index.matching(documents.get(ask % documents.size()));
            times[ask] = (System.nanoTime() - start) / 1e6;
            sink += found.size();
        }
        return times;
    }

    private double[] plainly(List<FilterMatcher> plain, List<EnrichedDocument> documents) {
        double[] times = new double[documents.size()];
        for (int ask = 0; ask < times.length; ask++) {
            long start = System.nanoTime();
            DocumentFacts facts = DocumentFacts.of(documents.get(ask));
            long found = plain.stream()
                    .filter(matcher -> matcher.condition().holds(facts))
                    .count();
            times[ask] = (System.nanoTime() - start) / 1e6;
            sink += found;
        }
        return times;
    }

    private static double percentile(double[] times, double share) {
        double[] sorted = Arrays.stream(times).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, (int) Math.floor(share * sorted.length))];
    }

    private static long usedMemory() {
        Runtime runtime = Runtime.getRuntime();
        for (int round = 0; round < 3; round++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
