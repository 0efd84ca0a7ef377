package org.gongbao.producers.reading.boundary;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A place where a document may begin.
 *
 * @param first index of its first line in the list of lines
 * @param bodyFrom index of the first line below title and number
 * @param title its title
 * @param number document number as printed, without white space; null if it has none
 * @param evidence what speaks for and against it
 */
public record Candidate(int first, int bodyFrom, TitleBlock title, String number, Set<Evidence> evidence) {

    /** From this score on a candidate counts. */
    public static final double ENOUGH = 0.5;

    /** Weights are whole hundredths. */
    private static final double PARTS = 100;

    /** Copies the set. */
    public Candidate {
        Set<Evidence> ordered = EnumSet.noneOf(Evidence.class);
        ordered.addAll(evidence);
        evidence = Collections.unmodifiableSet(ordered);
    }

    /** Returns the sum of the evidence, 0 to 1 in whole hundredths: the same in every order of adding. */
    public double score() {
        double sum = evidence.stream().mapToDouble(Evidence::weight).sum();
        return Math.max(0, Math.min(1, Math.round(sum * PARTS) / PARTS));
    }

    /** Returns whether nobody issued it: an explanation or a chronicle, which ends the document above and is none itself. */
    boolean isMatter() {
        return number == null && !title.onSubject() && EditorialMatter.isTitle(title.title());
    }

    /** Returns the same candidate with further evidence. */
    public Candidate with(Set<Evidence> more) {
        if (more.isEmpty()) {
            return this;
        }
        Set<Evidence> all = EnumSet.copyOf(more);
        all.addAll(evidence);
        return new Candidate(first, bodyFrom, title, number, all);
    }

    /** Returns the reasons with their weights, the strongest first, as 0.50 a line below the title is only a document number. */
    public List<String> reasons() {
        return evidence.stream()
                .sorted(Comparator.comparingDouble((Evidence one) -> -Math.abs(one.weight()))
                        .thenComparing(Evidence::ordinal))
                .map(Evidence::weighedReason)
                .toList();
    }
}
