package org.gongbao.streams.delivery;

import java.time.Instant;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.RetryRule;

/** The next state of a delivery while it is made; see {@link EndpointDraft}. What stands fast of a delivery is taken from the former state. */
final class DeliveryDraft {

    private final DeliveryState former;
    private DeliveryStatus status;
    private int attempts;
    private int released;
    private Instant nextDueAt;
    private Integer lastStatus;
    private String lastReason;
    private Instant updatedAt;
    private int attemptsBefore;
    private String lastCommandId;
    private Instant unagreedSince;
    private boolean collected;
    private String digestId;
    private String missedId;
    private RetryRule retry;

    private DeliveryDraft(DeliveryState former) {
        this.former = former;
        status = former.getStatus();
        attempts = former.getAttempts();
        released = former.getReleased();
        nextDueAt = former.getNextDueAt();
        lastStatus = former.getLastStatus();
        lastReason = former.getLastReason();
        updatedAt = former.getUpdatedAt();
        attemptsBefore = former.getAttemptsBefore();
        lastCommandId = former.getLastCommandId();
        unagreedSince = former.getUnagreedSince();
        collected = former.getCollected();
        digestId = former.getDigestId();
        missedId = former.getMissedId();
        retry = former.getRetry();
    }

    /** Begins with what a delivery is now. */
    static DeliveryDraft of(DeliveryState former) {
        return new DeliveryDraft(former);
    }

    /**
     * Returns a delivery that waits for its first attempt.
     *
     * @param nextDueAt when that is due; null if at once
     * @param sequence its number at its endpoint
     */
    static DeliveryState fresh(DeliveryIntent intent, Instant nextDueAt, long sequence, Instant now) {
        return new DeliveryState(
                intent.getDeliveryId(),
                intent.getSubscriptionId(),
                intent.getEndpointId(),
                intent.getDocumentId(),
                intent.getRevision(),
                intent.getDocumentPartition(),
                intent.getDocumentOffset(),
                DeliveryStatus.PENDING,
                0,
                0,
                nextDueAt,
                null,
                null,
                intent.getReleasedAt(),
                now,
                0,
                sequence,
                null,
                intent.getTest(),
                null,
                intent.getAsking(),
                false,
                null,
                intent.getItems(),
                null,
                intent.getMissed(),
                intent.getRetry());
    }

    DeliveryDraft setStatus(DeliveryStatus value) {
        status = value;
        return this;
    }

    DeliveryDraft setAttempts(int value) {
        attempts = value;
        return this;
    }

    DeliveryDraft setReleased(int value) {
        released = value;
        return this;
    }

    DeliveryDraft setNextDueAt(Instant value) {
        nextDueAt = value;
        return this;
    }

    DeliveryDraft setLastStatus(Integer value) {
        lastStatus = value;
        return this;
    }

    DeliveryDraft setLastReason(String value) {
        lastReason = value;
        return this;
    }

    DeliveryDraft setUpdatedAt(Instant value) {
        updatedAt = value;
        return this;
    }

    DeliveryDraft setAttemptsBefore(int value) {
        attemptsBefore = value;
        return this;
    }

    DeliveryDraft setLastCommandId(String value) {
        lastCommandId = value;
        return this;
    }

    DeliveryDraft setUnagreedSince(Instant value) {
        unagreedSince = value;
        return this;
    }

    DeliveryDraft setCollected(boolean value) {
        collected = value;
        return this;
    }

    DeliveryDraft setDigestId(String value) {
        digestId = value;
        return this;
    }

    DeliveryDraft setMissedId(String value) {
        missedId = value;
        return this;
    }

    DeliveryDraft setRetry(RetryRule value) {
        retry = value;
        return this;
    }

    DeliveryState build() {
        return new DeliveryState(
                former.getDeliveryId(),
                former.getSubscriptionId(),
                former.getEndpointId(),
                former.getDocumentId(),
                former.getRevision(),
                former.getDocumentPartition(),
                former.getDocumentOffset(),
                status,
                attempts,
                released,
                nextDueAt,
                lastStatus,
                lastReason,
                former.getMatchedAt(),
                updatedAt,
                attemptsBefore,
                former.getSequence(),
                lastCommandId,
                former.getTest(),
                unagreedSince,
                former.getAsking(),
                collected,
                digestId,
                former.getItems(),
                missedId,
                former.getMissed(),
                retry);
    }
}
