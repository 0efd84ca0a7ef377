package org.gongbao.producers.reading.contents;

import java.util.HashMap;
import java.util.Map;
import org.gongbao.producers.reading.text.Folding;

/** How alike two titles are: the share of pairs of neighbouring characters that they have in common (Dice), 0 to 1. Pure. */
public final class Likeness {

    /** From here on two titles are the same but for misprints. */
    public static final double ALIKE = 0.88;
    /** From here on two titles with the same number are the same, one of them shortened. */
    public static final double RELATED = 0.5;

    private Likeness() {}

    /** Returns the likeness of two titles; one that ends with the whole of the other lacks only the issuer and is alike. */
    public static double of(String one, String other) {
        String a = Folding.bare(one);
        String b = Folding.bare(other);
        if (!a.equals(b) && Math.min(a.length(), b.length()) >= 8 && (a.endsWith(b) || b.endsWith(a))) {
            return 0.95;
        }
        return common(a, b);
    }

    /** Returns the likeness of two titles as they stand, the issuer included. */
    public static double ofWhole(String one, String other) {
        return common(Folding.bare(one), Folding.bare(other));
    }

    private static double common(String a, String b) {
        if (a.equals(b)) {
            return 1.0;
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < a.length(); i++) {
            pairs.merge(a.substring(i, i + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 1 < b.length(); i++) {
            if (pairs.merge(b.substring(i, i + 2), -1, Integer::sum) >= 0) {
                common++;
            }
        }
        int all = Math.max(0, a.length() - 1) + Math.max(0, b.length() - 1);
        return all == 0 ? 0.0 : 2.0 * common / all;
    }
}
