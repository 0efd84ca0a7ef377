package org.gongbao.streams.understanding.category;

import java.util.List;

/**
 * Vectors laid out so that one can be compared with all of them at once: number by number of all vectors, not vector by vector. The machine then works on several
 * vectors in one step, and each product is added up in the same order as by itself. Immutable.
 */
final class Neighbours {
    private final int count;
    private final float[][] columns;

    Neighbours(List<float[]> vectors) {
        count = vectors.size();
        columns = new float[vectors.isEmpty() ? 0 : vectors.getFirst().length][count];
        for (int i = 0; i < count; i++) {
            for (int d = 0; d < columns.length; d++) {
                columns[d][i] = vectors.get(i)[d];
            }
        }
    }

    /** Nearness of a vector to each. */
    double[] nearness(float[] vector) {
        float[] products = new float[count];
        int d = 0;
        for (; d + 1 < columns.length; d += 2) {
            addTo(products, columns[d], vector[d], columns[d + 1], vector[d + 1]);
        }
        if (d < columns.length) {
            addTo(products, columns[d], vector[d], columns[d], 0);
        }
        double[] nearness = new double[count];
        for (int i = 0; i < count; i++) {
            nearness[i] = MeaningSpace.nearness(products[i]);
        }
        return nearness;
    }

    /** Two at a time, one after the other, as each sum is fetched and put back each time. */
    private static void addTo(float[] products, float[] one, float factor, float[] other, float otherFactor) {
        for (int i = 0; i < products.length; i++) {
            products[i] = (products[i] + factor * one[i]) + otherFactor * other[i];
        }
    }
}
