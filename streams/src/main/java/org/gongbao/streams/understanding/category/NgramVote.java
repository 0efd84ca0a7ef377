package org.gongbao.streams.understanding.category;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The exemplars' vote without a model: complement naive Bayes over single characters and pairs, weighted by how rare they are. Knows only characters, not
 * meanings. Built in milliseconds from the exemplars. Immutable.
 */
final class NgramVote implements ExemplarVote {
    private static final double SMOOTHING = 1;

    private final Map<String, Integer> columns = new HashMap<>();
    private final double[] rarities;
    private final double[][] weights;
    private final double scale;

    NgramVote(List<Exemplar> exemplars) {
        List<Map<String, Integer>> counts =
                exemplars.stream().map(exemplar -> grams(exemplar.bare())).toList();
        Map<String, Integer> documents = new HashMap<>();
        counts.forEach(grams -> grams.keySet().forEach(gram -> {
            columns.putIfAbsent(gram, columns.size());
            documents.merge(gram, 1, Integer::sum);
        }));
        rarities = new double[columns.size()];
        documents.forEach(
                (gram, count) -> rarities[columns.get(gram)] = Math.log((1.0 + exemplars.size()) / (1 + count)) + 1);
        double[][] sums = new double[ClassScores.CLASSES][columns.size()];
        for (int i = 0; i < counts.size(); i++) {
            double[] sum = sums[ClassScores.index(exemplars.get(i).category())];
            vector(counts.get(i)).forEach((column, value) -> sum[column] += value);
        }
        weights = weights(sums);
        scale = 1 / deviation(exemplars);
    }

    @Override
    public boolean byMeaning() {
        return false;
    }

    @Override
    public Ballot cast(String bareTitle) {
        ClassScores scores = raw(bareTitle).times(scale);
        return new Ballot() {
            @Override
            public ClassScores scores() {
                return scores;
            }

            @Override
            public Optional<String> nearest(String code) {
                return Optional.empty();
            }
        };
    }

    private ClassScores raw(String bareTitle) {
        double[] scores = new double[ClassScores.CLASSES];
        vector(grams(bareTitle)).forEach((column, value) -> {
            for (int c = 0; c < scores.length; c++) {
                scores[c] += value * weights[c][column];
            }
        });
        return ClassScores.of(scores);
    }

    /** Spread of the scores over the exemplars themselves, which makes them comparable with other sets of exemplars. */
    private double deviation(List<Exemplar> exemplars) {
        double[] all = exemplars.stream()
                .map(exemplar -> raw(exemplar.bare()))
                .flatMapToDouble(
                        scores -> Arrays.stream(new int[] {scores.best()}).mapToDouble(scores::get))
                .toArray();
        return Math.max(1e-9, Arrays.stream(all).average().orElse(1));
    }

    private double[][] weights(double[][] sums) {
        int width = columns.size();
        double[] total = new double[width];
        for (double[] sum : sums) {
            for (int j = 0; j < width; j++) {
                total[j] += sum[j];
            }
        }
        double[][] result = new double[sums.length][width];
        double[] mean = new double[width];
        for (int c = 0; c < sums.length; c++) {
            double complement = 0;
            for (int j = 0; j < width; j++) {
                complement += total[j] - sums[c][j] + SMOOTHING;
            }
            for (int j = 0; j < width; j++) {
                result[c][j] = -Math.log((total[j] - sums[c][j] + SMOOTHING) / complement);
                mean[j] += result[c][j] / sums.length;
            }
        }
        for (double[] row : result) {
            double length = 0;
            for (int j = 0; j < width; j++) {
                row[j] -= mean[j];
                length += Math.abs(row[j]);
            }
            double norm = Math.max(length, 1e-9) / width;
            Arrays.setAll(row, j -> row[j] / norm);
        }
        return result;
    }

    private Map<Integer, Double> vector(Map<String, Integer> grams) {
        Map<Integer, Double> vector = new HashMap<>();
        double squares = 0;
        for (Map.Entry<String, Integer> gram : grams.entrySet()) {
            Integer column = columns.get(gram.getKey());
            if (column != null) {
                double value = (1 + Math.log(gram.getValue())) * rarities[column];
                vector.put(column, value);
                squares += value * value;
            }
        }
        double length = Math.sqrt(squares);
        vector.replaceAll((column, value) -> value / length);
        return vector;
    }

    private static Map<String, Integer> grams(String text) {
        List<String> grams = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            grams.add(text.substring(i, i + 1));
            if (i + 1 < text.length()) {
                grams.add(text.substring(i, i + 2));
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        grams.forEach(gram -> counts.merge(gram, 1, Integer::sum));
        return counts;
    }
}
