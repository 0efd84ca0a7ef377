package org.gongbao.standalone.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

/** Whether whoever wanted a document was told of it, and nobody else. */
class AuditBookTest extends AuditedTopics {

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
}
