package org.gongbao.streams.understanding.category;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The exemplars' vote by meaning: each votes for classes with a weight that was learnt from all of them (kernel ridge regression), the more the nearer the title is.
 * Immutable.
 */
final class MeaningVote implements ExemplarVote {
    /** An exemplar farther than this is no evidence that helps a person. */
    private static final double NEAR = 0.3;

    private final SentenceEncoder encoder;
    private final List<Exemplar> exemplars;
    private final MeaningSpace space;
    private final float[][] weights;
    private final Neighbours neighbours;
    /** Places of each class's exemplars. */
    private final int[][] byClass;

    /**
     * @param encoder the model
     * @param exemplars the voters
     * @param space where they lie
     * @param weights what each gives to each class
     */
    MeaningVote(SentenceEncoder encoder, List<Exemplar> exemplars, MeaningSpace space, float[][] weights) {
        this.encoder = encoder;
        this.exemplars = exemplars;
        this.space = space;
        this.weights = weights;
        this.neighbours = new Neighbours(space.vectors());
        this.byClass = IntStream.range(0, ClassScores.CLASSES)
                .mapToObj(index -> ofClass(exemplars, ClassScores.code(index)))
                .toArray(int[][]::new);
    }

    private static int[] ofClass(List<Exemplar> exemplars, String code) {
        return IntStream.range(0, exemplars.size())
                .filter(i -> exemplars.get(i).category().equals(code))
                .toArray();
    }

    @Override
    public boolean byMeaning() {
        return true;
    }

    @Override
    public Ballot cast(String bareTitle) {
        return count(space.place(encoder.encode(bareTitle)));
    }

    /** Counts the votes for a vector of the space. */
    Ballot count(float[] vector) {
        double[] scores = new double[ClassScores.CLASSES];
        double[] nearness = neighbours.nearness(vector);
        for (int i = 0; i < nearness.length; i++) {
            for (int c = 0; c < scores.length; c++) {
                scores[c] += nearness[i] * weights[i][c];
            }
        }
        return new Count(ClassScores.of(scores), nearness);
    }

    private final class Count implements Ballot {
        private final ClassScores scores;
        private final double[] nearness;

        Count(ClassScores scores, double[] nearness) {
            this.scores = scores;
            this.nearness = nearness;
        }

        @Override
        public ClassScores scores() {
            return scores;
        }

        @Override
        public Optional<String> nearest(String code) {
            int best = -1;
            for (int i : byClass[ClassScores.index(code)]) {
                if (best < 0 || nearness[i] > nearness[best]) {
                    best = i;
                }
            }
            return best < 0 || nearness[best] < NEAR
                    ? Optional.empty()
                    : Optional.of(exemplars.get(best).title());
        }
    }
}
