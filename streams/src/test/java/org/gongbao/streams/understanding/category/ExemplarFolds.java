package org.gongbao.streams.understanding.category;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parts exemplars for cross-validation; those that nearly repeat each other come into one part. */
final class ExemplarFolds {
    static final int FOLDS = 5;
    private static final double SAME = 0.5;

    private ExemplarFolds() {}

    /** Number of the part of each exemplar. */
    static int[] of(List<Exemplar> exemplars) {
        List<Set<String>> pairs =
                exemplars.stream().map(exemplar -> pairs(exemplar.bare())).toList();
        int[] parent = new int[exemplars.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            for (int j = 0; j < i; j++) {
                if (likeness(pairs.get(i), pairs.get(j)) >= SAME) {
                    parent[root(parent, i)] = root(parent, j);
                }
            }
        }
        Map<Integer, Integer> groups = new HashMap<>();
        int[] folds = new int[parent.length];
        for (int i = 0; i < parent.length; i++) {
            folds[i] = groups.computeIfAbsent(root(parent, i), root -> groups.size() % FOLDS);
        }
        return folds;
    }

    private static int root(int[] parent, int i) {
        int root = i;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }

    private static double likeness(Set<String> a, Set<String> b) {
        long common = a.stream().filter(b::contains).count();
        long all = a.size() + b.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
