package org.gongbao.streams.understanding.category;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up what speaks for each class. For one document and one thread. */
final class Scores {
    /** What the text may add to the class that it speaks for most: less than one strong word of the title. */
    private static final double TEXT_WEIGHT = 3;

    private static final double REPEATS_THAT_COUNT_FULL = 6;
    private static final int MOST_EVIDENCE = 6;

    private final Map<String, Double> sums = new HashMap<>();
    private final Map<String, Map<String, Double>> evidence = new HashMap<>();

    void add(String code, double weight, String word) {
        sums.merge(code, weight, Double::sum);
        evidence.computeIfAbsent(code, key -> new LinkedHashMap<>()).merge(word, weight, Double::sum);
    }

    void addTitle(Map<Lexicon.Word, Integer> words) {
        words.keySet().forEach(word -> word.weights().forEach((code, weight) -> add(code, weight, word.text())));
    }

    /** The text's words count by weight and frequency, and all of them together no more than a fixed sum. */
    void addText(Map<Lexicon.Word, Integer> words) {
        Map<String, Double> shares = new HashMap<>();
        words.forEach((word, count) -> word.weights()
                .forEach((code, weight) ->
                        shares.merge(code, weight * Math.min(1, count / REPEATS_THAT_COUNT_FULL), Double::sum)));
        double most =
                shares.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double scale = TEXT_WEIGHT / Math.max(most, 10);
        words.forEach((word, count) -> word.weights()
                .forEach((code, weight) ->
                        add(code, scale * weight * Math.min(1, count / REPEATS_THAT_COUNT_FULL), word.text())));
    }

    List<Map.Entry<String, Double>> ranked() {
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry::getKey, Comparator.comparingInt(Integer::parseInt)))
                .toList();
    }

    List<String> evidence(String code) {
        return new ArrayList<>(evidence.getOrDefault(code, Map.of()).entrySet())
                .stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                        .limit(MOST_EVIDENCE)
                        .map(Map.Entry::getKey)
                        .toList();
    }
}
