package org.gongbao.standalone.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What is audited.
 *
 * @param since only revisions that reached the platform, or were matched, at this time or later
 * @param subscriptionId only this subscription
 * @param documentId only this document
 */
public record AuditScope(Optional<Instant> since, Optional<String> subscriptionId, Optional<String> documentId) {

    /** Returns the scope of everything. */
    public static AuditScope all() {
        return new AuditScope(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Tells whether a document is in it. */
    public boolean hasDocument(String id) {
        return documentId.isEmpty() || documentId.get().equals(id);
    }

    /** Tells whether a subscription is in it. */
    public boolean hasSubscription(String id) {
        return subscriptionId.isEmpty() || subscriptionId.get().equals(id);
    }

    /** Tells whether a time is in it. */
    public boolean hasTime(Instant time) {
        return since.isEmpty() || !time.isBefore(since.get());
    }
}
