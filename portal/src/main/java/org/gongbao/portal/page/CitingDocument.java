package org.gongbao.portal.page;

import java.util.Objects;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.record.v1.CitedBy;
import org.gongbao.record.v1.EnrichedDocument;

/**
 * A document that names the one shown.
 *
 * @param relation how it relates to that; what changes the validity comes before a mere mention
 * @param title its title
 * @param docNumber its number; null if it has none
 * @param documentId the document, if this portal has it; else null
 */
record CitingDocument(CitationRelation relation, String title, String docNumber, String documentId) {

    /** One that this portal has. */
    static CitingDocument of(EnrichedDocument citing, EnrichedDocument cited) {
        CitationRelation relation = citing.getCitations().stream()
                .filter(citation -> names(citation, cited))
                .map(Citation::getRelation)
                .filter(found -> found != CitationRelation.CITES)
                .findFirst()
                .orElse(CitationRelation.CITES);
        return new CitingDocument(
                relation, citing.getDocument().getTitle(), citing.getDocument().getDocNumber(), citing.getDocumentId());
    }

    /** One that this portal does not have. */
    static CitingDocument of(CitedBy citing) {
        return new CitingDocument(citing.getRelation(), citing.getTitle(), citing.getDocNumber(), null);
    }

    private static boolean names(Citation citation, EnrichedDocument cited) {
        String number = cited.getDocument().getDocNumber();
        return citation.getDocumentId() != null
                ? citation.getDocumentId().equals(cited.getDocumentId())
                : number != null && Objects.equals(number, citation.getDocNumber());
    }
}
