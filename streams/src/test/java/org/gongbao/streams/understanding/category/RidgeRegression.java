package org.gongbao.streams.understanding.category;

import java.util.List;

/** Learns what each exemplar's vote weighs: kernel ridge regression on the classes, small classes counting as much as large ones. */
final class RidgeRegression {
    private static final double PENALTY = 1;

    private RidgeRegression() {}

    static float[][] weights(List<Exemplar> exemplars, MeaningSpace space) {
        int n = exemplars.size();
        double[] balance = balance(exemplars);
        double[][] kernel = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                kernel[i][j] = balance[i]
                        * balance[j]
                        * MeaningSpace.nearness(
                                space.vectors().get(i), space.vectors().get(j));
            }
            kernel[i][i] += PENALTY;
        }
        factorise(kernel);
        float[][] weights = new float[n][ClassScores.CLASSES];
        for (int c = 0; c < ClassScores.CLASSES; c++) {
            double[] column = new double[n];
            for (int i = 0; i < n; i++) {
                double wanted = ClassScores.index(exemplars.get(i).category()) == c ? 1 : 0;
                column[i] = balance[i] * (wanted - 1.0 / ClassScores.CLASSES);
            }
            solve(kernel, column);
            for (int i = 0; i < n; i++) {
                weights[i][c] = (float) (balance[i] * column[i]);
            }
        }
        return weights;
    }

    private static double[] balance(List<Exemplar> exemplars) {
        int[] sizes = new int[ClassScores.CLASSES];
        exemplars.forEach(exemplar -> sizes[ClassScores.index(exemplar.category())]++);
        double mean = (double) exemplars.size() / ClassScores.CLASSES;
        return exemplars.stream()
                .mapToDouble(exemplar -> Math.sqrt(mean / sizes[ClassScores.index(exemplar.category())]))
                .toArray();
    }

    /** Cholesky: the lower triangle becomes its own root. */
    private static void factorise(double[][] lower) {
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = lower[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
    }

    private static void solve(double[][] lower, double[] column) {
        int n = column.length;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                column[i] -= lower[i][k] * column[k];
            }
            column[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                column[i] -= lower[k][i] * column[k];
            }
            column[i] /= lower[i][i];
        }
    }
}
