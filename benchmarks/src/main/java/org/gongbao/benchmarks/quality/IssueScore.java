package org.gongbao.benchmarks.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Adds up figures and the differences behind them. For one thread. */
final class IssueScore {

    /** Field of the duties, which only some issues have labels of. */
    static final String DUTIES = "duties";

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();

    Map<String, Figure> figures() {
        return Map.copyOf(figures);
    }

    Figure figure(String field) {
        return figures.getOrDefault(field, Figure.NOTHING);
    }

    List<String> fields() {
        return List.copyOf(figures.keySet());
    }

    /** One line each: which document, which field, what was wanted, what was found. */
    List<String> differences() {
        return List.copyOf(differences);
    }

    /** Adds a field that has one value. */
    void value(String document, String field, Object wanted, Object found) {
        boolean right = Objects.equals(wanted, found);
        add(field, right ? 1 : 0, 1, 1);
        if (!right) {
            differences.add(document + ": " + field + ": wanted " + wanted + ", found " + found);
        }
    }

    /** Adds a field that has several values, in no order. */
    void values(String document, String field, Set<String> wanted, Set<String> found) {
        Set<String> hits = new LinkedHashSet<>(wanted);
        hits.retainAll(found);
        add(field, hits.size(), found.size(), wanted.size());
        if (!wanted.equals(found)) {
            differences.add(document + ": " + field + ": missing " + without(wanted, hits) + ", too much "
                    + without(found, hits));
        }
    }

    /** Adds a field of which only what is missing counts, as people list the main ones only. */
    void recall(String document, String field, Set<String> wanted, Set<String> found) {
        Set<String> hits = new LinkedHashSet<>(wanted);
        hits.retainAll(found);
        add(field, hits.size(), wanted.size(), wanted.size());
        if (hits.size() < wanted.size()) {
            differences.add(document + ": " + field + ": missing " + without(wanted, hits));
        }
    }

    void add(String field, int hits, int found, int wanted) {
        figures.merge(field, new Figure(hits, found, wanted), (former, more) -> former.plus(hits, found, wanted));
    }

    void note(String difference) {
        differences.add(difference);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
