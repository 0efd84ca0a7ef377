package org.gongbao.streams.understanding.text;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.schemas.pattern.CharacterTable;

/**
 * Finds the longest of many names at a place of a text, in time of that name's length. Filled once, then safe for many threads.
 *
 * @param <V> what a name stands for
 */
public final class NameTrie<V> {
    /** Spreads neighbouring characters over a table (Knuth's multiplicative hashing). */
    private static final int SPREAD = 0x9E3779B1;

    /** Another odd number, so that the two characters of a pair do not stand for each other. */
    private static final int OTHER_SPREAD = 0x85EBCA6B;

    private static final int HIGH_BITS = 16;
    private static final int PAIRS = 1 << 16;

    /** Most places of a text are passed over at the first character, so that it is found quickest. */
    private final CharacterTable<Node<V>> roots = new CharacterTable<>();

    /**
     * A bit for the first two characters of each name, of pairs that are hashed alike a single one: small enough to stay near the processor, where it
     * tells of most places at which a name could begin that none does.
     */
    private final long[] pairs = new long[PAIRS / Long.SIZE];

    /** True if a name has one character only, so that pairs tell nothing. */
    private boolean single;

    /** A table of its own, as looking up boxed characters takes most of the time of tagging. */
    private static final class Node<V> {
        private static final int FIRST_SIZE = 2;
        private static final int BITS_OF_SIGN = 6;

        /** One bit for each character that may go on here: most that do not are known by it, without a look at the table. */
        private long signs;

        private char[] characters;
        private Node<V>[] nodes;
        private int size;
        private V value;

        Node<V> next(char character) {
            if ((signs & sign(character)) == 0) {
                return null;
            }
            int mask = characters.length - 1;
            for (int i = ((character * SPREAD) >>> HIGH_BITS) & mask; nodes[i] != null; i = (i + 1) & mask) {
                if (characters[i] == character) {
                    return nodes[i];
                }
            }
            return null;
        }

        Node<V> nextOrNew(char character) {
            Node<V> known = next(character);
            if (known != null) {
                return known;
            }
            size++;
            if (characters == null) {
                characters = new char[FIRST_SIZE];
                nodes = table(FIRST_SIZE);
            } else if (size * 2 > characters.length) {
                grow();
            }
            signs |= sign(character);
            Node<V> added = new Node<>();
            put(character, added);
            return added;
        }

        private void grow() {
            char[] formerCharacters = characters;
            Node<V>[] formerNodes = nodes;
            characters = new char[formerCharacters.length * 2];
            nodes = table(characters.length);
            for (int i = 0; i < formerNodes.length; i++) {
                if (formerNodes[i] != null) {
                    put(formerCharacters[i], formerNodes[i]);
                }
            }
        }

        private void put(char character, Node<V> node) {
            int mask = characters.length - 1;
            int i = ((character * SPREAD) >>> HIGH_BITS) & mask;
            while (nodes[i] != null) {
                i = (i + 1) & mask;
            }
            characters[i] = character;
            nodes[i] = node;
        }

        private static long sign(char character) {
            return 1L << ((character * SPREAD) >>> (Integer.SIZE - BITS_OF_SIGN));
        }

        @SuppressWarnings("unchecked")
        private static <V> Node<V>[] table(int size) {
            return (Node<V>[]) new Node<?>[size];
        }
    }

    /**
     * A name found.
     *
     * @param end offset after its last character
     * @param value what it stands for
     * @param <V> type of the value
     */
    public record Match<V>(int end, V value) {}

    /** Adds a name, which is not empty; the first value of a name stays. */
    public void add(String name, V value) {
        if (name.length() == 1) {
            single = true;
        } else {
            int pair = pair(name.charAt(0), name.charAt(1));
            pairs[pair / Long.SIZE] |= 1L << pair;
        }
        Node<V> node = roots.get(name.charAt(0));
        if (node == null) {
            node = new Node<>();
            roots.put(name.charAt(0), node);
        }
        for (int i = 1; i < name.length(); i++) {
            node = node.nextOrNew(name.charAt(i));
        }
        if (node.value == null) {
            node.value = value;
        }
    }

    /** Longest name that begins at an offset; null if there is none. */
    public Match<V> longest(CharSequence text, int from) {
        Node<V> node = root(text, from, from + 1);
        V best = null;
        int end = from;
        for (int i = from + 1; node != null; i++) {
            if (node.value != null) {
                best = node.value;
                end = i;
            }
            node = i < text.length() ? node.next(text.charAt(i)) : null;
        }
        return best == null ? null : new Match<>(end, best);
    }

    /** All names that begin at an offset, the shortest first. */
    public List<Match<V>> every(CharSequence text, int from) {
        List<Match<V>> found = List.of();
        Node<V> node = root(text, from, from + 1);
        for (int i = from + 1; node != null; i++) {
            if (node.value != null) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(new Match<>(i, node.value));
            }
            node = i < text.length() ? node.next(text.charAt(i)) : null;
        }
        return found;
    }

    /** Tells whether a name begins at an offset. */
    boolean begins(CharSequence text, int from) {
        Node<V> node = root(text, from, from + 1);
        for (int i = from + 1; node != null && node.value == null; i++) {
            node = i < text.length() ? node.next(text.charAt(i)) : null;
        }
        return node != null;
    }

    /** Tells whether a name, read backwards, ends directly before an offset. */
    boolean endsBackwards(CharSequence text, int end) {
        Node<V> node = root(text, end - 1, end - 2);
        for (int i = end - 2; node != null && node.value == null; i--) {
            node = i >= 0 ? node.next(text.charAt(i)) : null;
        }
        return node != null;
    }

    /** Where names go on that begin with the characters at two offsets; null if none does. The second offset may be outside of the text. */
    private Node<V> root(CharSequence text, int first, int second) {
        if (first < 0 || first >= text.length()) {
            return null;
        }
        Node<V> root = roots.get(text.charAt(first));
        return root == null || single || isPair(text, first, second) ? root : null;
    }

    private boolean isPair(CharSequence text, int first, int second) {
        if (second < 0 || second >= text.length()) {
            return false;
        }
        int pair = pair(text.charAt(first), text.charAt(second));
        return (pairs[pair / Long.SIZE] & (1L << pair)) != 0;
    }

    private static int pair(char first, char second) {
        return ((first * SPREAD) ^ (second * OTHER_SPREAD)) >>> HIGH_BITS;
    }

    /** Value of exactly this name; null if it is not known. */
    public V exact(String name) {
        Match<V> match = longest(name, 0);
        return match != null && match.end() == name.length() ? match.value() : null;
    }
}
