package org.gongbao.streams.enrichment;

import java.util.Optional;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.EventType;
import org.gongbao.streams.store.v1.IntakeState;

/** The log of documents knows a held document by reference. Once it is released its facts are told there, under the same event. */
final class ReleasedFacts {

    private ReleasedFacts() {}

    /**
     * Returns the event with the facts; empty if the log has them.
     *
     * @param known what intake knows of the document; null if nothing
     * @param dossiers have its facts
     */
    static Optional<DocumentEvent> of(IntakeState known, String documentId, DossierStore dossiers) {
        if (known == null || !known.getHeld() || known.getContentHash() == null) {
            return Optional.empty();
        }
        return Optional.of(DocumentEvent.newBuilder()
                .setEventId(known.getEventId())
                .setEventType(EventType.PUBLISHED)
                .setDocumentId(documentId)
                .setOccurredAt(known.getUpdatedAt())
                .setContentHash(known.getContentHash())
                .setReason(known.getReason())
                .setDocument(dossiers.get(documentId).facts())
                .build());
    }
}
