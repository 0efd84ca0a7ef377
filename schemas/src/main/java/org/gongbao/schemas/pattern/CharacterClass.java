package org.gongbao.schemas.pattern;

import java.util.HashSet;
import java.util.Set;

/**
 * A class of characters in a regular expression.
 *
 * @param characters those in the class; null if they are too many to list, or not simply listed
 * @param end offset after the class
 */
record CharacterClass(Set<Character> characters, int end) {
    private static final int MOST = 64;

    /** Reads a class from behind its opening bracket. */
    static CharacterClass read(String source, int from) {
        int end = end(source, from);
        return new CharacterClass(list(source.substring(from, end - 1)), end);
    }

    /** The digits that \\d stands for. */
    static Set<Character> digits() {
        Set<Character> digits = new HashSet<>();
        for (char digit = '0'; digit <= '9'; digit++) {
            digits.add(digit);
        }
        return digits;
    }

    private static int end(String source, int from) {
        int depth = 1;
        int at = from;
        while (depth > 0) {
            char c = source.charAt(at);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            at += c == '\\' ? 2 : 1;
        }
        return at;
    }

    private static Set<Character> list(String inside) {
        if (inside.startsWith("^") || inside.contains("[") || inside.contains("&&")) {
            return null;
        }
        Set<Character> listed = new HashSet<>();
        int at = 0;
        while (at < inside.length()) {
            char first = inside.charAt(at);
            if (first == '\\') {
                char escaped = inside.charAt(at + 1);
                if (escaped == 'd') {
                    listed.addAll(digits());
                } else if (Character.isLetterOrDigit(escaped)) {
                    return null;
                } else {
                    listed.add(escaped);
                }
                at += 2;
                continue;
            }
            boolean range = at + 2 < inside.length() && inside.charAt(at + 1) == '-';
            char last = range ? inside.charAt(at + 2) : first;
            if (Character.isSurrogate(first) || last == '\\' || last - first >= MOST) {
                return null;
            }
            for (int c = first; c <= last; c++) {
                listed.add((char) c);
            }
            at += range ? 3 : 1;
        }
        return listed;
    }
}
