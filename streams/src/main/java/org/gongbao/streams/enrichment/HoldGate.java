package org.gongbao.streams.enrichment;

import java.time.Instant;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.record.v1.Hold;
import org.gongbao.record.v1.Review;
import org.gongbao.record.v1.ReviewDecision;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.streams.held.HeldTexts;
import org.gongbao.streams.review.Masked;
import org.gongbao.streams.store.v1.DocumentState;
import org.gongbao.streams.store.v1.Rejection;

/**
 * Decides which documents wait for a reviewer. An approval holds for the revision that the reviewer saw and those before it; a rejection holds until
 * somebody approves. Pure; thread-safe.
 */
final class HoldGate {

    /** Reason of a document that is held only because a reviewer decided so. */
    static final String REJECTED = "REJECTED";

    private HoldGate() {}

    /** Tells whether the present revision must wait. */
    static boolean holds(Dossier dossier) {
        DocumentState state = dossier.state();
        return state.getRejection() != null
                || (dossier.tags().getHold() != null && state.getApprovedRevision() < dossier.revision());
    }

    /** Returns what a decision leaves. Decisions on documents that are not read yet are kept for them. */
    static DocumentState decided(Dossier former, Review review) {
        DocumentState.Builder state = DocumentState.newBuilder(former.state());
        return switch (review.getDecision()) {
            case APPROVE ->
                state.setRejection(null)
                        .setApprovedRevision(Math.max(former.state().getApprovedRevision(), seen(former, review)))
                        .build();
            case REJECT ->
                former.isWaiting() || !former.isRead()
                        ? state.setRejection(new Rejection(review.getReviewer(), Masked.text(review.getReason())))
                                .build()
                        : former.state();
            case CORRECT -> former.state();
            case UNKNOWN ->
                throw new GongbaoException(
                        "STR-015",
                        "The decision on document " + review.getDocumentId()
                                + " is one that this version does not know; update Gongbao");
        };
    }

    /** Returns the record for the reviewers. */
    static HeldDocument waiting(Dossier dossier, Instant now) {
        DocumentState state = dossier.state();
        EnrichedDocument document = dossier.whole();
        Hold hold = document.getHold() != null
                ? document.getHold()
                : Hold.newBuilder().setReason(REJECTED).build();
        HeldDocument.Builder held = HeldDocument.newBuilder()
                .setDocumentId(document.getDocumentId())
                .setRevision(document.getRevision())
                .setHold(hold)
                .setHeldAt(state.getWaitingSince() == null ? now : state.getWaitingSince())
                .setDocument(EnrichedDocument.newBuilder(document)
                        .setStatus(DocumentStatus.HELD)
                        .setHold(hold)
                        .build())
                .setEventId(state.getEventId())
                .setAsRead(HeldTexts.withoutText(dossier.facts()));
        if (state.getRejection() != null) {
            held.setDecision(ReviewDecision.REJECT)
                    .setReviewer(state.getRejection().getReviewer())
                    .setDecisionReason(state.getRejection().getReason());
        }
        return held.build();
    }

    /** Returns the tags from the record for the reviewers: a rejection is no part of them. */
    static EnrichedDocument tags(HeldDocument held) {
        return REJECTED.equals(held.getHold().getReason()) ? released(held.getDocument()) : held.getDocument();
    }

    /** Returns a document as the feed shows it. */
    static EnrichedDocument released(EnrichedDocument document) {
        return document.getHold() == null
                ? document
                : EnrichedDocument.newBuilder(document)
                        .setHold(null)
                        .setStatus(DocumentStatus.ACTIVE)
                        .build();
    }

    private static int seen(Dossier former, Review review) {
        return review.getRevision() == null ? former.revision() : review.getRevision();
    }
}
