package org.gongbao.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongbao.producers.reading.GazetteReader;
import org.gongbao.record.v1.Document;
import org.gongbao.streams.understanding.Understanding;

/**
 * Whether the time of reading and tagging is linear in the length of a file: milliseconds of processor time a megabyte for longer and longer texts of several shapes. The baseline is
 * the shortest text, ours the longest, both of many issues in one file; each row is printed as soon as it is measured.
 */
final class LengthBenchmark implements Benchmark {
    private static final int MEGABYTE = 1_000_000;
    private static final double SHORTEST = 0.25;
    private static final double[] LENGTHS = {SHORTEST, 1, 5, 20};
    private static final double[] QUICK_LENGTHS = {SHORTEST, 1, 2};
    private static final int RUNS = 3;
    private static final double WARM_UP_MEGABYTES = 8;
    /** All that the process does counts, the collection of garbage too, but not what other programs do meanwhile. */
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Path root;
    private final GazetteReader reader = new GazetteReader();

    /** @param root folder of the repository, with the fictitious issues */
    LengthBenchmark(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return "lengths";
    }

    @Override
    public Measurement measure(boolean quick) throws Exception {
        LongTexts texts = new LongTexts(root.resolve("testing/issues"));
        Understanding understanding = Understanding.load();
        for (double read = 0; read < WARM_UP_MEGABYTES; read += SHORTEST) {
            readAndTag(understanding, texts.of(LongTexts.Shape.ISSUES, (int) (SHORTEST * MEGABYTE)));
        }
        double[] lengths = quick ? QUICK_LENGTHS : LENGTHS;
        List<Runs> issues = new ArrayList<>();
        for (LongTexts.Shape shape : LongTexts.Shape.values()) {
            for (double length : lengths) {
                byte[] text = texts.of(shape, (int) (length * MEGABYTE));
                Row row = row(understanding, text, quick || length > 1 ? 1 : RUNS);
                System.out.printf(
                        Locale.ROOT,
                        "%-32s %6.2f MB %6d documents %8.1f ms/MB, heap %4d MB%n",
                        shape.meaning(),
                        text.length / (double) MEGABYTE,
                        row.documents(),
                        row.perMegabyte().median(),
                        row.heap() / MEGABYTE);
                if (shape == LongTexts.Shape.ISSUES) {
                    issues.add(row.perMegabyte());
                }
            }
        }
        return new Measurement(
                name(),
                "ms/MB",
                issues.getLast(),
                issues.getFirst(),
                "a text of %s MB".formatted(SHORTEST),
                true,
                "processor time of the whole process");
    }

    private record Row(Runs perMegabyte, int documents, long heap) {}

    private Row row(Understanding understanding, byte[] text, int runs) {
        List<Double> figures = new ArrayList<>();
        int documents = 0;
        resetPeak();
        for (int run = 0; run < runs; run++) {
            long start = PROCESS.getProcessCpuTime();
            documents = readAndTag(understanding, text);
            figures.add((PROCESS.getProcessCpuTime() - start) / 1e6 * MEGABYTE / text.length);
        }
        return new Row(new Runs(figures), documents, peak());
    }

    private int readAndTag(Understanding understanding, byte[] text) {
        List<Document> documents = reader.read("long.txt", text).documents();
        documents.forEach(document -> understanding.understand(document, null));
        return documents.size();
    }

    private static void resetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Most heap that was in use, garbage that nobody had collected yet included. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
