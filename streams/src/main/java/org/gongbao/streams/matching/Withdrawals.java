package org.gongbao.streams.matching;

import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.streams.store.v1.Withdrawal;

/**
 * Which documents are withdrawn now. Kept as long as they are: a delivery may be asked for once more long after the withdrawal, and whoever gets it has to
 * hear of that. Used by one stream task.
 */
final class Withdrawals {

    private final KeyValueStore<String, Withdrawal> store;

    Withdrawals(KeyValueStore<String, Withdrawal> store) {
        this.store = store;
    }

    /** Notes the record of a withdrawal; one that is processed again, after a later one, changes nothing. */
    void add(Candidate candidate) {
        String documentId = candidate.document().getDocumentId();
        int revision = candidate.document().getRevision();
        Withdrawal known = store.get(documentId);
        if (known == null || known.getRevision() < revision) {
            store.put(documentId, new Withdrawal(revision, candidate.partition(), candidate.offset()));
        }
    }

    /** A document is public again, if this revision came after the withdrawal and is not one from before it that is processed again. */
    void published(String documentId, int revision) {
        Withdrawal known = store.get(documentId);
        if (known != null && known.getRevision() < revision) {
            store.delete(documentId);
        }
    }

    /** Returns the withdrawal that came after a revision. */
    Optional<Withdrawal> after(String documentId, int revision) {
        return Optional.ofNullable(store.get(documentId)).filter(known -> known.getRevision() > revision);
    }
}
