package org.gongbao.streams.understanding.category;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much each kind of finding counts, and how sure that makes. Immutable.
 *
 * @param text weight of the text against the title's words
 * @param remit weight of the agencies' remit
 * @param vote weight of the exemplars' vote
 * @param sharpness turns differences of weights into odds
 * @param least weight that makes a further class
 * @param leastShare share of the strongest class's weight that makes a further class
 * @param calibration how sure choices are
 */
record Weighing(
        double text,
        double remit,
        double vote,
        double sharpness,
        double least,
        double leastShare,
        Calibration calibration) {
    private static final int MOST_FURTHER = 2;

    /**
     * A class chosen.
     *
     * @param code of the class
     * @param confidence 0 to 1
     */
    record Choice(String code, double confidence) {}

    /** All that speaks for the classes on one scale. */
    ClassScores sum(Findings findings) {
        ClassScores sum = new ClassScores();
        sum.addAll(findings.title(), 1);
        sum.addAll(findings.text(), text);
        sum.addAll(findings.remit(), remit);
        sum.addAll(findings.vote(), vote);
        return sum;
    }

    /** Classes of a document, primary first. */
    List<Choice> choose(Findings findings) {
        ClassScores sum = sum(findings);
        double bound = Math.max(least, leastShare * sum.max());
        String primary = findings.decided().orElse(ClassScores.code(sum.best()));
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(primary, confidence(findings, sum)));
        if (findings.alone()) {
            return choices;
        }
        IntStream.range(0, ClassScores.CLASSES)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer index) -> -sum.get(index.intValue())))
                .map(ClassScores::code)
                .filter(code -> !code.equals(primary))
                .filter(code -> sum.get(code) >= bound)
                .limit(MOST_FURTHER)
                .forEach(code -> choices.add(new Choice(
                        code, Math.min(choices.getFirst().confidence(), calibration.further(share(sum, code))))));
        return choices;
    }

    /** Log odds of the strongest class against all others, by weight alone. */
    double odds(ClassScores sum) {
        double share = sum.times(sharpness).softmax().max();
        return Math.log(share / Math.max(1e-9, 1 - share));
    }

    /** A class's weight by that of the strongest. */
    static double share(ClassScores sum, String code) {
        return sum.get(code) / sum.max();
    }

    private double confidence(Findings findings, ClassScores sum) {
        return findings.decided().isPresent()
                ? calibration.decided()
                : calibration.first(odds(sum), findings.vote().best() == sum.best());
    }
}
