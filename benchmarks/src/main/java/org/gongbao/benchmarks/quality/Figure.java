package org.gongbao.benchmarks.quality;

/**
 * How much of one field is right.
 *
 * @param hits what was found and is right
 * @param found what was found
 * @param wanted what people found
 */
record Figure(int hits, int found, int wanted) {

    static final Figure NOTHING = new Figure(0, 0, 0);

    Figure plus(int moreHits, int moreFound, int moreWanted) {
        return new Figure(hits + moreHits, found + moreFound, wanted + moreWanted);
    }

    double precision() {
        if (found == 0) {
            return wanted == 0 ? 1 : 0;
        }
        return (double) hits / found;
    }

    double recall() {
        return wanted == 0 ? 1 : (double) hits / wanted;
    }

    /** The harmonic mean of precision and recall; for a field that every document has, the share that is right. */
    double score() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
