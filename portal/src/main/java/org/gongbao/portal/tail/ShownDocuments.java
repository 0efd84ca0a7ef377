package org.gongbao.portal.tail;

import java.time.Duration;
import java.util.Optional;
import org.gongbao.portal.index.DocumentSearch;
import org.gongbao.record.v1.EnrichedDocument;

/**
 * Finds documents by identifier for those who were just told of them: webhooks and topics may be some tenths of a second ahead of the index, so what is not there is
 * looked for again when the index has all that was written before the question. Thread-safe.
 */
public final class ShownDocuments {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DocumentSearch search;
    private final TopicTail documents;

    /**
     * Makes the way to the documents.
     *
     * @param search finds in the index
     * @param documents fills the index
     */
    public ShownDocuments(DocumentSearch search, TopicTail documents) {
        this.search = search;
        this.documents = documents;
    }

    /**
     * Returns a document, also one that was withdrawn; empty if there is none, or the index was two seconds behind.
     *
     * @param revision the least one that will do; an older one counts as none
     */
    public Optional<EnrichedDocument> byId(String documentId, int revision) {
        return find(documentId, revision).or(() -> allIsShown() ? find(documentId, revision) : Optional.empty());
    }

    private Optional<EnrichedDocument> find(String documentId, int revision) {
        return search.byId(documentId).filter(found -> found.getRevision() >= revision);
    }

    private boolean allIsShown() {
        try {
            return documents.awaitAll(PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
