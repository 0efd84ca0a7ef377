package org.gongbao.standalone.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.AcknowledgementStatus;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

/** What was not matched but follows from what somebody asked for, or from a delivery before: withdrawals, tests, acknowledgement. */
class AuditedAskingsTest extends AuditedTopics {

    @Test
    void aDeliveryThatSomebodyAskedForNeedNotBeWanted() {
        // given
        book.document(
                place(1),
                document(1).setCategories(List.of(Documents.category("7"))).build());
        deliver(1);
        book.command(replay(1));
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(report.exact()).isTrue();
        assertThat(report.evidence().byCommand()).isEqualTo(1);
    }

    @Test
    void aWithdrawalMustReachWhoGotTheDocument() {
        // given
        book.document(place(1), document(1).build());
        deliver(1);
        book.document(
                place(9),
                document(1).setRevision(2).setStatus(DocumentStatus.WITHDRAWN).build());
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo(Fault.NOT_MATCHED);
            assertThat(finding.revision()).isEqualTo(2);
        });
    }

    @Test
    void aWithdrawalMustReachWhoAskedForTheDocumentToo() {
        // given
        book.document(place(1), document(1).build());
        book.command(replay(1));
        deliver(1);
        book.document(
                place(9),
                document(1).setRevision(2).setStatus(DocumentStatus.WITHDRAWN).build());
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(report.findings()).singleElement().satisfies(finding -> assertThat(finding.revision())
                .isEqualTo(2));
    }

    @Test
    void aTestThatSomebodyAskedForHasAnIdOfItsOwn() {
        // given
        DeliveryCommand asked = DeliveryCommand.newBuilder(replay(1))
                .setCommandId("command-1")
                .setIntent(intent(1)
                        .setDeliveryId(Identities.testDeliveryId("command-1"))
                        .build())
                .build();
        book.command(asked);
        book.state(state(1, DeliveryStatus.PENDING)
                .setDeliveryId(Identities.testDeliveryId("command-1"))
                .setAttempts(0)
                .build());
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(report.exact()).isTrue();
    }

    @Test
    void whoeverWasAskedAfterTheFirstHasADeliveryThatACommandExplains() {
        // given
        deliver(1);
        String second = Identities.deliveryId(Documents.documentId(1), 1, WANTS, 2);
        book.command(asking(second, MATCHED));
        book.state(state(1, DeliveryStatus.DELIVERED)
                .setDeliveryId(second)
                .setEndpointId("deputy")
                .setAsking(2)
                .build());
        book.attempt(attempt(1, 1, AttemptOutcome.DELIVERED)
                .setDeliveryId(second)
                .setEndpointId("deputy")
                .build());
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(report.exact()).isTrue();
        assertThat(report.total()).isEqualTo(new AuditSum(2, 2, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void anAskingThatCameToNothingIsLostUnlessItCameWhileTheAuditRead() {
        // given
        deliver(1);
        book.command(asking(Identities.deliveryId(Documents.documentId(1), 1, WANTS, 2), MATCHED));
        book.command(asking(Identities.deliveryId(Documents.documentId(1), 1, WANTS, 3), BEGUN.plusSeconds(1)));
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(faults(report)).containsExactly(Fault.LOST);
        assertThat(report.evidence().onTheWay()).isEqualTo(1);
    }

    @Test
    void aNoticeThatNobodyAcknowledgedIsNamedAndIsNoFault() {
        // given
        deliver(1);
        book.notice(AcknowledgementState.newBuilder()
                .setNoticeId(deliveryId(1))
                .setSubscriptionId(WANTS)
                .setTenant("newspaper")
                .setDocumentId(Documents.documentId(1))
                .setRevision(1)
                .setDocumentPartition(0)
                .setDocumentOffset(1)
                .setStatus(AcknowledgementStatus.UNANSWERED)
                .setOpenedAt(MATCHED)
                .setEndedAt(MATCHED.plusSeconds(60))
                .setUpdatedAt(MATCHED.plusSeconds(60))
                .build());
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(report.exact()).isTrue();
        assertThat(report.unanswered()).extracting(UnansweredNotice::noticeId).containsExactly(deliveryId(1));
        assertThat(AuditText.of(report, false))
                .anyMatch(line -> line.startsWith("UNANSWERED: notice " + deliveryId(1)));
    }
}
