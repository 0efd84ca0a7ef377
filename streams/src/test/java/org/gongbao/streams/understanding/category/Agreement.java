package org.gongbao.streams.understanding.category;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * How the classes of documents agree with what people chose, primary and further ones together.
 *
 * @param right classes that both chose
 * @param chosen classes that the tagger chose
 * @param wanted classes that people chose
 */
record Agreement(int right, int chosen, int wanted) {

    static Agreement of(List<Sample> samples, Weighing weighing) {
        return of(samples, sample -> weighing.choose(sample.findings()));
    }

    static Agreement of(List<Sample> samples, Function<Sample, List<Weighing.Choice>> tagger) {
        int right = 0;
        int chosen = 0;
        int wanted = 0;
        for (Sample sample : samples) {
            Set<String> codes = new HashSet<>();
            tagger.apply(sample).forEach(choice -> codes.add(choice.code()));
            Set<String> all = new HashSet<>(sample.also());
            all.add(sample.category());
            chosen += codes.size();
            wanted += all.size();
            codes.retainAll(all);
            right += codes.size();
        }
        return new Agreement(right, chosen, wanted);
    }

    double precision() {
        return chosen == 0 ? 1 : (double) right / chosen;
    }

    double recall() {
        return wanted == 0 ? 1 : (double) right / wanted;
    }

    /** F2: recall counts double, as a class that is missing keeps the document from those who wait for it. */
    double value() {
        return right == 0 ? 0 : 5 * precision() * recall() / (4 * precision() + recall());
    }
}
