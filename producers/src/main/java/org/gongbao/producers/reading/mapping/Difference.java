package org.gongbao.producers.reading.mapping;

import org.gongbao.producers.reading.text.Folding;

/** Tells where two printings of a title differ, with a few characters around. Pure. */
final class Difference {

    private static final int AROUND = 3;
    private static final int LONGEST = 24;

    private Difference() {}

    /** Returns both forms of the part that differs: “康建光” there, “康健光” here. */
    static String between(String there, String here) {
        String one = Folding.bare(there);
        String other = Folding.bare(here);
        int from = 0;
        while (from < Math.min(one.length(), other.length()) && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        int end = 0;
        while (end < Math.min(one.length(), other.length()) - from
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return "“" + part(one, from, one.length() - end) + "” there, “" + part(other, from, other.length() - end)
                + "” in the text";
    }

    private static String part(String text, int from, int to) {
        String part = text.substring(Math.max(0, from - AROUND), Math.min(text.length(), to + AROUND));
        return part.length() <= LONGEST ? part : part.substring(0, LONGEST) + "…";
    }
}
