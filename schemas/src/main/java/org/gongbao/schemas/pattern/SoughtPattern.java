package org.gongbao.schemas.pattern;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that is looked for in texts: tried only where a match can begin. Finds just what {@link Matcher#find()} finds. Immutable.
 */
public final class SoughtPattern {
    private static final int ALL_CHARACTERS = Character.MAX_VALUE + 1;

    private final Pattern pattern;
    /** A bit for each character that a match can begin with; null if that can be any. A plain array, as most of the time goes into asking it. */
    private final long[] first;

    private final boolean onlyAtBeginning;
    /** Null if it is not needed. */
    private final PatternSieve words;

    /** Prepares an expression. */
    public SoughtPattern(Pattern pattern) {
        Shape shape = ShapeReader.read(pattern);
        this.pattern = pattern;
        BitSet listed = FirstCharacters.listed(shape);
        this.first = listed == null ? null : Arrays.copyOf(listed.toLongArray(), ALL_CHARACTERS / Long.SIZE);
        this.onlyAtBeginning = beginsText(shape);
        this.words = first == null && !onlyAtBeginning ? new PatternSieve(List.of(pattern)) : null;
    }

    /** Compiles and prepares an expression. */
    public static SoughtPattern of(String expression) {
        return new SoughtPattern(Pattern.compile(expression));
    }

    private static boolean beginsText(Shape shape) {
        return switch (shape) {
            case Shape.Beginning() -> true;
            case Shape.Sequence(var parts) -> !parts.isEmpty() && beginsText(parts.getFirst());
            case Shape.Choice(var options) -> options.stream().allMatch(SoughtPattern::beginsText);
            default -> false;
        };
    }

    /** The expression as it was written. */
    public String expression() {
        return pattern.pattern();
    }

    /** Tells whether it matches anywhere in a text. */
    public boolean isIn(String text) {
        if (words != null) {
            return !words.passing(text).isEmpty() && pattern.matcher(text).find();
        }
        int at = next(text, 0);
        return at >= 0 && new Search(text).next(at);
    }

    /** Tells whether it matches a whole text. */
    public boolean matches(String text) {
        boolean begins = first == null || (!text.isEmpty() && isFirst(text.charAt(0)));
        return begins && pattern.matcher(text).matches();
    }

    /** Where the match ends that begins at an offset; -1 if none begins there. */
    public int endAt(CharSequence text, int from) {
        if (first != null && (from >= text.length() || !isFirst(text.charAt(from)))) {
            return -1;
        }
        Matcher matcher = new Search(text).match().region(from, text.length());
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    /** Begins to go through the matches in a text. */
    public Search in(String text) {
        return new Search(text);
    }

    /** First place from an offset on where a match can begin; -1 if there is none. */
    private int next(CharSequence text, int from) {
        if (onlyAtBeginning) {
            boolean begins = from == 0 && (first == null || (!text.isEmpty() && isFirst(text.charAt(0))));
            return begins ? 0 : -1;
        }
        for (int i = from, length = text.length(); i < length; i++) {
            if (isFirst(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isFirst(char character) {
        return (first[character / Long.SIZE] & (1L << character)) != 0;
    }

    /** The matches in one text, one after the other. For one thread. */
    public final class Search {
        private final CharSequence text;
        private final Matcher matcher;
        private int from;

        private Search(CharSequence text) {
            this.text = text;
            this.matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        }

        /** Goes on to the next match; false if there is none. */
        public boolean next() {
            return words != null ? matcher.find() : next(SoughtPattern.this.next(text, from));
        }

        private boolean next(int start) {
            for (int at = start; at >= 0; at = SoughtPattern.this.next(text, at + 1)) {
                if (matcher.region(at, text.length()).lookingAt()) {
                    from = Math.max(matcher.end(), 1);
                    return true;
                }
            }
            from = text.length();
            return false;
        }

        /** The match, with its groups; valid until the next one is sought. */
        public Matcher match() {
            return matcher;
        }
    }
}
