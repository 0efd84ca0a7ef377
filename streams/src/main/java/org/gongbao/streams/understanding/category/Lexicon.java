package org.gongbao.streams.understanding.category;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.streams.understanding.data.DataFile;
import org.gongbao.streams.understanding.text.NameTrie;

/** Words that speak for subject classes. Immutable. */
final class Lexicon {
    private final NameTrie<Entry> words = new NameTrie<>();
    private int size;

    /**
     * A word.
     *
     * @param text the word
     * @param weights weight by class code; none for a word that only keeps shorter ones inside it from counting
     * @param hash of the two, which is asked for in each text
     */
    record Word(String text, Map<String, Double> weights, int hash) {

        Word(String text, Map<String, Double> weights) {
            this(text, weights, 31 * text.hashCode() + weights.hashCode());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Word word && text.equals(word.text) && weights.equals(word.weights);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        Map<String, Map<String, Double>> weights = new HashMap<>();
        for (List<String> row : DataFile.rows("category/lexicon.tsv", 3)) {
            Map<String, Double> byClass = weights.computeIfAbsent(row.get(0), word -> new HashMap<>());
            if (!row.get(1).isEmpty()) {
                byClass.put(row.get(1), Double.valueOf(row.get(2)));
            }
        }
        weights.forEach((text, byClass) -> lexicon.add(new Word(text, Map.copyOf(byClass))));
        return lexicon;
    }

    /**
     * A word with its place among all.
     *
     * @param word the word
     * @param place from 0
     */
    private record Entry(Word word, int place) {}

    private void add(Word word) {
        words.add(word.text(), new Entry(word, size++));
    }

    /** Counts the words of a text; of overlapping words the longest counts. */
    Map<Word, Integer> count(String text) {
        int[] counts = new int[size];
        List<Entry> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            NameTrie.Match<Entry> match = words.longest(text, i);
            if (match == null) {
                i++;
            } else {
                if (counts[match.value().place()]++ == 0) {
                    found.add(match.value());
                }
                i = match.end();
            }
        }
        Map<Word, Integer> byWord = new HashMap<>();
        found.forEach(entry -> byWord.put(entry.word(), counts[entry.place()]));
        return byWord;
    }

    /** The words of a text, in its order, each once. */
    List<String> inOrder(String text) {
        List<String> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            NameTrie.Match<Entry> match = words.longest(text, i);
            if (match != null
                    && !match.value().word().weights().isEmpty()
                    && !found.contains(match.value().word().text())) {
                found.add(match.value().word().text());
            }
            i = match == null ? i + 1 : match.end();
        }
        return found;
    }
}
