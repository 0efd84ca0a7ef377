package org.gongbao.streams.understanding.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds the longest of many names at a place of a text, in time of that name's length. Filled once, then safe for many threads.
 *
 * @param <V> what a name stands for
 */
public final class NameTrie<V> {
    private final Node<V> root = new Node<>();

    private static final class Node<V> {
        private final Map<Character, Node<V>> next = new HashMap<>(4);
        private V value;
    }

    /**
     * A name found.
     *
     * @param end offset after its last character
     * @param value what it stands for
     * @param <V> type of the value
     */
    public record Match<V>(int end, V value) {}

    /** Adds a name; the first value of a name stays. */
    public void add(String name, V value) {
        Node<V> node = root;
        for (int i = 0; i < name.length(); i++) {
            node = node.next.computeIfAbsent(name.charAt(i), key -> new Node<>());
        }
        if (node.value == null) {
            node.value = value;
        }
    }

    /** Longest name that begins at an offset; null if there is none. */
    public Match<V> longest(CharSequence text, int from) {
        Node<V> node = root;
        Match<V> best = null;
        for (int i = from; i < text.length(); i++) {
            node = node.next.get(text.charAt(i));
            if (node == null) {
                break;
            }
            if (node.value != null) {
                best = new Match<>(i + 1, node.value);
            }
        }
        return best;
    }

    /** Value of exactly this name; null if it is not known. */
    public V exact(String name) {
        Match<V> match = longest(name, 0);
        return match != null && match.end() == name.length() ? match.value() : null;
    }
}
