package org.gongbao.streams.understanding.category;

import java.util.List;

/**
 * Fits how much each kind of finding counts. The weights keep near to what we would have guessed unless the samples speak against it, as there are few samples with a
 * text. Deterministic.
 */
final class WeighingFit {
    private static final double[] GUESS = {3, 3, 10, 1};
    private static final double TIMIDITY = 2;
    private static final double HALF_RIGHT = 0.5;

    private WeighingFit() {}

    /** Fits all numbers, with the model and without. */
    static Weighings fit(Samples samples) {
        Samples plain = samples.byCharacters();
        return new Weighings(fit(samples, samples.fitted()), fit(plain, plain.fitted()));
    }

    /** Fits the weights to some samples, none of which may be an exemplar, as the lexicon knows their words too well; then the confidence. */
    private static Weighing fit(Samples all, List<Sample> fitted) {
        Weighing weighing = further(weighing(numbers(fitted)), fitted);
        return new Weighing(
                weighing.text(),
                weighing.remit(),
                weighing.vote(),
                weighing.sharpness(),
                weighing.least(),
                weighing.leastShare(),
                CalibrationFit.fit(weighing, all));
    }

    static double round(double number) {
        return Math.round(number * 1000) / 1000.0;
    }

    private static double[] numbers(List<Sample> samples) {
        List<Sample> open = samples.stream()
                .filter(sample -> sample.findings().decided().isEmpty())
                .toList();
        double[] numbers = GUESS.clone();
        double step = 2;
        double best = loss(numbers, open);
        while (step > 1.02) {
            boolean better = false;
            for (int i = 0; i < numbers.length; i++) {
                for (double factor : new double[] {step, 1 / step}) {
                    double before = numbers[i];
                    numbers[i] *= factor;
                    double loss = loss(numbers, open);
                    if (loss < best - 1e-9) {
                        best = loss;
                        better = true;
                    } else {
                        numbers[i] = before;
                    }
                }
            }
            step = better ? step : Math.sqrt(step);
        }
        return numbers;
    }

    private static Weighing weighing(double[] numbers) {
        return new Weighing(
                round(numbers[0]),
                round(numbers[1]),
                round(numbers[2]),
                round(numbers[3]),
                2.5,
                0.3,
                CalibrationFit.NONE);
    }

    private static double loss(double[] numbers, List<Sample> samples) {
        Weighing weighing = weighing(numbers);
        double loss = 0;
        for (Sample sample : samples) {
            loss += loss(weighing, sample);
        }
        for (int i = 0; i < numbers.length; i++) {
            loss += TIMIDITY * Math.pow(Math.log(numbers[i] / GUESS[i]), 2);
        }
        return loss;
    }

    private static double loss(Weighing weighing, Sample sample) {
        ClassScores shares =
                weighing.sum(sample.findings()).times(weighing.sharpness()).softmax();
        double right = shares.get(sample.category());
        for (String code : sample.also()) {
            right += HALF_RIGHT * shares.get(code);
        }
        return -Math.log(Math.max(1e-6, right));
    }

    /** What makes a further class: the bounds that agree best with the documents whose further classes are known. */
    private static Weighing further(Weighing weighing, List<Sample> samples) {
        List<Sample> whole = samples.stream().filter(Sample::whole).toList();
        Weighing best = weighing;
        double bestValue = -1;
        for (double least : new double[] {1.5, 2, 2.5, 3, 4}) {
            for (double share : new double[] {0.1, 0.15, 0.2, 0.25, 0.3, 0.4}) {
                Weighing candidate = new Weighing(
                        weighing.text(),
                        weighing.remit(),
                        weighing.vote(),
                        weighing.sharpness(),
                        least,
                        share,
                        weighing.calibration());
                double now = Agreement.of(whole, candidate).value();
                if (now > bestValue + 1e-9) {
                    best = candidate;
                    bestValue = now;
                }
            }
        }
        return best;
    }
}
