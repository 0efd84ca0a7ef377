package org.gongbao.benchmarks.delivery;

/**
 * First and next event, without and with trouble.
 *
 * @param calmFirst first event without trouble
 * @param calmNext next event without trouble
 * @param first first event with trouble, as the healthy see it
 * @param next next event with trouble
 */
record Pair(Wave calmFirst, Wave calmNext, Wave first, Wave next) {
    private static final double P99 = 0.99;

    /** Share of the rate that is kept at the first event. */
    double keptFirst() {
        return first.perSecond() / calmFirst.perSecond();
    }

    /** The same at the next event. */
    double keptNext() {
        return next.perSecond() / calmNext.perSecond();
    }

    /** How many times as long the slowest hundredth takes at the first event. */
    double slowerFirst() {
        return first.percentile(P99) / calmFirst.percentile(P99);
    }

    /** The same at the next event. */
    double slowerNext() {
        return next.percentile(P99) / calmNext.percentile(P99);
    }
}
