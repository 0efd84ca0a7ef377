package org.gongbao.streams.understanding.category;

import java.util.Arrays;

/** One number for each of the 22 classes; for one document and one thread. */
final class ClassScores {
    /** Number of classes. */
    static final int CLASSES = 22;

    private final double[] values = new double[CLASSES];

    /** Copies numbers in the order of the codes. */
    static ClassScores of(double[] values) {
        ClassScores scores = new ClassScores();
        System.arraycopy(values, 0, scores.values, 0, CLASSES);
        return scores;
    }

    void add(String code, double value) {
        values[index(code)] += value;
    }

    void addAll(ClassScores other, double weight) {
        for (int i = 0; i < CLASSES; i++) {
            values[i] += weight * other.values[i];
        }
    }

    double get(String code) {
        return values[index(code)];
    }

    double get(int index) {
        return values[index];
    }

    double max() {
        double max = values[0];
        for (int i = 1; i < CLASSES; i++) {
            max = Math.max(max, values[i]);
        }
        return max;
    }

    /** Index of the highest number; of equal ones the first. */
    int best() {
        int best = 0;
        for (int i = 1; i < CLASSES; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }

    ClassScores times(double factor) {
        return of(Arrays.stream(values).map(value -> value * factor).toArray());
    }

    /** Shares that add up to 1: the exponentials of the numbers. */
    ClassScores softmax() {
        double max = max();
        double[] powers =
                Arrays.stream(values).map(value -> Math.exp(value - max)).toArray();
        double sum = Arrays.stream(powers).sum();
        return of(powers).times(1 / sum);
    }

    /** Place of a class, from 0. */
    static int index(String code) {
        return Integer.parseInt(code) - 1;
    }

    /** Code of the class at a place. */
    static String code(int index) {
        return Integer.toString(index + 1);
    }
}
