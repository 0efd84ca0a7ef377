package org.gongbao.standalone.review;

import java.util.Optional;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.HeldDocument;

/**
 * A document as a reviewer finds it.
 *
 * @param documentId the document
 * @param held what waits for a reviewer, if anything does
 * @param published what is in the feed, if anything is
 */
public record ReviewedDocument(String documentId, Optional<HeldDocument> held, Optional<EnrichedDocument> published) {

    /** Returns what a decision is about: what waits, before what is published. */
    public EnrichedDocument subject() {
        return held.map(HeldDocument::getDocument).or(() -> published).orElseThrow();
    }

    /** Returns the number of the revision that a decision is about. */
    public int revision() {
        return held.map(HeldDocument::getRevision).orElseGet(() -> subject().getRevision());
    }
}
