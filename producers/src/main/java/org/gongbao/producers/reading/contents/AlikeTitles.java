package org.gongbao.producers.reading.contents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.gongbao.producers.reading.text.Folding;

/**
 * Finds titles that differ by a few characters, through the runs of three characters that few entries have: misprints leave most of them.
 * The cost of a look-up is bounded. Immutable.
 */
final class AlikeTitles {

    private static final int RUN = 3;
    /** Runs that more entries have, as those of 人民政府办公室关于印发, tell nothing. */
    private static final int FEW = 8;

    private static final int COMPARED = 4;

    private final List<ContentsEntry> entries;
    private final Map<String, List<Integer>> byRun = new HashMap<>();

    AlikeTitles(List<ContentsEntry> entries) {
        this.entries = entries;
        for (int i = 0; i < entries.size(); i++) {
            for (String run : runs(entries.get(i).title())) {
                List<Integer> places = byRun.computeIfAbsent(run, key -> new ArrayList<>());
                if (places.size() <= FEW && (places.isEmpty() || places.getLast() != i)) {
                    places.add(i);
                }
            }
        }
    }

    Optional<ContentsEntry> find(String title, ToDoubleBiFunction<String, String> likeness) {
        Map<Integer, Integer> common = new HashMap<>();
        for (String run : runs(title)) {
            List<Integer> places = byRun.getOrDefault(run, List.of());
            if (places.size() <= FEW) {
                places.forEach(place -> common.merge(place, 1, Integer::sum));
            }
        }
        return common.entrySet().stream()
                .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
                .limit(COMPARED)
                .map(entry -> entries.get(entry.getKey()))
                .filter(entry -> likeness.applyAsDouble(title, entry.title()) >= Likeness.ALIKE)
                .max(Comparator.comparingDouble(entry -> likeness.applyAsDouble(title, entry.title())));
    }

    private static List<String> runs(String title) {
        String bare = Folding.bare(title);
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= Math.min(bare.length(), 120); i++) {
            runs.add(bare.substring(i, i + RUN));
        }
        return runs;
    }
}
