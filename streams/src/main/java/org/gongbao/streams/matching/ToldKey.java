package org.gongbao.streams.matching;

import org.gongbao.streams.store.v1.IntentBatch;

/**
 * Key of a batch in the book of who was told. The same work has the same key, however often it is done; keys of a document sort by revision and then by
 * where its records stand.
 *
 * @param documentId the document
 * @param revision its revision
 * @param offset where the record of it stands
 * @param first the first subscription of the batch
 */
public record ToldKey(String documentId, int revision, long offset, String first) {

    private static final char SEPARATOR = '|';

    static ToldKey of(IntentBatch batch, String first) {
        return new ToldKey(batch.getDocumentId(), batch.getRevision(), batch.getDocumentOffset(), first);
    }

    /** Returns what all keys of a document begin with. */
    static String prefix(String documentId) {
        return documentId + SEPARATOR;
    }

    /** Returns the document of a key as it is stored. */
    public static String documentId(String stored) {
        return stored.substring(0, stored.indexOf(SEPARATOR));
    }

    /** Returns the key as it is stored. */
    public String stored() {
        return prefix(documentId) + "%010d%c%019d%c".formatted(revision, SEPARATOR, offset, SEPARATOR) + first;
    }
}
