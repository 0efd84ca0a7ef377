package org.gongbao.standalone.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

/** Whether states, attempts and webhook ids of deliveries agree. */
class AuditedRecordsTest extends AuditedTopics {

    @Test
    void oneWebhookIdForTwoRecordsIsNamed() {
        // given
        book.document(place(1), document(1).build());
        book.document(place(7), document(1).setTagging(2).build());
        deliver(1);
        book.released(intent(1).setDocumentOffset(7).build());
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(faults(report)).containsExactly(Fault.TWO_CONTENTS);
    }

    @Test
    void twoRecordsThatSayTheSameAreOneContent() {
        // given
        book.document(place(1), document(1).build());
        book.document(place(7), document(1).build());
        deliver(1);
        book.released(intent(1).setDocumentOffset(7).build());
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(report.exact()).isTrue();
    }

    @Test
    void aWebhookIdThatIsNotThatOfItsDocumentIsNamed() {
        // given
        book.document(place(1), document(1).build());
        deliver(1);
        book.state(state(1, DeliveryStatus.DELIVERED).setDeliveryId("another").build());
        book.attempt(
                attempt(1, 1, AttemptOutcome.DELIVERED).setDeliveryId("another").build());
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(faults(report)).containsExactly(Fault.WRONG_ID);
    }

    @Test
    void attemptsThatTheLogLacksAreNamedByTheirNumbers() {
        // given
        book.document(place(1), document(1).build());
        book.state(state(1, DeliveryStatus.DELIVERED).setAttempts(3).build());
        book.attempt(attempt(1, 1, AttemptOutcome.FAILED).build());
        book.attempt(attempt(1, 2, AttemptOutcome.DEFERRED).build());
        book.attempt(attempt(1, 3, AttemptOutcome.DELIVERED).build());
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo(Fault.ATTEMPTS_MISSING);
            assertThat(finding.detail()).contains("3 attempts").contains("[2]");
        });
    }

    @Test
    void aDeliveryThatNobodyAcceptedIsNoDelivery() {
        // given
        book.document(place(1), document(1).build());
        book.state(state(1, DeliveryStatus.DELIVERED).build());
        book.attempt(attempt(1, 1, AttemptOutcome.FAILED).build());
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(faults(report)).containsExactly(Fault.END_CONTRADICTED);
    }

    @Test
    void aDeliveryThatWasAcceptedIsNotGivenUpUnlessItWasReplayed() {
        // given
        book.document(place(1), document(1).build());
        book.document(place(2), document(2).build());
        book.state(state(1, DeliveryStatus.EXHAUSTED).build());
        book.attempt(attempt(1, 1, AttemptOutcome.DELIVERED).build());
        book.state(state(2, DeliveryStatus.EXHAUSTED)
                .setAttempts(2)
                .setAttemptsBefore(1)
                .build());
        book.attempt(attempt(2, 1, AttemptOutcome.DELIVERED).build());
        book.attempt(attempt(2, 2, AttemptOutcome.FAILED).build());
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo(Fault.END_CONTRADICTED);
            assertThat(finding.deliveryId()).isEqualTo(deliveryId(1));
        });
    }

    @Test
    void attemptsWithoutAStateAreNamedUnlessTheyAreUnderWay() {
        // given
        book.attempt(attempt(1, 1, AttemptOutcome.DELIVERED).build());
        book.attempt(attempt(2, 1, AttemptOutcome.DELIVERED).setStartedAt(BEGUN).build());
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo(Fault.STATELESS);
            assertThat(finding.deliveryId()).isEqualTo(deliveryId(1));
        });
    }

    @Test
    void aDeliveryWhoseFirstAttemptWasReleasedMomentsAgoNeedNotHaveAState() {
        // given
        for (int number = 1; number <= 2; number++) {
            book.document(place(number), document(number).build());
            book.told(Documents.documentId(number), 1, WANTS, MATCHED);
        }
        // when
        book.released(intent(1).setReleasedAt(BEGUN.minusSeconds(59)).build());
        book.released(intent(2).setReleasedAt(BEGUN.minusSeconds(61)).build());
        // then
        AuditReport report = book.report(true);
        assertThat(report.total()).isEqualTo(new AuditSum(2, 0, 0, 0, 0, 0, 1, 1));
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo(Fault.STATELESS);
            assertThat(finding.deliveryId()).isEqualTo(deliveryId(2));
        });
    }

    @Test
    void repeatedAttemptsAreCountedAndNoFault() {
        // given
        book.document(place(1), document(1).build());
        deliver(1);
        book.attempt(attempt(1, 1, AttemptOutcome.DELIVERED).build());
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(report.exact()).isTrue();
        assertThat(report.evidence().attempts()).isEqualTo(2);
        assertThat(report.evidence().repeatedAttempts()).isEqualTo(1);
    }
}
