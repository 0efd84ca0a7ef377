package org.gongbao.producers.publishing;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Hold;

/**
 * Tells which documents must go to documents.held.v1 only: those with a mark, those whose boundaries are in doubt, and those of which a former reading waits
 * for a reviewer, who may have decided that the document stays held whatever a new reading says. For one file.
 */
final class Holding {

    /** Reason of a document whose boundaries are in doubt, as the streams say it too. */
    static final String DOUBTFUL_BOUNDARY = "DOUBTFUL_BOUNDARY";

    private final double leastConfidence;
    private final Ledger ledger;
    private final Supplier<Map<String, Hold>> waiting;
    private Map<String, Hold> known;

    /**
     * Makes it for a file.
     *
     * @param leastConfidence documents whose boundaries are less sure are held, 0 to 1
     * @param waiting what waits now, by document; asked at most once, and only if the file has a document that was read before
     */
    Holding(double leastConfidence, Ledger ledger, Supplier<Map<String, Hold>> waiting) {
        this.leastConfidence = leastConfidence;
        this.ledger = ledger;
        this.waiting = waiting;
    }

    /** Returns why a document must be held; empty if it may be published. */
    Optional<Hold> of(Document document) {
        if (document.getHold() != null) {
            return Optional.of(document.getHold());
        }
        if (document.getConfidence() < leastConfidence) {
            return Optional.of(
                    new Hold(DOUBTFUL_BOUNDARY, document.getProvenance().getStartLine()));
        }
        return ledger.knowsDocument(document.getDocumentId())
                ? Optional.ofNullable(waiting().get(document.getDocumentId()))
                : Optional.empty();
    }

    private Map<String, Hold> waiting() {
        if (known == null) {
            known = waiting.get();
        }
        return known;
    }
}
