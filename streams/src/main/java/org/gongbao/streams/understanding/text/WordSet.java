package org.gongbao.streams.understanding.text;

import java.util.Collection;

/** Tells whether one of many words begins or ends at a place of a text, in time of that word's length. Immutable. */
public final class WordSet {
    private final NameTrie<Boolean> forwards = new NameTrie<>();
    private final NameTrie<Boolean> backwards = new NameTrie<>();

    /** A set of words, none of them empty. */
    public WordSet(Collection<String> words) {
        for (String word : words) {
            forwards.add(word, true);
            backwards.add(new StringBuilder(word).reverse().toString(), true);
        }
    }

    /** Tells whether a word begins at an offset. */
    public boolean beginsAt(CharSequence text, int from) {
        return forwards.begins(text, from);
    }

    /** Tells whether a word ends directly before an offset. */
    public boolean endsAt(CharSequence text, int end) {
        return backwards.endsBackwards(text, end);
    }
}
