package org.gongbao.standalone.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.schemas.identity.Identities;

/** The evidence of each delivery that is in the scope of an audit. Not thread-safe. */
final class EvidenceFile {

    /** A digest has no document of its own. */
    static final String NO_DOCUMENT = "";

    private final AuditScope scope;
    private final Map<String, Instant> revisionTimes = new HashMap<>();
    private final Map<String, DeliveryEvidence> deliveries = new LinkedHashMap<>();
    private final Map<String, DeliveryEvidence> digests = new LinkedHashMap<>();
    private final Map<String, List<DeliveryEvidence>> byRevision = new HashMap<>();

    EvidenceFile(AuditScope scope) {
        this.scope = scope;
    }

    /** Notes when a revision reached the platform; that decides whether its deliveries are in the scope. */
    void revision(EnrichedDocument document) {
        revisionTimes.put(key(document.getDocumentId(), document.getRevision()), document.getUpdatedAt());
    }

    Optional<DeliveryEvidence> find(String deliveryId) {
        return Optional.ofNullable(deliveries.get(deliveryId));
    }

    /** Returns the evidence of a digest, made if there is none; nothing if its subscription is not in the scope. */
    Optional<DeliveryEvidence> digest(String digestId, String subscriptionId) {
        return scope.hasSubscription(subscriptionId)
                ? Optional.of(digests.computeIfAbsent(
                        digestId, id -> new DeliveryEvidence(id, NO_DOCUMENT, 0, subscriptionId)))
                : Optional.empty();
    }

    Map<String, DeliveryEvidence> digests() {
        return digests;
    }

    Collection<DeliveryEvidence> all() {
        return deliveries.values();
    }

    List<DeliveryEvidence> of(String documentId, int revision) {
        return byRevision.getOrDefault(key(documentId, revision), List.of());
    }

    /** Returns the evidence of the delivery that a match makes, if that is in the scope. */
    Optional<DeliveryEvidence> ofMatch(String documentId, int revision, String subscriptionId, Instant at) {
        return of(
                Identities.deliveryId(documentId, revision, subscriptionId), documentId, revision, subscriptionId, at);
    }

    Optional<DeliveryEvidence> of(DeliveryIntent intent, Instant at) {
        return of(intent.getDeliveryId(), intent.getDocumentId(), intent.getRevision(), intent.getSubscriptionId(), at);
    }

    /**
     * Returns the evidence of a delivery, made if there is none; nothing if it is not in the scope.
     *
     * @param at when it was matched or tried, for a revision of which no record is left
     */
    Optional<DeliveryEvidence> of(
            String deliveryId, String documentId, int revision, String subscriptionId, Instant at) {
        boolean covered = !documentId.equals(NO_DOCUMENT)
                && scope.hasDocument(documentId)
                && scope.hasSubscription(subscriptionId)
                && scope.hasTime(revisionTimes.getOrDefault(key(documentId, revision), at));
        return covered
                ? Optional.of(deliveries.computeIfAbsent(
                        deliveryId, id -> begun(new DeliveryEvidence(id, documentId, revision, subscriptionId))))
                : Optional.empty();
    }

    private DeliveryEvidence begun(DeliveryEvidence evidence) {
        byRevision
                .computeIfAbsent(key(evidence.documentId(), evidence.revision()), none -> new ArrayList<>(1))
                .add(evidence);
        return evidence;
    }

    private static String key(String documentId, int revision) {
        return documentId + "|" + revision;
    }
}
