package org.gongbao.standalone.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Filter;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.BeforeEach;

/** Records of the topics that an audit reads, of one subscriber who wants every document and one who wants none. */
abstract class AuditedTopics {

    static final Instant MATCHED = Documents.TIME.plusSeconds(1);
    static final Instant BEGUN = Documents.TIME.plus(Duration.ofMinutes(10));
    static final String WANTS = "wants";
    static final String OTHER = "other";

    AuditBook book;

    @BeforeEach
    void subscribe() {
        book = book(AuditScope.all());
    }

    static DeliveryCommand asking(String deliveryId, Instant at) {
        return DeliveryCommand.newBuilder(replay(1))
                .setCommandId(deliveryId)
                .setAction(DeliveryAction.BEGIN)
                .setIntent(intent(1).setDeliveryId(deliveryId).build())
                .setRequestedAt(at)
                .build();
    }

    void deliver(int number) {
        book.state(state(number, DeliveryStatus.DELIVERED).build());
        book.attempt(attempt(number, 1, AttemptOutcome.DELIVERED).build());
    }

    static AuditBook book(AuditScope scope) {
        AuditBook book = new AuditBook(scope, AuditHorizon.at(BEGUN), BEGUN);
        book.subscription(Documents.subscription(WANTS, "http://127.0.0.1/", "sealed")
                .setUpdatedAt(subscribed())
                .build());
        book.subscription(Documents.subscription(OTHER, "http://127.0.0.1/", "sealed")
                .setFilter(Filter.newBuilder().setCategories(List.of("22")).build())
                .setUpdatedAt(subscribed())
                .build());
        return book;
    }

    static Instant subscribed() {
        return Documents.TIME.minusSeconds(60);
    }

    static Place place(int offset) {
        return new Place(0, offset);
    }

    static EnrichedDocument.Builder document(int number) {
        return Documents.enriched(number);
    }

    static String deliveryId(int number) {
        return Identities.deliveryId(Documents.documentId(number), 1, WANTS);
    }

    static DeliveryState.Builder state(int number, DeliveryStatus status) {
        return DeliveryState.newBuilder()
                .setDeliveryId(deliveryId(number))
                .setSubscriptionId(WANTS)
                .setEndpointId("endpoint-" + WANTS)
                .setDocumentId(Documents.documentId(number))
                .setRevision(1)
                .setDocumentPartition(0)
                .setDocumentOffset(number)
                .setStatus(status)
                .setAttempts(1)
                .setMatchedAt(MATCHED)
                .setUpdatedAt(MATCHED);
    }

    static DeliveryAttempt.Builder attempt(int number, int attempt, AttemptOutcome outcome) {
        return DeliveryAttempt.newBuilder()
                .setDeliveryId(deliveryId(number))
                .setSubscriptionId(WANTS)
                .setEndpointId("endpoint-" + WANTS)
                .setDocumentId(Documents.documentId(number))
                .setRevision(1)
                .setAttempt(attempt)
                .setStartedAt(MATCHED)
                .setMillis(12)
                .setOutcome(outcome);
    }

    static DeliveryIntent.Builder intent(int number) {
        return DeliveryIntent.newBuilder()
                .setDeliveryId(deliveryId(number))
                .setSubscriptionId(WANTS)
                .setEndpointId("endpoint-" + WANTS)
                .setDocumentId(Documents.documentId(number))
                .setRevision(1)
                .setDocumentPartition(0)
                .setDocumentOffset(number)
                .setReleasedAt(MATCHED);
    }

    static DeliveryCommand replay(int number) {
        return DeliveryCommand.newBuilder()
                .setCommandId("command-" + number)
                .setAction(DeliveryAction.REPLAY)
                .setEndpointId("endpoint-" + WANTS)
                .setIntent(intent(number).build())
                .setRequestedBy("newspaper")
                .setRequestedAt(MATCHED)
                .build();
    }

    static AttemptOutcome outcome(DeliveryStatus status) {
        return switch (status) {
            case DELIVERED -> AttemptOutcome.DELIVERED;
            case GONE -> AttemptOutcome.GONE;
            default -> AttemptOutcome.FAILED;
        };
    }

    static List<Fault> faults(AuditReport report) {
        return report.findings().stream().map(Finding::fault).toList();
    }
}
