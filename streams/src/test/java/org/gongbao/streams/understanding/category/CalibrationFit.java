package org.gongbao.streams.understanding.category;

import java.util.ArrayList;
import java.util.List;

/** Fits how sure choices are to samples: Platt's scaling with a second feature, whether the exemplars alone agree. Deterministic. */
final class CalibrationFit {
    /** Used while nothing is fitted yet. */
    static final Calibration NONE = new Calibration(1, 0, 0, 0.95, 1, 0);

    private static final int ROUNDS = 4000;
    private static final double PACE = 0.1;
    private static final double PRIOR = 0.002;
    private static final double USUAL_SLOPE = 0.5;

    private CalibrationFit() {}

    static Calibration fit(Weighing weighing, Samples all) {
        List<Sample> samples = all.unseen();
        double[] further = scale(
                further(weighing, all.judged().stream().filter(Sample::whole).toList()));
        List<Sample> open = samples.stream()
                .filter(sample -> sample.findings().decided().isEmpty())
                .toList();
        double[] first =
                scale(open.stream().map(sample -> Trial.of(weighing, sample)).toList());
        return new Calibration(
                WeighingFit.round(first[0]),
                WeighingFit.round(first[1]),
                WeighingFit.round(first[2]),
                WeighingFit.round(decided(samples)),
                WeighingFit.round(further[0]),
                WeighingFit.round(further[2]));
    }

    private record Trial(double odds, boolean agreed, boolean right) {
        static Trial of(Weighing weighing, Sample sample) {
            ClassScores sum = weighing.sum(sample.findings());
            return new Trial(
                    weighing.odds(sum),
                    sample.findings().vote().best() == sum.best(),
                    sample.accepts(ClassScores.code(sum.best())));
        }
    }

    private static double[] scale(List<Trial> trials) {
        double slope = USUAL_SLOPE;
        double agreement = 0;
        double offset = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double slopeStep = PRIOR * (USUAL_SLOPE - slope);
            double agreementStep = -PRIOR * agreement;
            double offsetStep = 0;
            for (Trial trial : trials) {
                double chance = Calibration.logistic(slope * trial.odds() + (trial.agreed() ? agreement : 0) + offset);
                double error = ((trial.right() ? 1 : 0) - chance) / trials.size();
                slopeStep += error * trial.odds();
                agreementStep += trial.agreed() ? error : 0;
                offsetStep += error;
            }
            slope += PACE * slopeStep;
            agreement += PACE * agreementStep;
            offset += PACE * offsetStep;
        }
        return new double[] {slope, agreement, offset};
    }

    /** Share of right decisions by rule, as if one more had been right and one wrong. */
    private static double decided(List<Sample> samples) {
        List<Sample> decided = samples.stream()
                .filter(sample -> sample.findings().decided().isPresent())
                .toList();
        long right = decided.stream()
                .filter(sample ->
                        sample.findings().decided().filter(sample::accepts).isPresent())
                .count();
        return (right + 1.0) / (decided.size() + 2.0);
    }

    private static List<Trial> further(Weighing weighing, List<Sample> documents) {
        List<Trial> trials = new ArrayList<>();
        for (Sample sample : documents) {
            ClassScores sum = weighing.sum(sample.findings());
            weighing.choose(sample.findings()).stream()
                    .skip(1)
                    .forEach(choice -> trials.add(
                            new Trial(Weighing.share(sum, choice.code()), false, sample.accepts(choice.code()))));
        }
        return trials;
    }
}
