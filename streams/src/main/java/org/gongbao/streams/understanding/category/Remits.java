package org.gongbao.streams.understanding.category;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.streams.understanding.data.DataFile;

/** What departments are responsible for: {@code remits.tsv}. Immutable. */
final class Remits {
    /** A document that goes to more departments than these concerns no single remit. */
    private static final int MOST_ADDRESSEES = 3;

    private final Map<String, List<String>> classes = new HashMap<>();

    private Remits() {}

    static Remits load() {
        Remits remits = new Remits();
        DataFile.rows("category/remits.tsv", 2)
                .forEach(row -> remits.classes.put(row.get(0), Exemplar.codes(row.get(1))));
        return remits;
    }

    /** Shares of the classes in the remits of issuers and, where these are few, addressees; names of the agencies go into the book. */
    ClassScores of(List<AgencyTag> agencies, EvidenceBook book) {
        List<AgencyTag> issuers = agencies.stream()
                .filter(agency -> agency.getRole() == AgencyRole.ISSUER || agency.getRole() == AgencyRole.CO_ISSUER)
                .toList();
        List<AgencyTag> addressees = agencies.stream()
                .filter(agency -> agency.getRole() == AgencyRole.ADDRESSEE)
                .toList();
        ClassScores scores = new ClassScores();
        issuers.forEach(agency -> add(scores, agency, 1.0 / issuers.size(), book));
        if (scores.max() == 0 && addressees.size() <= MOST_ADDRESSEES) {
            addressees.forEach(agency -> add(scores, agency, 1.0 / addressees.size(), book));
        }
        return scores;
    }

    private void add(ClassScores scores, AgencyTag agency, double weight, EvidenceBook book) {
        List<String> remit = agency.getId() == null ? List.of() : classes.getOrDefault(department(agency), List.of());
        for (String code : remit) {
            scores.add(code, weight / remit.size());
            book.note(code, agency.getName(), weight / remit.size());
        }
    }

    /** An agency's identifier is the code of its region, a hyphen and the department. */
    private static String department(AgencyTag agency) {
        return agency.getId().substring(agency.getId().indexOf('-') + 1);
    }
}
