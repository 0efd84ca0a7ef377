package org.gongbao.standalone.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.MissedDeliveries;
import org.gongbao.record.v1.MissedOfSubscription;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MissedAuditTest {

    private static final Instant MATCHED = Documents.TIME.plusSeconds(1);
    private static final Instant BEGUN = Documents.TIME.plus(Duration.ofMinutes(10));
    private static final String WANTS = "wants";
    private static final String NOTICE = "notice";

    private final AuditBook book = new AuditBook(AuditScope.all(), AuditHorizon.at(BEGUN), BEGUN);

    @BeforeEach
    void missTwoDocuments() {
        book.subscription(Documents.subscription(WANTS, "http://127.0.0.1/", "sealed")
                .setUpdatedAt(Documents.TIME.minusSeconds(60))
                .build());
        for (int number = 1; number <= 2; number++) {
            book.document(new Place(0, number), Documents.enriched(number).build());
            book.state(state(
                            Identities.deliveryId(Documents.documentId(number), 1, WANTS),
                            Documents.documentId(number),
                            DeliveryStatus.SHED)
                    .setRevision(1)
                    .setDocumentOffset(number)
                    .setMissedId(NOTICE)
                    .build());
        }
        book.attempt(DeliveryAttempt.newBuilder()
                .setDeliveryId(NOTICE)
                .setSubscriptionId(WANTS)
                .setEndpointId("endpoint")
                .setDocumentId("")
                .setRevision(0)
                .setAttempt(1)
                .setStartedAt(MATCHED)
                .setMillis(5)
                .setOutcome(AttemptOutcome.DELIVERED)
                .build());
    }

    @Test
    void whatTellsOfMissedDeliveriesIsNoFurtherMatch() {
        // given
        book.state(notice(2));

        // when
        AuditReport report = book.report(true);

        // then
        assertThat(report.findings()).isEmpty();
        assertThat(report.total()).isEqualTo(new AuditSum(2, 0, 0, 0, 2, 0, 0, 0));
        assertThat(report.exact()).isTrue();
    }

    @Test
    void oneThatCountsFewerThanNameItIsNamed() {
        // given
        book.state(notice(1));

        // when
        AuditReport report = book.report(true);

        // then
        assertThat(report.findings()).extracting(Finding::fault).containsExactly(Fault.MISSED_CONTRADICTED);
    }

    private static DeliveryState notice(long count) {
        return state(NOTICE, "", DeliveryStatus.DELIVERED)
                .setAttempts(1)
                .setMissed(new MissedDeliveries(
                        count,
                        MATCHED,
                        MATCHED,
                        MATCHED,
                        List.of(new MissedOfSubscription(WANTS, count, MATCHED, MATCHED))))
                .build();
    }

    private static DeliveryState.Builder state(String id, String documentId, DeliveryStatus status) {
        return DeliveryState.newBuilder()
                .setDeliveryId(id)
                .setSubscriptionId(WANTS)
                .setEndpointId("endpoint")
                .setDocumentId(documentId)
                .setRevision(0)
                .setDocumentPartition(0)
                .setDocumentOffset(0)
                .setStatus(status)
                .setAttempts(0)
                .setMatchedAt(MATCHED)
                .setUpdatedAt(MATCHED.plusSeconds(1));
    }
}
