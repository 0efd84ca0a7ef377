package org.gongbao.standalone.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.standalone.audit.DeliveryEvidence.Witness;

/** What should be delivered by the records of documents and by what subscriptions want. */
final class Expectations {

    /** A subscription that was changed so shortly before a document may or may not have counted for it. */
    static final Duration SAME_TIME = Duration.ofSeconds(5);

    private final Wishes wishes;
    private final EvidenceFile file;
    private final AuditHorizon horizon;

    Expectations(Wishes wishes, EvidenceFile file, AuditHorizon horizon) {
        this.wishes = wishes;
        this.file = file;
        this.horizon = horizon;
    }

    /** Those whose filters want it, if they were there before it. */
    void match(DocumentRecord record) {
        if (record.status() != DocumentStatus.ACTIVE) {
            return;
        }
        for (Subscription subscription : wishes.active(record.wanting())) {
            Instant changed = subscription.getUpdatedAt();
            if (changed.isBefore(record.updatedAt())) {
                boolean clearly = changed.isBefore(record.updatedAt().minus(SAME_TIME));
                expect(
                        record,
                        subscription.getSubscriptionId(),
                        clearly ? Witness.FILTER : Witness.FILTER_AT_THE_SAME_TIME);
            }
        }
    }

    /** A withdrawal goes to all that were told of the document, by whichever way; a test tells nobody. */
    void withdrawal(DocumentRecord record) {
        if (record.status() != DocumentStatus.WITHDRAWN) {
            return;
        }
        List<DeliveryEvidence> former = file.of(record.documentId(), record.revision() - 1).stream()
                .filter(delivery -> delivery.state().isPresent() && isUnderTheIdOfAMatch(delivery))
                .toList();
        for (DeliveryEvidence delivery : former) {
            String subscriptionId = delivery.subscriptionId();
            if (wishes.isActive(subscriptionId)
                    && wishes.isUnchangedSince(
                            subscriptionId, record.updatedAt().minus(SAME_TIME))) {
                expect(record, subscriptionId, Witness.FILTER);
            }
        }
    }

    private static boolean isUnderTheIdOfAMatch(DeliveryEvidence delivery) {
        return delivery.deliveryId()
                .equals(Identities.deliveryId(delivery.documentId(), delivery.revision(), delivery.subscriptionId()));
    }

    private void expect(DocumentRecord record, String subscriptionId, Witness witness) {
        String id = Identities.deliveryId(record.documentId(), record.revision(), subscriptionId);
        boolean provable =
                !record.updatedAt().isBefore(horizon.states()) || file.find(id).isPresent();
        if (provable) {
            file.of(id, record.documentId(), record.revision(), subscriptionId, record.updatedAt())
                    .ifPresent(evidence -> evidence.witnesses().add(witness));
        }
    }
}
