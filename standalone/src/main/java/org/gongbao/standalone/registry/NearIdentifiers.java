package org.gongbao.standalone.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.Agency;

/** The known agencies that a mistyped identifier may have meant. Pure. */
final class NearIdentifiers {
    /** Slips of the keyboard: more of them make another word. */
    private static final int MOST_SLIPS = 2;

    private static final int MOST_PROPOSALS = 3;
    /** Identifiers are shorter; what is longer is not compared, as that takes the product of the lengths. */
    private static final int LONGEST = 100;

    private NearIdentifiers() {}

    /** Returns those whose identifiers differ least, the nearest first; empty if all differ much. */
    static List<Agency> of(String wanted, Collection<Agency> known) {
        return known.stream()
                .filter(agency -> Math.abs(agency.getAgencyId().length() - wanted.length()) <= MOST_SLIPS)
                .map(agency -> Map.entry(slips(wanted, agency.getAgencyId()), agency))
                .filter(near -> near.getKey() <= MOST_SLIPS)
                .sorted(Map.Entry.<Integer, Agency>comparingByKey()
                        .thenComparing(near -> near.getValue().getAgencyId(), Comparator.naturalOrder()))
                .limit(MOST_PROPOSALS)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Counts letters that are too many, missing, wrong, or change places with the next. */
    private static int slips(String wanted, String known) {
        if (wanted.length() > LONGEST || known.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        int[][] slips = new int[wanted.length() + 1][known.length() + 1];
        for (int i = 0; i <= wanted.length(); i++) {
            for (int j = 0; j <= known.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : least(slips, wanted, i, known, j);
            }
        }
        return slips[wanted.length()][known.length()];
    }

    private static int least(int[][] slips, String wanted, int i, String known, int j) {
        int wrong = wanted.charAt(i - 1) == known.charAt(j - 1) ? 0 : 1;
        int least = Math.min(slips[i - 1][j - 1] + wrong, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && wanted.charAt(i - 1) == known.charAt(j - 2)
                && wanted.charAt(i - 2) == known.charAt(j - 1);
        return swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
    }
}
