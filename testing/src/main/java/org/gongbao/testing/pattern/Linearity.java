package org.gongbao.testing.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How often an expression looks at a text. All hostile texts are tried while they are short; the one that costs most, and the one whose cost
 * grows most, are tried at 1 MB too, where four times the text may take hardly more than four times the looks. Expressions that look far
 * around every character by design, within bounds, are tried at the longest text of at least 128 kB that a test has time for.
 */
public final class Linearity {

    private static final int SHORT = 500;
    private static final int LONGER = 2_000;
    private static final int MEGABYTE = 1 << 20;
    private static final int LEAST_LONG = MEGABYTE / 8;
    private static final long LOOKS_IN_TIME = 15_000_000;
    private static final int LOOKS_PER_CHARACTER = 1_000;
    private static final int PARTS = 4;
    private static final double GROWTH = 4.5;
    private static final long HARDLY_ANY = 100_000;
    private static final long TOO_MANY = -1;

    private final Pattern pattern;
    private final List<String> complaints = new ArrayList<>();

    private record Cost(HostileText text, long looks, double growth) {}

    private Linearity(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Returns the texts for which an expression is not linear, with what they cost; empty if there is none. */
    public static List<String> complaints(Pattern pattern) {
        Linearity linearity = new Linearity(pattern);
        List<Cost> costs = HostileText.to(pattern).stream().map(linearity::cost).toList();
        if (linearity.complaints.isEmpty()) {
            Cost dearest = Collections.max(costs, Comparator.comparingLong(Cost::looks));
            Cost fastest = Collections.max(costs, Comparator.comparingDouble(Cost::growth));
            Stream.of(dearest, fastest).distinct().forEach(linearity::checkGrowth);
        }
        return linearity.complaints;
    }

    /**
     * Returns the same for an expression that never sees more than some characters, for its text is cut.
     *
     * @param most number of characters
     */
    public static List<String> complaints(Pattern pattern, int most) {
        Linearity linearity = new Linearity(pattern);
        HostileText.to(pattern).forEach(text -> linearity.looks(text, most));
        return linearity.complaints;
    }

    private Cost cost(HostileText text) {
        long few = looks(text, SHORT);
        long more = few == TOO_MANY ? TOO_MANY : looks(text, LONGER);
        return new Cost(text, more, (double) more / Math.max(few, 1));
    }

    private void checkGrowth(Cost cost) {
        int length = MEGABYTE;
        while (length > LEAST_LONG && cost.looks() / LONGER * length > LOOKS_IN_TIME) {
            length /= 2;
        }
        long few = looks(cost.text(), length / PARTS);
        long many = few == TOO_MANY ? TOO_MANY : looks(cost.text(), length);
        if (many > HARDLY_ANY && many > few * GROWTH) {
            complaints.add(
                    cost.text().pieces() + ": " + few + " looks at " + length / PARTS + ", " + many + " at " + length);
        }
    }

    private long looks(HostileText text, int length) {
        String hostile = text.ofLength(length);
        CountedText whole = new CountedText(hostile, (long) length * LOOKS_PER_CHARACTER);
        CountedText parts = new CountedText(hostile, (long) length * LOOKS_PER_CHARACTER);
        try {
            var unused = pattern.matcher(whole).matches();
            Matcher matcher = pattern.matcher(parts);
            while (matcher.find()) {
                // each match is sought as replacing does
            }
            return whole.looks() + parts.looks();
        } catch (CountedText.TooManyLooksException e) {
            complaints.add(text.pieces() + ": more than " + LOOKS_PER_CHARACTER + " looks a character at " + length);
        } catch (StackOverflowError e) {
            complaints.add(text.pieces() + ": the stack is full at " + length);
        }
        return TOO_MANY;
    }
}
