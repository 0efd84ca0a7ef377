package org.gongbao.producers.reading.boundary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether an issue prints numbers below titles, above or beside them: a printer does the same throughout. Pure. */
final class UsualLayout {

    private static final int FEWEST = 2;

    private UsualLayout() {}

    /** Returns the way in which most numbers stand to titles; nothing if there is no majority. */
    static Optional<Evidence> of(List<Draft> drafts) {
        Map<Evidence, Integer> counts = new HashMap<>();
        for (Draft draft : drafts) {
            switch (draft.main()) {
                case NUMBER_BELOW, NUMBER_ABOVE, NUMBER_BESIDE -> counts.merge(draft.main(), 1, Integer::sum);
                default -> {
                    /* tells nothing about numbers */
                }
            }
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST && 2 * entry.getValue() > all)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
