package org.gongbao.standalone.audit;

import java.time.Instant;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;

/**
 * What an audit keeps of a record of documents.enriched.v1.
 *
 * @param documentId the document
 * @param revision its revision
 * @param status whether it is in the feed
 * @param updatedAt when the revision reached the platform
 * @param docNumber its number
 * @param title its title
 * @param fingerprint differs if the content does
 * @param wanting filters that want it
 */
record DocumentRecord(
        String documentId,
        int revision,
        DocumentStatus status,
        Instant updatedAt,
        String docNumber,
        String title,
        int fingerprint,
        Wanting wanting) {

    static DocumentRecord of(EnrichedDocument document, Wanting wanting) {
        return new DocumentRecord(
                document.getDocumentId(),
                document.getRevision(),
                document.getStatus(),
                document.getUpdatedAt(),
                document.getDocument().getDocNumber(),
                document.getDocument().getTitle(),
                document.hashCode(),
                wanting);
    }
}
