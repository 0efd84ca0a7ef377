package org.gongbao.standalone.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.schemas.identity.Identities;

/** What can be contradictory in the evidence of one delivery. */
final class DeliveryChecks {

    private final Wishes wishes;
    private final Map<Place, DocumentRecord> records;
    private final AuditHorizon horizon;
    private final DigestChecks digests;

    DeliveryChecks(Wishes wishes, Map<Place, DocumentRecord> records, AuditHorizon horizon, DigestChecks digests) {
        this.wishes = wishes;
        this.records = records;
        this.horizon = horizon;
        this.digests = digests;
    }

    /** Checks a delivery that has a state. */
    List<Finding> of(DeliveryEvidence evidence, DeliveryState state) {
        List<Finding> findings = new ArrayList<>();
        identity(evidence, state, findings);
        content(evidence, findings);
        wish(evidence, state, findings);
        if (!state.getMatchedAt().isBefore(horizon.attempts())) {
            attempts(evidence, state, findings);
            if (state.getDigestId() == null) {
                end(evidence, state, findings);
            }
            digests.item(evidence, state, findings);
        }
        return findings;
    }

    private static void identity(DeliveryEvidence evidence, DeliveryState state, List<Finding> findings) {
        String right = Identities.deliveryId(
                evidence.documentId(), evidence.revision(), evidence.subscriptionId(), state.getAsking());
        if (!evidence.isTest() && !evidence.deliveryId().equals(right)) {
            findings.add(evidence.finding(Fault.WRONG_ID, "the id should be " + right));
        }
    }

    private void content(DeliveryEvidence evidence, List<Finding> findings) {
        long contents = evidence.places().stream()
                .map(place -> {
                    DocumentRecord record = records.get(place);
                    return record == null ? place : (Object) record.fingerprint();
                })
                .distinct()
                .count();
        if (contents > 1) {
            findings.add(evidence.finding(
                    Fault.TWO_CONTENTS, "it stands for the records of documents.enriched.v1 at " + evidence.places()));
        }
    }

    private void wish(DeliveryEvidence evidence, DeliveryState state, List<Finding> findings) {
        DocumentRecord record = records.get(new Place(state.getDocumentPartition(), state.getDocumentOffset()));
        boolean provable = record != null
                && record.status() == DocumentStatus.ACTIVE
                && !evidence.witnesses().contains(DeliveryEvidence.Witness.COMMAND)
                && wishes.isUnchangedSince(
                        evidence.subscriptionId(), record.updatedAt().minus(Expectations.SAME_TIME));
        if (provable && !wishes.wants(evidence.subscriptionId(), record.wanting())) {
            findings.add(evidence.finding(
                    Fault.UNWANTED, "the filter, unchanged since before the document, does not want this revision"));
        }
    }

    /** Checks that the log holds the attempts which a state counts. */
    static void attempts(DeliveryEvidence evidence, DeliveryState state, List<Finding> findings) {
        TreeSet<Integer> missing = evidence.attempts().missingUpTo(state.getAttempts());
        if (!missing.isEmpty()) {
            findings.add(evidence.finding(
                    Fault.ATTEMPTS_MISSING,
                    "the state counts " + state.getAttempts() + " attempts; the log lacks " + missing));
        }
    }

    /** Checks that the attempts bear out how it ended. */
    static void end(DeliveryEvidence evidence, DeliveryState state, List<Finding> findings) {
        AttemptLog log = evidence.attempts();
        int before = state.getAttemptsBefore();
        int last = state.getAttempts();
        String contradiction =
                switch (state.getStatus()) {
                    case DELIVERED -> log.has(AttemptOutcome.DELIVERED, 0, last) ? null : "no attempt was accepted";
                    case EXHAUSTED, SHED, GONE ->
                        log.has(AttemptOutcome.DELIVERED, before, last)
                                ? "an attempt was accepted"
                                : unexplained(log, state);
                    // whether it was needless is seen elsewhere
                    case COLLAPSED, PENDING, UNKNOWN -> null;
                };
        if (contradiction != null) {
            findings.add(evidence.finding(
                    Fault.END_CONTRADICTED, "the state is " + state.getStatus() + ", but " + contradiction));
        }
    }

    private static String unexplained(AttemptLog log, DeliveryState state) {
        int last = state.getAttempts();
        return switch (state.getStatus()) {
            // whose address never agreed ends untried, and says so
            case EXHAUSTED -> last == 0 && state.getLastReason() == null ? "nothing was tried" : null;
            case GONE -> {
                boolean refused = log.has(AttemptOutcome.GONE, 0, last) || log.has(AttemptOutcome.IMPOSSIBLE, 0, last);
                yield refused || Objects.nonNull(state.getLastReason())
                        ? null
                        : "no attempt was refused for good, and no reason is given";
            }
            default -> null;
        };
    }
}
