package org.gongbao.standalone.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.record.v1.Review;
import org.gongbao.record.v1.ReviewDecision;
import org.gongbao.standalone.review.ReviewDesk;
import org.gongbao.standalone.review.ReviewedDocument;
import org.gongbao.streams.review.Masked;

/** Passes one decision on, personal data in its reason masked, and says what became of it. */
final class Decision {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Decision() {}

    static void pass(
            ReviewDesk desk,
            ReviewedDocument document,
            ReviewDecision decision,
            String reviewer,
            String reason,
            Map<String, String> fields,
            PrintWriter out) {
        ReviewDesk.check(document, decision);
        Review review = Review.newBuilder()
                .setDocumentId(document.documentId())
                .setDecision(decision)
                .setReviewer(reviewer)
                .setReason(Masked.text(reason))
                .setDecidedAt(Instant.now())
                .setFields(fields)
                .setRevision(document.revision())
                .build();
        out.println(desk.decide(review, PATIENCE)
                .map(Decision::effect)
                .orElse("The decision is kept. It has changed nothing within " + PATIENCE.toSeconds()
                        + " s: either it says what stood there already, or the streams do not run now."));
        out.flush();
    }

    private static String effect(SpecificRecord record) {
        return switch (record) {
            case EnrichedDocument published ->
                published.getDocumentId() + " is published as revision " + published.getRevision() + ".";
            case HeldDocument held
            when held.getDecision() == ReviewDecision.REJECT -> held.getDocumentId() + " is kept back.";
            case HeldDocument held ->
                held.getDocumentId() + " is corrected and waits ("
                        + held.getHold().getReason() + "); gongbao review approve publishes it.";
            default -> "The decision is kept.";
        };
    }
}
