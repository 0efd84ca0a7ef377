package org.gongbao.streams.understanding.category;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers what spoke for each class, and how strongly. For one document and one thread. */
final class EvidenceBook {
    private static final int MOST_EVIDENCE = 6;

    private final Map<String, Map<String, Double>> byClass = new HashMap<>();

    void note(String code, String words, double weight) {
        byClass.computeIfAbsent(code, key -> new LinkedHashMap<>()).merge(words, weight, Double::sum);
    }

    /** What spoke for a class, the strongest first. */
    List<String> of(String code) {
        return byClass.getOrDefault(code, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(MOST_EVIDENCE)
                .map(Map.Entry::getKey)
                .toList();
    }
}
