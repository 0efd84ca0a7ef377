package org.gongbao.streams.understanding.category;

import java.util.List;

/**
 * Vectors laid out so that one can be compared with all of them at once: number by number of all vectors, not vector by vector. The machine then works on several
 * vectors in one step, and each product is added up in the same order as by itself. Immutable.
 */
final class Neighbours {
    private static final int TOGETHER = 4;

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
        for (; d + TOGETHER <= columns.length; d += TOGETHER) {
            addTo(products, d, vector);
        }
        for (; d < columns.length; d++) {
            addTo(products, columns[d], vector[d]);
        }
        double[] nearness = new double[count];
        for (int i = 0; i < count; i++) {
            nearness[i] = MeaningSpace.nearness(products[i]);
        }
        return nearness;
    }

    /** Four at a time, one after the other, as each sum is fetched and put back each time. */
    private void addTo(float[] products, int d, float[] vector) {
        float[] first = columns[d];
        float[] second = columns[d + 1];
        float[] third = columns[d + 2];
        float[] fourth = columns[d + 3];
        float a = vector[d];
        float b = vector[d + 1];
        float c = vector[d + 2];
        float e = vector[d + 3];
        for (int i = 0; i < products.length; i++) {
            products[i] = (((products[i] + a * first[i]) + b * second[i]) + c * third[i]) + e * fourth[i];
        }
    }

    private static void addTo(float[] products, float[] column, float factor) {
        for (int i = 0; i < products.length; i++) {
            products[i] += factor * column[i];
        }
    }
}
