package org.gongbao.standalone.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.standalone.audit.DeliveryEvidence.Witness;

/**
 * Facts in, findings out. Subscriptions come first, then documents, then all else in any order; of the same delivery later states replace earlier ones.
 * What should be delivered is taken from documents and filters and from the matcher's own book, never from the deliveries. Knows no Kafka. Not
 * thread-safe.
 */
public final class AuditBook {

    /** A subscription that was changed so shortly before a document may or may not have counted for it. */
    static final Duration SAME_TIME = Duration.ofSeconds(5);

    /** What was released so shortly before the audit began may get its state while the audit reads. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(10);

    private final AuditScope scope;
    private final AuditHorizon horizon;
    private final Instant begun;
    private final Wishes wishes = new Wishes();
    private final Map<Place, DocumentRecord> records = new LinkedHashMap<>();
    private final Map<String, DocumentRecord> latest = new HashMap<>();
    private final Map<String, Instant> revisionTimes = new HashMap<>();
    private final Map<String, DeliveryEvidence> deliveries = new LinkedHashMap<>();

    /**
     * Opens a book.
     *
     * @param begun when reading began
     */
    public AuditBook(AuditScope scope, AuditHorizon horizon, Instant begun) {
        this.scope = scope;
        this.horizon = horizon;
        this.begun = begun;
    }

    /** Takes a subscription as it is now. */
    public void subscription(Subscription subscription) {
        if (scope.hasSubscription(subscription.getSubscriptionId())) {
            wishes.add(subscription);
        }
    }

    /** Takes a record of a document; all that are left, in the order of their topic. */
    public void document(Place place, EnrichedDocument document) {
        String id = document.getDocumentId();
        if (scope.hasDocument(id)) {
            DocumentRecord record = DocumentRecord.of(document, wishes.asked(document));
            records.put(place, record);
            latest.put(id, record);
            revisionTimes.put(revisionKey(id, document.getRevision()), document.getUpdatedAt());
        }
    }

    /** Takes an entry of the matcher's book: it told a subscription of a revision. */
    public void told(String documentId, int revision, String subscriptionId, Instant at) {
        boolean inPlace = wishes.isActive(subscriptionId) && wishes.isUnchangedSince(subscriptionId, at);
        if (inPlace && isCovered(documentId, revision, subscriptionId, at) && !at.isBefore(horizon.states())) {
            evidence(documentId, revision, subscriptionId).witnesses().add(Witness.MATCHER);
        }
    }

    /**
     * Takes an intent on its way from the matcher to the deliveries.
     *
     * @param taken whether the deliveries have read it, so that it must have a state
     */
    public void intended(DeliveryIntent intent, boolean taken) {
        if (isCovered(intent, intent.getReleasedAt())) {
            evidence(intent).witnesses().add(taken ? Witness.MATCHER : Witness.WAITING);
        }
    }

    /** Takes what the matcher has found and not yet passed on. */
    public void waiting(String documentId, int revision, String subscriptionId) {
        if (wishes.isActive(subscriptionId) && isCovered(documentId, revision, subscriptionId, begun)) {
            evidence(documentId, revision, subscriptionId).witnesses().add(Witness.WAITING);
        }
    }

    /** Takes a command; one that asks for a delivery explains it. */
    public void command(DeliveryCommand command) {
        DeliveryIntent intent = command.getIntent();
        boolean begins = intent != null && command.getAction() == DeliveryAction.REPLAY;
        if (begins
                && !command.getRequestedAt().isBefore(horizon.states())
                && isCovered(intent, command.getRequestedAt())) {
            DeliveryEvidence evidence = evidence(intent);
            evidence.witnesses().add(Witness.COMMAND);
            if (Identities.testDeliveryId(command.getCommandId()).equals(intent.getDeliveryId())) {
                evidence.isATest();
            }
        }
    }

    /** Takes a state; former ones of the same delivery too, as far as they are left. */
    public void state(DeliveryState state) {
        if (isCovered(state.getDocumentId(), state.getRevision(), state.getSubscriptionId(), state.getMatchedAt())) {
            DeliveryEvidence evidence = evidence(
                    state.getDeliveryId(), state.getDocumentId(), state.getRevision(), state.getSubscriptionId());
            evidence.stateIs(state);
            evidence.places().add(new Place(state.getDocumentPartition(), state.getDocumentOffset()));
        }
    }

    /** Takes an attempt that was released. */
    public void released(DeliveryIntent intent) {
        if (isCovered(intent, intent.getReleasedAt())) {
            DeliveryEvidence evidence = evidence(intent);
            evidence.places().add(new Place(intent.getDocumentPartition(), intent.getDocumentOffset()));
            tried(evidence, intent.getReleasedAt());
        }
    }

