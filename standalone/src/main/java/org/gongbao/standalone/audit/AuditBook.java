package org.gongbao.standalone.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.AcknowledgementStatus;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
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

    /** What was released so shortly before the audit began may get its state while the audit reads. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(10);

    /** A delivery whose first attempt is under way gets its state in the topic only when that has lasted ten seconds. */
    private static final Duration UNTOLD = Duration.ofMinutes(1);

    private final AuditScope scope;
    private final AuditHorizon horizon;
    private final Instant begun;
    private final Wishes wishes = new Wishes();
    private final Map<Place, DocumentRecord> records = new LinkedHashMap<>();
    private final Map<String, DocumentRecord> latest = new HashMap<>();
    private final EvidenceFile file;
    private final List<UnansweredNotice> unanswered = new ArrayList<>();

    /**
     * Opens a book.
     *
     * @param begun when reading began
     */
    public AuditBook(AuditScope scope, AuditHorizon horizon, Instant begun) {
        this.scope = scope;
        this.horizon = horizon;
        this.begun = begun;
        this.file = new EvidenceFile(scope);
    }

    /** Takes a subscription as it is now. */
    public void subscription(Subscription subscription) {
        if (scope.hasSubscription(subscription.getSubscriptionId())) {
            wishes.add(subscription);
        }
    }

    /** Takes a record of a document; all that are left, in the order of their topic. */
    public void document(Place place, EnrichedDocument document) {
        if (scope.hasDocument(document.getDocumentId())) {
            DocumentRecord record = DocumentRecord.of(document, wishes.asked(document));
            records.put(place, record);
            latest.put(document.getDocumentId(), record);
            file.revision(document);
        }
    }

    /** Takes an entry of the matcher's book: it told a subscription of a revision. */
    public void told(String documentId, int revision, String subscriptionId, Instant at) {
        boolean inPlace = wishes.isActive(subscriptionId) && wishes.isUnchangedSince(subscriptionId, at);
        if (inPlace && !at.isBefore(horizon.states())) {
            file.ofMatch(documentId, revision, subscriptionId, at)
                    .ifPresent(evidence -> evidence.witnesses().add(Witness.MATCHER));
        }
    }

    /**
     * Takes an intent on its way from the matcher to the deliveries.
     *
     * @param taken whether the deliveries have read it, so that it must have a state
     */
    public void intended(DeliveryIntent intent, boolean taken) {
        file.of(intent, intent.getReleasedAt())
                .ifPresent(evidence -> evidence.witnesses().add(taken ? Witness.MATCHER : Witness.WAITING));
    }

    /** Takes what the matcher has found and not yet passed on. */
    public void waiting(String documentId, int revision, String subscriptionId) {
        if (wishes.isActive(subscriptionId)) {
            file.ofMatch(documentId, revision, subscriptionId, begun)
                    .ifPresent(evidence -> evidence.witnesses().add(Witness.WAITING));
        }
    }

    /** Takes a command; one that asks for a delivery explains it. */
    public void command(DeliveryCommand command) {
        DeliveryIntent intent = command.getIntent();
        boolean begins = intent != null
                && (command.getAction() == DeliveryAction.REPLAY || command.getAction() == DeliveryAction.BEGIN);
        if (begins && !command.getRequestedAt().isBefore(horizon.states())) {
            file.of(intent, command.getRequestedAt()).ifPresent(evidence -> {
                evidence.witnesses().add(Witness.COMMAND);
                if (!command.getRequestedAt().isBefore(begun)) {
                    // the states may have been read before it came
                    evidence.witnesses().add(Witness.WAITING);
                }
                if (Identities.testDeliveryId(command.getCommandId()).equals(intent.getDeliveryId())) {
                    evidence.isATest();
                }
            });
        }
    }

    /** Takes a state; former ones of the same delivery too, as far as they are left. */
    public void state(DeliveryState state) {
        if (state.getItems() != null || state.getMissed() != null) {
            file.digest(state.getDeliveryId(), state.getSubscriptionId()).ifPresent(digest -> digest.stateIs(state));
            return;
        }
        file.of(
                        state.getDeliveryId(),
                        state.getDocumentId(),
                        state.getRevision(),
                        state.getSubscriptionId(),
                        state.getMatchedAt())
                .ifPresent(evidence -> {
                    evidence.stateIs(state);
                    evidence.places().add(new Place(state.getDocumentPartition(), state.getDocumentOffset()));
                });
    }

    /** Takes a notice that has to be acknowledged, as it is now. */
    public void notice(AcknowledgementState notice) {
        boolean inScope = scope.hasDocument(notice.getDocumentId())
                && scope.hasSubscription(notice.getSubscriptionId())
                && scope.hasTime(notice.getOpenedAt());
        if (inScope && notice.getStatus() == AcknowledgementStatus.UNANSWERED) {
            unanswered.add(UnansweredNotice.of(notice));
        }
    }

    /** Takes an attempt that was released. */
    public void released(DeliveryIntent intent) {
        if (intent.getItems() != null || intent.getMissed() != null) {
            file.digest(intent.getDeliveryId(), intent.getSubscriptionId())
                    .ifPresent(digest -> tried(digest, intent.getReleasedAt()));
            return;
        }
        file.of(intent, intent.getReleasedAt()).ifPresent(evidence -> {
            evidence.places().add(new Place(intent.getDocumentPartition(), intent.getDocumentOffset()));
            if (intent.getReleasedAt().isBefore(begun.minus(UNTOLD))) {
                evidence.wasTried();
            } else {
                evidence.isUnderWay();
            }
        });
    }

    /** Takes an attempt that was made. */
    public void attempt(DeliveryAttempt attempt) {
        evidence(attempt).ifPresent(evidence -> {
            evidence.attempts().add(attempt);
            tried(evidence, attempt.getStartedAt());
        });
    }

    private Optional<DeliveryEvidence> evidence(DeliveryAttempt attempt) {
        return attempt.getDocumentId().equals(EvidenceFile.NO_DOCUMENT)
                ? file.digest(attempt.getDeliveryId(), attempt.getSubscriptionId())
                : file.of(
                        attempt.getDeliveryId(),
                        attempt.getDocumentId(),
                        attempt.getRevision(),
                        attempt.getSubscriptionId(),
                        attempt.getStartedAt());
    }

    /**
     * Tells what was found.
     *
     * @param settled whether the streams had read everything before the states were read; else what has no state is on its way
     */
    public AuditReport report(boolean settled) {
        Expectations expectations = new Expectations(wishes, file, horizon);
        records.values().forEach(expectations::match);
        records.values().forEach(expectations::withdrawal);
        DigestChecks digests = new DigestChecks(file, horizon, begun);
        Verdicts verdicts = new Verdicts(
                settled, new DeliveryChecks(wishes, records, horizon, digests), latest, wishes::subscription);
        file.all().forEach(verdicts::add);
        file.digests().values().forEach(digest -> verdicts.found(digests.of(digest)));
        return verdicts.report(unanswered);
    }

    private void tried(DeliveryEvidence evidence, Instant at) {
        if (at.isBefore(begun.minus(UNDER_WAY))) {
            evidence.wasTried();
        }
    }
}
