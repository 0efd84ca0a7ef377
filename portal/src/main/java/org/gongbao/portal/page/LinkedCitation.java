package org.gongbao.portal.page;

import java.util.Optional;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.record.v1.EnrichedDocument;

/**
 * A document that another names.
 *
 * @param relation how they relate
 * @param label title and number, as far as they are given or known
 * @param documentId the document, if this portal has it; else null
 * @param line line that names it; 0 if not known
 */
record LinkedCitation(CitationRelation relation, String label, String documentId, int line) {

    static LinkedCitation of(Citation citation, Optional<EnrichedDocument> target) {
        String title = citation.getTitle() != null
                ? citation.getTitle()
                : target.map(found -> found.getDocument().getTitle()).orElse(null);
        String number = citation.getDocNumber();
        String label = title == null ? number : number == null ? "《" + title + "》" : "《" + title + "》（" + number + "）";
        return new LinkedCitation(
                citation.getRelation(),
                label == null ? "（未写明）" : label,
                target.map(EnrichedDocument::getDocumentId).orElse(null),
                citation.getLine());
    }
}
