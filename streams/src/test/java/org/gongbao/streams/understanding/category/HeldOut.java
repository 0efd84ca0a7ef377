package org.gongbao.streams.understanding.category;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Weighings for samples that took no part in fitting them: labelled titles in five parts, issues as a whole. */
final class HeldOut {
    private static final int FOLDS = 5;

    private final Map<Sample, Weighings> weighings = new IdentityHashMap<>();
    private final Weighings shipped;

    /**
     * Fits one weighing for each part.
     *
     * @param samples all there is
     * @param shipped for samples that are never fitted to, as exemplars
     */
    HeldOut(Samples samples, Weighings shipped) {
        this.shipped = shipped;
        List<Sample> judged = samples.judged();
        Map<Sample, Integer> folds = folds(judged);
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Weighings fitted = WeighingFit.fit(samples.where(sample -> folds.getOrDefault(sample, out) != out));
            judged.stream().filter(sample -> folds.get(sample) == out).forEach(sample -> weighings.put(sample, fitted));
        }
    }

    private static Map<Sample, Integer> folds(List<Sample> judged) {
        Map<Sample, Integer> folds = new IdentityHashMap<>();
        List<String> issues = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            Sample sample = judged.get(i);
            if (sample.whole() && !issues.contains(sample.source())) {
                issues.add(sample.source());
            }
            folds.put(sample, (sample.whole() ? issues.indexOf(sample.source()) : i) % FOLDS);
        }
        return folds;
    }

    /** What a sample's classes would be had it not been there. */
    List<Weighing.Choice> choose(Sample sample) {
        return weighings.getOrDefault(sample, shipped).of(sample.findings()).choose(sample.findings());
    }

    /** The same on a machine without the model. */
    List<Weighing.Choice> chooseWithoutModel(Sample sample) {
        return weighings.getOrDefault(sample, shipped).byCharacters().choose(sample.withoutModel());
    }
}
