package org.gongbao.producers.reading.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Words looked for at the end of a text, by their last character, so that most texts cost one look. Immutable. */
public final class Endings {

    private final Map<Character, List<String>> byLast = new HashMap<>();

    /** Makes the set. The word that comes first wins, so longer words must come before those that they end with. */
    public Endings(List<String> words) {
        for (String word : words) {
            byLast.computeIfAbsent(word.charAt(word.length() - 1), key -> new ArrayList<>())
                    .add(word);
        }
    }

    /** Returns whether a word may end with this character. */
    public boolean mayEnd(char last) {
        return byLast.containsKey(last);
    }

    /** Returns the first word that the text ends with. */
    public Optional<String> of(String text) {
        return all(text).findFirst();
    }

    /** Returns all words that the text ends with, in order. */
    public Stream<String> all(String text) {
        return text.isEmpty()
                ? Stream.empty()
                : byLast.getOrDefault(text.charAt(text.length() - 1), List.of()).stream()
                        .filter(text::endsWith);
    }
}
