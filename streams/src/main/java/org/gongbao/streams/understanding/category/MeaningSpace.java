package org.gongbao.streams.understanding.category;

import java.util.List;

/**
 * Where the exemplars lie: vectors turned around their common centre, so that what all official titles share does not count. Immutable.
 *
 * @param centre mean of the exemplars' vectors
 * @param vectors the exemplars' vectors around the centre, of length 1, in the order of the data file
 */
record MeaningSpace(float[] centre, List<float[]> vectors) {

    /** Finds the centre of some vectors. */
    static MeaningSpace around(List<float[]> raw) {
        float[] centre = new float[raw.getFirst().length];
        for (float[] vector : raw) {
            for (int i = 0; i < centre.length; i++) {
                centre[i] += vector[i] / raw.size();
            }
        }
        return new MeaningSpace(
                centre, raw.stream().map(vector -> place(vector, centre)).toList());
    }

    /** Brings a vector of the encoder into this space. */
    float[] place(float[] raw) {
        return place(raw, centre);
    }

    private static float[] place(float[] raw, float[] centre) {
        float[] moved = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            moved[i] = raw[i] - centre[i];
        }
        return SentenceEncoder.normalised(moved);
    }

    /** Nearness of two vectors, 1 for equal ones, falling towards 0. */
    static double nearness(float[] a, float[] b) {
        float product = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
        }
        return nearness(product);
    }

    /** The same, by the product of two vectors. */
    static double nearness(float product) {
        return Math.exp(2 * (product - 1));
    }
}
