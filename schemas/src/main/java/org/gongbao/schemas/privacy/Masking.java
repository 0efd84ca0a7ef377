package org.gongbao.schemas.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongbao.record.v1.Document;

/**
 * Masks personal data in a document before it leaves the machine that read it: mobile and private telephone numbers, identity numbers, bank cards, home addresses,
 * number plates, papers, names of minors and victims. Telephones and addresses of offices and officials who act in office stay. What is masked once is masked:
 * a second pass changes nothing. Pure; safe for several threads; time linear in the text.
 */
public final class Masking {
    private static final List<Detector> DETECTORS = detectors();

    private Masking() {}

    private static List<Detector> detectors() {
        Words numbers = Words.load("number-labels.tsv");
        Surnames surnames = new Surnames(Words.load("surnames.tsv"));
        return List.of(
                new NumberDetector(numbers),
                new SpelledMobileDetector(),
                new TelephoneDetector(numbers),
                new AddressDetector(numbers, Words.load("address.tsv")),
                new PlateDetector(),
                new PassportDetector(numbers),
                new EmailDetector(numbers, Words.load("email.tsv")),
                new PersonDetector(Words.load("persons.tsv"), surnames),
                new TableDetector(Words.load("columns.tsv"), surnames));
    }

    /**
     * Masks a document: title, paragraphs, annexes and doubts.
     *
     * @return the document with {@code personalData} telling what was masked where, after what it told before; the same object if there is nothing to mask
     */
    public static Document mask(Document document) {
        Segments segments = Segments.of(document);
        List<Finding> findings = find(segments.passage());
        return findings.isEmpty() ? document : segments.masked(document, findings);
    }

    /** Masks a text that stands on its own. */
    public static String mask(String text) {
        List<Finding> findings = find(new Passage(text));
        StringBuilder masked = new StringBuilder(text);
        for (Finding finding : findings.reversed()) {
            masked.replace(finding.start(), finding.end(), finding.masked());
        }
        return masked.toString();
    }

    /** What is personal in a passage, in order, without overlaps: of two findings in one place the longer one counts. */
    static List<Finding> find(Passage passage) {
        List<Finding> all = new ArrayList<>();
        DETECTORS.forEach(detector -> detector.find(passage, all));
        all.sort(Comparator.comparingInt(Finding::start)
                .thenComparing(Comparator.comparingInt(Finding::end).reversed()));
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : all) {
            if (kept.isEmpty() || !kept.getLast().overlaps(finding)) {
                kept.add(finding);
            } else if (finding.end() > kept.getLast().end()) {
                kept.set(kept.size() - 1, joined(kept.getLast(), finding));
            }
        }
        return kept;
    }

    /** Two findings that overlap hide all that both cover, under the name of the first. */
    private static Finding joined(Finding first, Finding second) {
        return new Finding(first.start(), second.end(), first.kind(), first.masked());
    }
}
