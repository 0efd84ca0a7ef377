package org.gongbao.streams.understanding.category;

/**
 * How sure a choice is: the share of choices of its kind that people found right. Immutable.
 *
 * @param slope of the log odds of being right over the log odds of the first class against the others
 * @param agreement what is added where the exemplars alone choose the same class
 * @param offset what is added always
 * @param rule share of the decisions by rule that are right
 * @param furtherSlope of the log odds of a further class over its weight by that of the strongest
 * @param furtherOffset what is added to them
 */
record Calibration(
        double slope, double agreement, double offset, double rule, double furtherSlope, double furtherOffset) {
    private static final double LEAST = 0.05;
    private static final double MOST = 0.99;

    /**
     * Confidence in a first class that no rule decided.
     *
     * @param odds log odds of the class by weight
     * @param agreed true if the exemplars alone choose it too
     */
    double first(double odds, boolean agreed) {
        return rounded(logistic(slope * odds + (agreed ? agreement : 0) + offset));
    }

    /** Confidence in a first class that a rule decided. */
    double decided() {
        return rounded(rule);
    }

    /**
     * Confidence in a further class.
     *
     * @param share its weight by that of the strongest class
     */
    double further(double share) {
        return rounded(logistic(furtherSlope * share + furtherOffset));
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double rounded(double confidence) {
        return Math.round(100 * Math.clamp(confidence, LEAST, MOST)) / 100.0;
    }
}
