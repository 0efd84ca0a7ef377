package org.gongbao.streams.understanding.category;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Tables that compare the confidence with the share that was right, on samples that it was not fitted to. */
final class ReliabilityTables {
    private static final double[] BINS = {0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01};
    private static final double[] FURTHER_BINS = {0, 0.2, 0.4, 0.6, 1.01};

    private final Samples samples;
    private final HeldOut heldOut;
    private final StringBuilder out = new StringBuilder();

    ReliabilityTables(Samples samples, HeldOut heldOut) {
        this.samples = samples;
        this.heldOut = heldOut;
    }

    private record Stated(double confidence, boolean right) {}

    String write() {
        out.append("""
                ## Is the confidence true?

                Each confidence comes from a calibration that was fitted without the sample it is for; *right* is accepted. The first table has what no word and no rule was
                written for (labelled titles C and D, fictitious issues) and is the one to believe; the second has all that is not an exemplar.

                """);
        table("unseen, first class", BINS, first(samples.unseen(), heldOut::choose));
        table("all, first class", BINS, first(samples.judged(), heldOut::choose));
        table("unseen, first class, without the model", BINS, first(samples.unseen(), heldOut::chooseWithoutModel));
        table(
                "documents, further classes",
                FURTHER_BINS,
                further(samples.judged().stream().filter(Sample::whole).toList()));
        return out.toString();
    }

    private static List<Stated> first(List<Sample> set, Function<Sample, List<Weighing.Choice>> tagger) {
        return set.stream()
                .map(sample -> stated(sample, tagger.apply(sample).getFirst()))
                .toList();
    }

    private List<Stated> further(List<Sample> set) {
        return set.stream()
                .flatMap(sample -> heldOut.choose(sample).stream().skip(1).map(choice -> stated(sample, choice)))
                .toList();
    }

    private static Stated stated(Sample sample, Weighing.Choice choice) {
        return new Stated(choice.confidence(), sample.accepts(choice.code()));
    }

    private void table(String name, double[] bounds, List<Stated> all) {
        out.append("| %s | n | mean confidence | right |%n|---|---|---|---|%n".formatted(name));
        double gap = 0;
        for (int bin = 0; bin + 1 < bounds.length; bin++) {
            double low = bounds[bin];
            double high = bounds[bin + 1];
            List<Stated> within = all.stream()
                    .filter(stated -> stated.confidence() >= low && stated.confidence() < high)
                    .toList();
            if (!within.isEmpty()) {
                row(String.format(Locale.ROOT, "%.2f to %.2f", low, Math.min(1, high)), within);
                gap += within.size() * Math.abs(mean(within) - right(within));
            }
        }
        row("all", all);
        out.append(String.format(
                Locale.ROOT,
                "%nMean distance between confidence and share right, by bin: %.3f. Brier score: %.3f.%n%n",
                gap / Math.max(1, all.size()),
                all.stream().mapToDouble(ReliabilityTables::brier).average().orElse(0)));
    }

    private void row(String name, List<Stated> set) {
        out.append(String.format(Locale.ROOT, "| %s | %d | %.2f | %.3f |%n", name, set.size(), mean(set), right(set)));
    }

    private static double mean(List<Stated> set) {
        return set.stream().mapToDouble(Stated::confidence).average().orElse(0);
    }

    private static double right(List<Stated> set) {
        return set.stream().filter(Stated::right).count() / (double) Math.max(1, set.size());
    }

    private static double brier(Stated stated) {
        return Math.pow(stated.confidence() - (stated.right() ? 1 : 0), 2);
    }
}
