package org.gongbao.standalone.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.schemas.identity.Identities;

/** What can be contradictory in the evidence of digests, and of deliveries that went with one or became needless before. */
final class DigestChecks {

    private static final String NEVER_TOLD = "NEVER_TOLD";
    private static final int REVISIONS_LOOKED_AT = 100;

    private final EvidenceFile file;
    private final AuditHorizon horizon;
    private final Instant begun;
    private final MissedChecks missed;

    /** @param begun when reading began: what changed since then may have been read at two moments */
    DigestChecks(EvidenceFile file, AuditHorizon horizon, Instant begun) {
        this.file = file;
        this.horizon = horizon;
        this.begun = begun;
        this.missed = new MissedChecks(file);
    }

    /** Checks a digest, or what tells of missed deliveries. */
    List<Finding> of(DeliveryEvidence digest) {
        List<Finding> findings = new ArrayList<>();
        digest.state().ifPresentOrElse(state -> known(digest, state, findings), () -> unknown(digest, findings));
        return findings;
    }

    private void known(DeliveryEvidence digest, DeliveryState state, List<Finding> findings) {
        if (state.getMissed() == null) {
            identity(digest, state, findings);
        } else {
            findings.addAll(missed.of(digest, state));
        }
        if (!state.getMatchedAt().isBefore(horizon.attempts())) {
            DeliveryChecks.attempts(digest, state, findings);
            DeliveryChecks.end(digest, state, findings);
        }
    }

    private static void identity(DeliveryEvidence digest, DeliveryState state, List<Finding> findings) {
        String right = Identities.digestId(state.getSubscriptionId(), state.getItems());
        if (!digest.deliveryId().equals(right)) {
            findings.add(digest.finding(Fault.WRONG_ID, "the id of what the digest holds should be " + right));
        }
    }

    private static void unknown(DeliveryEvidence digest, List<Finding> findings) {
        if (digest.isTried()) {
            findings.add(
                    digest.finding(
                            Fault.STATELESS,
                            "attempts of a digest, or of what tells of missed deliveries, were made, but topic deliveries.state.v1 does not know it"));
        }
    }

    /** Checks a delivery of a document. */
    void item(DeliveryEvidence item, DeliveryState state, List<Finding> findings) {
        if (state.getStatus() == DeliveryStatus.COLLAPSED) {
            collapsed(item, state, findings);
        } else if (state.getDigestId() != null) {
            inDigest(item, state, findings);
        }
    }

    private void inDigest(DeliveryEvidence item, DeliveryState state, List<Finding> findings) {
        DeliveryEvidence evidence = file.digests().get(state.getDigestId());
        DeliveryState digest = evidence == null ? null : evidence.state().orElse(null);
        if (digest == null) {
            findings.add(item.finding(
                    Fault.DIGEST_CONTRADICTED, "it went with digest " + state.getDigestId() + ", which has no state"));
            return;
        }
        boolean held =
                digest.getItems().stream().anyMatch(one -> one.getDeliveryId().equals(item.deliveryId()));
        boolean atRest =
                digest.getUpdatedAt().isBefore(begun) && state.getUpdatedAt().isBefore(begun);
        if (!held) {
            findings.add(
                    item.finding(Fault.DIGEST_CONTRADICTED, "digest " + state.getDigestId() + " does not hold it"));
        } else if (atRest && digest.getStatus() != state.getStatus()) {
            findings.add(item.finding(
                    Fault.DIGEST_CONTRADICTED,
                    "the state is " + state.getStatus() + ", but that of digest " + state.getDigestId() + " is "
                            + digest.getStatus()));
        }
    }

    /** A withdrawal is needless to whoever was told nothing; all else because of what came after it. */
    private void collapsed(DeliveryEvidence item, DeliveryState state, List<Finding> findings) {
        boolean withdrawal = NEVER_TOLD.equals(state.getLastReason());
        if (withdrawal && wasTold(item)) {
            findings.add(item.finding(Fault.NEEDED, "the subscription was told of the document before"));
        } else if (!withdrawal && !hasLater(item)) {
            findings.add(item.finding(Fault.NEEDED, "no later revision went to the subscription"));
        }
    }

    private boolean wasTold(DeliveryEvidence item) {
        return IntStream.range(Math.max(1, item.revision() - REVISIONS_LOOKED_AT), item.revision())
                .boxed()
                .flatMap(revision -> sameSubscription(item, revision).stream())
                .flatMap(former -> former.state().stream())
                .anyMatch(state -> state.getStatus() == DeliveryStatus.DELIVERED && !state.getTest());
    }

    private boolean hasLater(DeliveryEvidence item) {
        return IntStream.rangeClosed(item.revision() + 1, item.revision() + REVISIONS_LOOKED_AT)
                .boxed()
                .flatMap(revision -> sameSubscription(item, revision).stream())
                .anyMatch(later -> later.state().isPresent());
    }

    private List<DeliveryEvidence> sameSubscription(DeliveryEvidence item, int revision) {
        return file.of(item.documentId(), revision).stream()
                .filter(other -> other.subscriptionId().equals(item.subscriptionId()))
                .toList();
    }
}
