package org.gongbao.producers.reading.boundary;

import java.util.Set;

/**
 * A place where a document may begin.
 *
 * @param first index of its first line in the list of lines
 * @param bodyFrom index of the first line below title and number
 * @param title its title
 * @param number document number as printed, without white space; null if it has none
 * @param evidence what speaks for it
 */
public record Candidate(int first, int bodyFrom, TitleBlock title, String number, Set<Evidence> evidence) {

    /** From this score on a candidate counts. */
    public static final double ENOUGH = 0.5;

    /** Copies the set. */
    public Candidate {
        evidence = Set.copyOf(evidence);
    }

    /** Returns the sum of the evidence, 1 at most. */
    public double score() {
        return Math.min(1.0, evidence.stream().mapToDouble(Evidence::weight).sum());
    }
}
