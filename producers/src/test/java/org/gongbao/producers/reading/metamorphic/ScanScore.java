package org.gongbao.producers.reading.metamorphic;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.record.v1.Document;

/**
 * How well a scan was read: which documents were found again, told by title, and how alike the titles are, character by character.
 *
 * @param expected documents of the text
 * @param found documents of the scan
 * @param matched how many of both are the same
 * @param titles likeness of the titles of these, 0 to 1: one less the share of characters to change
 * @param sameNumbers how many of these have the same number
 * @param sameDays how many of these have the same day of signature
 */
record ScanScore(int expected, int found, int matched, double titles, int sameNumbers, int sameDays) {

    private static final double SAME = 0.8;

    static ScanScore of(List<Document> expected, List<Document> found) {
        List<Document> left = new ArrayList<>(found);
        double titles = 0;
        int matched = 0;
        int numbers = 0;
        int days = 0;
        for (Document one : expected) {
            Document best = null;
            double likeness = SAME;
            for (Document other : left) {
                double alike = likeness(one.getTitle(), other.getTitle());
                boolean better = alike > likeness
                        || (alike == likeness && best != null && sameNumber(one, other) && !sameNumber(one, best));
                if (better) {
                    best = other;
                    likeness = alike;
                }
            }
            if (best != null) {
                left.remove(best);
                matched++;
                titles += likeness;
                numbers += sameNumber(one, best) ? 1 : 0;
                days += String.valueOf(one.getSignedOn()).equals(String.valueOf(best.getSignedOn())) ? 1 : 0;
            }
        }
        return new ScanScore(
                expected.size(), found.size(), matched, matched == 0 ? 0 : titles / matched, numbers, days);
    }

    private static boolean sameNumber(Document one, Document other) {
        return String.valueOf(one.getDocNumber()).equals(String.valueOf(other.getDocNumber()));
    }

    /** Returns the F1 of the documents. */
    double f1() {
        return 2.0 * matched / (expected + found);
    }

    private static double likeness(String one, String other) {
        String a = Folding.bare(one);
        String b = Folding.bare(other);
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        int longest = Math.max(a.length(), b.length());
        return longest == 0 ? 1 : 1 - (double) above[b.length()] / longest;
    }
}
