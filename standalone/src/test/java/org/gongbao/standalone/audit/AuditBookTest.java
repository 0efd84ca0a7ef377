package org.gongbao.standalone.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.AcknowledgementStatus;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Filter;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditBookTest {

    private static final Instant MATCHED = Documents.TIME.plusSeconds(1);
    private static final Instant BEGUN = Documents.TIME.plus(Duration.ofMinutes(10));
    private static final String WANTS = "wants";
    private static final String OTHER = "other";

    private AuditBook book;

    @BeforeEach
    void subscribe() {
        book = book(AuditScope.all());
    }

    @Test
    void whatWasDeliveredWaitsAndEndedAddsUpToWhatMatched() {
        // given
        List<DeliveryStatus> states = List.of(
                DeliveryStatus.DELIVERED,
                DeliveryStatus.PENDING,
                DeliveryStatus.EXHAUSTED,
                DeliveryStatus.GONE,
                DeliveryStatus.SHED);
        for (int number = 1; number <= states.size(); number++) {
            book.document(place(number), document(number).build());
            book.state(state(number, states.get(number - 1)).build());
            book.attempt(attempt(number, 1, outcome(states.get(number - 1))).build());
        }
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(report.findings()).isEmpty();
        assertThat(report.exact()).isTrue();
        assertThat(report.total()).isEqualTo(new AuditSum(5, 1, 1, 1, 1, 0, 1, 0));
        assertThat(report.evidence().byFilter()).isEqualTo(5);
        assertThat(report.documents()).hasSize(5);
        assertThat(report.subscriptions()).singleElement().satisfies(subscription -> assertThat(subscription.sum())
                .isEqualTo(report.total()));
    }

    @Test
    void aWantedDocumentWithoutADeliveryIsNamed() {
        // given
        book.document(place(1), document(1).build());
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(report.exact()).isFalse();
        assertThat(report.total()).isEqualTo(new AuditSum(1, 0, 0, 0, 0, 0, 0, 1));
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo(Fault.NOT_MATCHED);
            assertThat(finding.deliveryId()).isEqualTo(deliveryId(1));
            assertThat(finding.subscriptionId()).isEqualTo(WANTS);
        });
    }

    @Test
    void whatTheMatcherToldAndNoDeliveryKnowsIsLost() {
        // given
        book.told(Documents.documentId(1), 1, WANTS, MATCHED);
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(faults(report)).containsExactly(Fault.LOST);
        assertThat(report.total().missing()).isEqualTo(1);
    }

    @Test
    void whatTheStreamsHaveNotReadYetIsPending() {
        // given
        book.document(place(1), document(1).build());
        // when
        AuditReport report = book.report(false);
        // then
        assertThat(report.exact()).isTrue();
        assertThat(report.total()).isEqualTo(new AuditSum(1, 0, 0, 0, 0, 0, 1, 0));
        assertThat(report.evidence().onTheWay()).isEqualTo(1);
    }

    @Test
    void whatTheMatcherHasStillToTellIsPending() {
        // given
        book.document(place(1), document(1).build());
        book.waiting(Documents.documentId(1), 1, WANTS);
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(report.exact()).isTrue();
        assertThat(report.total().pending()).isEqualTo(1);
    }

    @Test
    void aSubscriptionThatCameAfterTheDocumentNeedHaveNothing() {
        // given
        book.document(
                place(1),
                document(1).setUpdatedAt(Documents.TIME.minusSeconds(3600)).build());
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(report.exact()).isTrue();
        assertThat(report.total()).isEqualTo(AuditSum.NONE);
    }

    @Test
    void aSubscriptionThatWasChangedMomentsBeforeTheDocumentIsSaidToBeUncertain() {
        // given
        book.document(
                place(1), document(1).setUpdatedAt(subscribed().plusSeconds(1)).build());
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(report.exact()).isTrue();
        assertThat(report.evidence().uncertain()).isEqualTo(1);
    }

    @Test
    void aDocumentFromBeforeStatesAreKeptIsNotMissed() {
        // given
        AuditBook late = new AuditBook(
                AuditScope.all(), AuditHorizon.at(Documents.TIME.plus(Duration.ofDays(100))), Instant.MAX);
        late.subscription(Documents.subscription(WANTS, "http://127.0.0.1/", "sealed")
                .setUpdatedAt(subscribed())
                .build());
        late.document(place(1), document(1).build());
        late.told(Documents.documentId(1), 1, WANTS, MATCHED);
        // when
        AuditReport report = late.report(true);
        // then
        assertThat(report.exact()).isTrue();
    }

    @Test
    void aDeliveryThatTheFilterDoesNotWantIsNamed() {
        // given
        book.document(
                place(1),
                document(1).setCategories(List.of(Documents.category("7"))).build());
        deliver(1);
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(faults(report)).containsExactly(Fault.UNWANTED);
    }

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
    void onlyTheDocumentAskedForIsAudited() {
        // given
        book = book(new AuditScope(Optional.empty(), Optional.empty(), Optional.of(Documents.documentId(2))));
        book.document(place(1), document(1).build());
        book.document(place(2), document(2).build());
        deliver(2);
        // when
        AuditReport report = book.report(true);
        // then
        assertThat(report.exact()).isTrue();
        assertThat(report.total().matched()).isEqualTo(1);
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

    private static DeliveryCommand asking(String deliveryId, Instant at) {
        return DeliveryCommand.newBuilder(replay(1))
                .setCommandId(deliveryId)
                .setAction(DeliveryAction.BEGIN)
                .setIntent(intent(1).setDeliveryId(deliveryId).build())
                .setRequestedAt(at)
                .build();
    }

    private void deliver(int number) {
        book.state(state(number, DeliveryStatus.DELIVERED).build());
        book.attempt(attempt(number, 1, AttemptOutcome.DELIVERED).build());
    }

    private static AuditBook book(AuditScope scope) {
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

    private static Instant subscribed() {
        return Documents.TIME.minusSeconds(60);
    }

    private static Place place(int offset) {
        return new Place(0, offset);
    }

    private static EnrichedDocument.Builder document(int number) {
        return Documents.enriched(number);
    }

    private static String deliveryId(int number) {
        return Identities.deliveryId(Documents.documentId(number), 1, WANTS);
    }

    private static DeliveryState.Builder state(int number, DeliveryStatus status) {
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

    private static DeliveryAttempt.Builder attempt(int number, int attempt, AttemptOutcome outcome) {
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

    private static DeliveryIntent.Builder intent(int number) {
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

    private static DeliveryCommand replay(int number) {
        return DeliveryCommand.newBuilder()
                .setCommandId("command-" + number)
                .setAction(DeliveryAction.REPLAY)
                .setEndpointId("endpoint-" + WANTS)
                .setIntent(intent(number).build())
                .setRequestedBy("newspaper")
                .setRequestedAt(MATCHED)
                .build();
    }

    private static AttemptOutcome outcome(DeliveryStatus status) {
        return switch (status) {
            case DELIVERED -> AttemptOutcome.DELIVERED;
            case GONE -> AttemptOutcome.GONE;
            default -> AttemptOutcome.FAILED;
        };
    }

    private static List<Fault> faults(AuditReport report) {
        return report.findings().stream().map(Finding::fault).toList();
    }
}