    /** Takes an attempt that was made. */
    public void attempt(DeliveryAttempt attempt) {
        if (isCovered(
                attempt.getDocumentId(), attempt.getRevision(), attempt.getSubscriptionId(), attempt.getStartedAt())) {
            DeliveryEvidence evidence = evidence(
                    attempt.getDeliveryId(),
                    attempt.getDocumentId(),
                    attempt.getRevision(),
                    attempt.getSubscriptionId());
            evidence.attempts().add(attempt);
            tried(evidence, attempt.getStartedAt());
        }
    }

    /**
     * Tells what was found.
     *
     * @param settled whether the streams had read everything before the states were read; else what has no state is on its way
     */
    public AuditReport report(boolean settled) {
        records.values().forEach(this::expect);
        List.copyOf(records.values()).forEach(this::expectWithdrawals);
        Verdicts verdicts =
                new Verdicts(settled, new DeliveryChecks(wishes, records, horizon), latest, wishes::subscription);
        deliveries.values().forEach(verdicts::add);
        return verdicts.report();
    }

    private void expect(DocumentRecord record) {
        if (record.status() == DocumentStatus.ACTIVE && scope.hasTime(record.updatedAt())) {
            for (Subscription subscription : wishes.active(record.wanting())) {
                expect(record, subscription);
            }
        }
    }

    private void expect(DocumentRecord record, Subscription subscription) {
        Instant changed = subscription.getUpdatedAt();
        if (changed.isBefore(record.updatedAt())) {
            Witness witness = changed.isBefore(record.updatedAt().minus(SAME_TIME))
                    ? Witness.FILTER
                    : Witness.FILTER_AT_THE_SAME_TIME;
            ifProvable(record, subscription.getSubscriptionId(), evidence -> evidence.witnesses()
                    .add(witness));
        }
    }

    /** A withdrawal goes to all that were told of the document. */
    private void expectWithdrawals(DocumentRecord record) {
        if (record.status() != DocumentStatus.WITHDRAWN || !scope.hasTime(record.updatedAt())) {
            return;
        }
        List<DeliveryEvidence> former = deliveries.values().stream()
                .filter(delivery -> delivery.documentId().equals(record.documentId())
                        && delivery.revision() == record.revision() - 1
                        && delivery.state().isPresent()
                        && !delivery.witnesses().contains(Witness.COMMAND))
                .toList();
        for (DeliveryEvidence delivery : former) {
            String subscriptionId = delivery.subscriptionId();
            if (wishes.isActive(subscriptionId)
                    && wishes.isUnchangedSince(
                            subscriptionId, record.updatedAt().minus(SAME_TIME))) {
                ifProvable(
                        record, subscriptionId, evidence -> evidence.witnesses().add(Witness.FILTER));
            }
        }
    }

    private void ifProvable(DocumentRecord record, String subscriptionId, Consumer<DeliveryEvidence> action) {
        String id = Identities.deliveryId(record.documentId(), record.revision(), subscriptionId);
        DeliveryEvidence known = deliveries.get(id);
        if (known != null || !record.updatedAt().isBefore(horizon.states())) {
            action.accept(evidence(id, record.documentId(), record.revision(), subscriptionId));
        }
    }

    private void tried(DeliveryEvidence evidence, Instant at) {
        if (at.isBefore(begun.minus(UNDER_WAY))) {
            evidence.wasTried();
        }
    }

    private boolean isCovered(DeliveryIntent intent, Instant at) {
        return isCovered(intent.getDocumentId(), intent.getRevision(), intent.getSubscriptionId(), at);
    }

    private boolean isCovered(String documentId, int revision, String subscriptionId, Instant at) {
        return scope.hasDocument(documentId)
                && scope.hasSubscription(subscriptionId)
                && scope.hasTime(revisionTimes.getOrDefault(revisionKey(documentId, revision), at));
    }

    private DeliveryEvidence evidence(DeliveryIntent intent) {
        return evidence(
                intent.getDeliveryId(), intent.getDocumentId(), intent.getRevision(), intent.getSubscriptionId());
    }

    private DeliveryEvidence evidence(String documentId, int revision, String subscriptionId) {
        return evidence(
                Identities.deliveryId(documentId, revision, subscriptionId), documentId, revision, subscriptionId);
    }

    private DeliveryEvidence evidence(String deliveryId, String documentId, int revision, String subscriptionId) {
        return deliveries.computeIfAbsent(
                deliveryId, id -> new DeliveryEvidence(id, documentId, revision, subscriptionId));
    }

    private static String revisionKey(String documentId, int revision) {
        return documentId + "|" + revision;
    }
}
