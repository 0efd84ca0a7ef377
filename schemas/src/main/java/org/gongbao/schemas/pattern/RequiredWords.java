package org.gongbao.schemas.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words that a text must hold for a regular expression to match somewhere in it. */
final class RequiredWords {
    private static final int MOST_WORDS = 100;

    /** The rarer in texts: longer words, then fewer of them. */
    private static final Comparator<Set<String>> TELLING = Comparator.<Set<String>>comparingInt(RequiredWords::shortest)
            .thenComparing(words -> words.size(), Comparator.reverseOrder());

    private RequiredWords() {}

    /** Sets of words, of each of which the text must hold one; none if nothing is known. */
    static Set<Set<String>> of(Shape shape) {
        Set<Set<String>> all = new LinkedHashSet<>();
        collect(shape, all);
        return all;
    }

    private static void collect(Shape shape, Set<Set<String>> all) {
        switch (shape) {
            case Shape.Word(var text) -> all.add(Set.of(text));
            case Shape.OneOf(var characters) -> {
                Set<String> words = new HashSet<>();
                characters.forEach(character -> words.add(character.toString()));
                all.add(words);
            }
            case Shape.Sequence(var parts) -> parts.forEach(part -> collect(part, all));
            case Shape.Choice(var options) -> ofChoice(options, all);
            case Shape.Unknown _, Shape.Nothing _, Shape.Beginning _, Shape.Maybe _ -> {
                // it may match without any word
            }
        }
    }

    private static void ofChoice(List<Shape> options, Set<Set<String>> all) {
        Set<String> words = new HashSet<>();
        for (Shape option : options) {
            Set<Set<String>> known = of(option);
            if (known.isEmpty()) {
                return;
            }
            words.addAll(Collections.max(known, TELLING));
        }
        if (words.size() <= MOST_WORDS) {
            all.add(withoutLonger(words));
        }
    }

    /** Where 前 must stand, 之前 says nothing more. */
    private static Set<String> withoutLonger(Set<String> words) {
        List<String> byLength = new ArrayList<>(words);
        byLength.sort(Comparator.comparingInt(String::length));
        List<String> kept = new ArrayList<>();
        for (String word : byLength) {
            if (!holdsOne(word, kept)) {
                kept.add(word);
            }
        }
        return Set.copyOf(kept);
    }

    private static boolean holdsOne(String word, List<String> others) {
        for (String other : others) {
            if (word.contains(other)) {
                return true;
            }
        }
        return false;
    }

    private static int shortest(Set<String> words) {
        int shortest = Integer.MAX_VALUE;
        for (String word : words) {
            shortest = Math.min(shortest, word.length());
        }
        return shortest;
    }
}
