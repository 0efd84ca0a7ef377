package org.gongbao.portal.view;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.AcknowledgementStatus;

/**
 * Which notices are asked for.
 *
 * @param tenant whose
 * @param subscriptionId of this subscription only
 * @param documentId of this document only
 * @param states in these states only; empty = any
 * @param since opened then or later
 * @param until opened before
 */
public record AcknowledgementQuery(
        String tenant,
        Optional<String> subscriptionId,
        Optional<String> documentId,
        Set<AcknowledgementStatus> states,
        Optional<Instant> since,
        Optional<Instant> until) {

    /** Copies the states. */
    public AcknowledgementQuery {
        states = Set.copyOf(states);
    }

    boolean fits(AcknowledgementState notice) {
        return notice.getTenant().equals(tenant)
                && subscriptionId.map(notice.getSubscriptionId()::equals).orElse(true)
                && documentId.map(notice.getDocumentId()::equals).orElse(true)
                && (states.isEmpty() || states.contains(notice.getStatus()))
                && since.map(first -> !notice.getOpenedAt().isBefore(first)).orElse(true)
                && until.map(end -> notice.getOpenedAt().isBefore(end)).orElse(true);
    }
}
