package org.gongbao.streams.understanding.category;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.schemas.pattern.SoughtPattern;
import org.gongbao.streams.understanding.data.DataFile;

/**
 * A title that portals file in a known way.
 *
 * @param pattern what the title says
 * @param primary code of the class that is decided; empty if the subject decides and the rule only adds classes
 * @param further classes that follow
 * @param alone true if nothing else can make a further class, as the title names no subject
 */
record TitleRule(SoughtPattern pattern, String primary, List<Addition> further, boolean alone) {
    private static final String SUBJECT_DECIDES = "*";
    private static final String ALONE = "alone";
    private static final double USUAL_WEIGHT = 3;

    /**
     * A class that a rule adds.
     *
     * @param code of the class
     * @param weight on the scale of the lexicon
     */
    record Addition(String code, double weight) {
        private static Addition parse(String cell) {
            int colon = cell.indexOf(':');
            return colon < 0
                    ? new Addition(cell, USUAL_WEIGHT)
                    : new Addition(cell.substring(0, colon), Double.parseDouble(cell.substring(colon + 1)));
        }
    }

    static List<TitleRule> load() {
        return DataFile.rows("category/rules.tsv", 4).stream()
                .map(row -> new TitleRule(
                        SoughtPattern.of(row.get(0)),
                        row.get(1).equals(SUBJECT_DECIDES) ? "" : row.get(1),
                        row.get(2).equals(ALONE) ? List.of() : additions(row.get(2)),
                        row.get(2).equals(ALONE)))
                .toList();
    }

    private static List<Addition> additions(String cell) {
        return Exemplar.codes(cell).stream().map(Addition::parse).toList();
    }

    /** Rules that a title fulfils: those before and with the first that decides. */
    static List<Hit> apply(List<TitleRule> rules, String title) {
        List<Hit> hits = new ArrayList<>();
        for (TitleRule rule : rules) {
            Optional<String> evidence = rule.evidence(title);
            if (evidence.isPresent()) {
                hits.add(new Hit(rule, evidence.get()));
                if (rule.decides()) {
                    break;
                }
            }
        }
        return hits;
    }

    /** True if it decides by itself. */
    boolean decides() {
        return !primary.isEmpty();
    }

    private Optional<String> evidence(String title) {
        SoughtPattern.Search search = pattern.in(title);
        return search.next() ? Optional.of(search.match().group()) : Optional.empty();
    }

    /**
     * A rule fulfilled.
     *
     * @param rule the rule
     * @param words of the title that fulfil it
     */
    record Hit(TitleRule rule, String words) {}
}
