package org.gongbao.streams.intake;

import java.util.Objects;
import java.util.Optional;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.EventType;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.streams.store.v1.IntakeState;

/** Decides what an event does to a document. Pure. */
final class Revisions {

    private Revisions() {}

    /**
     * What comes of an event.
     *
     * @param state what is known from now on
     * @param revision what goes on down the line
     */
    record Decision(IntakeState state, RevisedDocument revision) {}

    /**
     * Decides.
     *
     * @param former what is known of the document; null if nothing is
     * @return nothing if the event tells nothing new
     * @throws GongbaoException if the event makes no sense: STR-011 without facts, STR-012 other document than its key, STR-013 withdrawal of an
     *     unknown document, STR-014 unknown type
     */
    static Optional<Decision> decide(IntakeState former, String key, DocumentEvent event) {
        check(key, event);
        return switch (event.getEventType()) {
            case PUBLISHED, CORRECTED -> published(former, event);
            case REPUBLISHED -> republished(former, event);
            case WITHDRAWN -> withdrawn(former, event);
            case UNKNOWN ->
                throw new GongbaoException(
                        "STR-014",
                        "Event " + event.getEventId() + " has a type that this version does not know; update Gongbao");
        };
    }

    /**
     * Decides about an event that was put back after it had failed. If it had been taken in before, its revision goes on once more under the number
     * that it has; if what is known now is newer, it must not come back as the newest.
     *
     * @throws GongbaoException STR-017 if a later event has overtaken it; as {@link #decide} otherwise
     */
    static Optional<Decision> redrive(IntakeState former, String key, DocumentEvent event) {
        check(key, event);
        if (former == null) {
            return decide(null, key, event);
        }
        if (event.getEventId().equals(former.getEventId())) {
            Document document =
                    former.getWithdrawn() ? Withdrawal.stub(event.getDocumentId(), former) : event.getDocument();
            return Optional.of(new Decision(former, revised(document, former)));
        }
        if (former.getUpdatedAt().isAfter(event.getOccurredAt())) {
            throw new GongbaoException(
                    "STR-017",
                    "Event " + event.getEventId() + " of " + event.getOccurredAt()
                            + " was put back, but revision " + former.getRevision() + " of document " + key
                            + " is newer; nothing needs to be done");
        }
        return decide(former, key, event);
    }

    /** Tells whether an event says of a document what is known already. */
    static boolean repeats(IntakeState former, DocumentEvent event) {
        boolean reading = event.getEventType() == EventType.PUBLISHED || event.getEventType() == EventType.CORRECTED;
        return reading && former != null && !former.getWithdrawn() && sameContent(former, event);
    }

    /** Tells whether an event brings the facts of a revision that was held, so that they stand in the log now. */
    static boolean releases(IntakeState former, DocumentEvent event) {
        return former.getHeld() && event.getDocument() != null;
    }

    /** Returns what is known of a revision once it may be named. */
    static IntakeState released(IntakeState former, Document document) {
        return named(IntakeState.newBuilder(former), document).setHeld(false).build();
    }

    private static void check(String key, DocumentEvent event) {
        if (!event.getDocumentId().equals(key)) {
            throw new GongbaoException(
                    "STR-012",
                    "Event " + event.getEventId() + " is of document " + event.getDocumentId() + " but its key is "
                            + key);
        }
        if (event.getDocument() == null && event.getEventType() != EventType.WITHDRAWN) {
            throw new GongbaoException(
                    "STR-011", "Event " + event.getEventId() + " carries no document; only a withdrawal may");
        }
    }

    private static Optional<Decision> published(IntakeState former, DocumentEvent event) {
        if (former == null) {
            return Optional.of(revision(event, 1, ChangeClass.NEW, null));
        }
        if (former.getWithdrawn()) {
            return Optional.of(revision(event, former.getRevision() + 1, ChangeClass.MAJOR, former));
        }
        if (sameContent(former, event)) {
            return Optional.empty();
        }
        ChangeClass change = ChangeClassifier.classify(
                new TextFingerprint(former.getSentences(), former.getLengths()),
                TextFingerprint.of(event.getDocument()));
        return Optional.of(revision(event, former.getRevision() + 1, change, former));
    }

    private static Optional<Decision> republished(IntakeState former, DocumentEvent event) {
        if (former == null || former.getWithdrawn() || !sameContent(former, event)) {
            return published(former, event);
        }
        return Optional.of(new Decision(former, revised(event.getDocument(), former)));
    }

    private static Optional<Decision> withdrawn(IntakeState former, DocumentEvent event) {
        if (former == null) {
            throw new GongbaoException(
                    "STR-013",
                    "Event " + event.getEventId() + " withdraws document " + event.getDocumentId()
                            + ", which was never published here");
        }
        if (former.getWithdrawn()) {
            return Optional.empty();
        }
        IntakeState state = IntakeState.newBuilder(former)
                .setRevision(former.getRevision() + 1)
                .setContentHash(null)
                .setWithdrawn(true)
                .setChange(ChangeClass.WITHDRAWAL.name())
                .setEventId(event.getEventId())
                .setReason(event.getReason())
                .setUpdatedAt(event.getOccurredAt())
                .build();
        return Optional.of(new Decision(state, revised(Withdrawal.stub(event.getDocumentId(), former), state)));
    }

    private static boolean sameContent(IntakeState former, DocumentEvent event) {
        return former.getContentHash() != null && Objects.equals(former.getContentHash(), event.getContentHash());
    }

    private static Decision revision(DocumentEvent event, int number, ChangeClass change, IntakeState former) {
        Document document = event.getDocument();
        TextFingerprint text = TextFingerprint.of(document);
        IntakeState.Builder state = IntakeState.newBuilder()
                .setRevision(number)
                .setContentHash(event.getContentHash())
                .setChange(change.name())
                .setEventId(event.getEventId())
                .setReason(event.getReason())
                .setPublishedAt(former == null ? event.getOccurredAt() : former.getPublishedAt())
                .setUpdatedAt(event.getOccurredAt())
                .setHeld(event.getHeld())
                .setSentences(text.hashes())
                .setLengths(text.lengths());
        IntakeState next = (event.getHeld() ? namedAs(state, former) : named(state, document)).build();
        return new Decision(next, revised(document, next));
    }

    private static IntakeState.Builder named(IntakeState.Builder state, Document document) {
        boolean issued = document.getIssuer() != null;
        return state.setTitle(document.getTitle())
                .setTitleAsPrinted(document.getTitleAsPrinted())
                .setDocNumber(document.getDocNumber())
                .setIssuer(issued ? document.getIssuer().getName() : null)
                .setIssuerAsPrinted(issued ? document.getIssuer().getAsPrinted() : null);
    }

    /** The store has a changelog, where nothing of a held document may stand; what stood there before it was held may stay. */
    private static IntakeState.Builder namedAs(IntakeState.Builder state, IntakeState former) {
        if (former == null) {
            return state.setTitle("").setTitleAsPrinted("");
        }
        return state.setTitle(former.getTitle())
                .setTitleAsPrinted(former.getTitleAsPrinted())
                .setDocNumber(former.getDocNumber())
                .setIssuer(former.getIssuer())
                .setIssuerAsPrinted(former.getIssuerAsPrinted());
    }

    private static RevisedDocument revised(Document document, IntakeState state) {
        return new RevisedDocument(
                document,
                state.getRevision(),
                state.getWithdrawn(),
                ChangeClass.valueOf(state.getChange()),
                state.getEventId(),
                state.getReason(),
                state.getPublishedAt(),
                state.getUpdatedAt());
    }
}
