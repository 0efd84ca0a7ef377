package org.gongbao.streams.understanding.category;

import java.util.List;

/** Computes from exemplars what the program ships of them. */
final class ExemplarTraining {

    private ExemplarTraining() {}

    static ExemplarVectors vectors(List<Exemplar> exemplars, SentenceEncoder encoder) {
        return vectors(
                exemplars,
                exemplars.stream()
                        .map(exemplar -> encoder.encode(exemplar.bare()))
                        .toList());
    }

    /** The same from vectors that were encoded before. */
    static ExemplarVectors vectors(List<Exemplar> exemplars, List<float[]> raw) {
        MeaningSpace space = MeaningSpace.around(raw);
        return new ExemplarVectors(
                ExemplarVectors.fingerprint(exemplars), space, RidgeRegression.weights(exemplars, space));
    }
}
