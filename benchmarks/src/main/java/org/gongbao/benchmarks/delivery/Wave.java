package org.gongbao.benchmarks.delivery;

import java.util.Arrays;

/**
 * What became of documents that were written together.
 *
 * @param millis of each healthy delivery, from the writing of its document to the receiver, in ascending order
 * @param seconds from the writing of the first document to the last healthy delivery
 * @param repeats requests that came again
 * @param arrivedAt time of the last arrival of each delivery on the machine's monotonic clock, unordered
 */
record Wave(double[] millis, double seconds, int repeats) {

    double perSecond() {
        return millis.length / seconds;
    }

    /** Returns the time within which this share had arrived. */
    double percentile(double share) {
        return millis[(int) Math.min(millis.length - 1L, (long) Math.floor(share * millis.length))];
    }

    static Wave of(double[] millis, double seconds, int repeats) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Wave(sorted, seconds, repeats);
    }
}
