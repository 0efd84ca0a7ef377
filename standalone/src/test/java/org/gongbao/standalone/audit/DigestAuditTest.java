package org.gongbao.standalone.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.DigestItem;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DigestAuditTest {

    private static final Instant MATCHED = Documents.TIME.plusSeconds(1);
    private static final Instant BEGUN = Documents.TIME.plus(Duration.ofMinutes(10));
    private static final String WANTS = "wants";

    private final AuditBook book = new AuditBook(AuditScope.all(), AuditHorizon.at(BEGUN), BEGUN);

    @BeforeEach
    void matchTwoDocuments() {
        book.subscription(Documents.subscription(WANTS, "http://127.0.0.1/", "sealed")
                .setUpdatedAt(Documents.TIME.minusSeconds(60))
                .build());
        for (int number = 1; number <= 2; number++) {
            book.document(new Place(0, number), Documents.enriched(number).build());
        }
    }

    @Test
    void documentsThatWentOutTogetherAreEachDeliveredAndTheDigestIsNoFurtherMatch() {
        // given
        String digest = digest(DeliveryStatus.DELIVERED, items(1, 2));
        book.attempt(attempt(digest));
        inDigest(1, digest, DeliveryStatus.DELIVERED);
        inDigest(2, digest, DeliveryStatus.DELIVERED);

        // when
        AuditReport report = book.report(true);

        // then
        assertThat(report.findings()).isEmpty();
        assertThat(report.exact()).isTrue();
        assertThat(report.total()).isEqualTo(new AuditSum(2, 2, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void whatIsCollectedIsPendingAndWhatALaterRevisionReplacedIsCollapsed() {
        // given
        book.document(new Place(0, 3), Documents.enriched(1).setRevision(2).build());
        book.state(collected(1, 1)
                .setStatus(DeliveryStatus.COLLAPSED)
                .setLastReason("LATER_REVISION")
                .build());
        book.state(collected(1, 2).setDocumentOffset(3).build());
        book.state(collected(2, 1).build());

        // when
        AuditReport report = book.report(true);

        // then
        assertThat(report.findings()).isEmpty();
        assertThat(report.total()).isEqualTo(new AuditSum(3, 0, 0, 0, 0, 1, 2, 0));
        assertThat(report.exact()).isTrue();
    }

    @Test
    void anItemThatItsDigestDoesNotHoldIsNamed() {
        // given
        String digest = digest(DeliveryStatus.DELIVERED, items(1));
        book.attempt(attempt(digest));
        inDigest(1, digest, DeliveryStatus.DELIVERED);
        inDigest(2, digest, DeliveryStatus.DELIVERED);

        // when
        AuditReport report = book.report(true);

        // then
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo(Fault.DIGEST_CONTRADICTED);
            assertThat(finding.documentId()).isEqualTo(Documents.documentId(2));
        });
    }

    @Test
    void aDigestThatSaysItWasAcceptedWithoutAnAttemptIsNamed() {
        // given
        String digest = digest(DeliveryStatus.DELIVERED, items(1, 2));
        inDigest(1, digest, DeliveryStatus.DELIVERED);
        inDigest(2, digest, DeliveryStatus.DELIVERED);

        // when
        AuditReport report = book.report(true);

        // then
        assertThat(report.findings()).extracting(Finding::fault).contains(Fault.END_CONTRADICTED);
        assertThat(report.exact()).isFalse();
    }

    @Test
    void aDigestUnderTheNameOfAnotherContentIsNamed() {
        // given
        book.state(state(Identities.digestId(WANTS, items(1)), DeliveryStatus.PENDING)
                .setItems(items(1, 2))
                .build());
        book.state(collected(1, 1).build());
        book.state(collected(2, 1).build());

        // when
        AuditReport report = book.report(true);

        // then
        assertThat(report.findings()).extracting(Finding::fault).containsExactly(Fault.WRONG_ID);
    }

    @Test
    void whatWasGivenUpForALaterRevisionThatIsNotThereIsNamed() {
        // given
        book.state(collected(1, 1)
                .setStatus(DeliveryStatus.COLLAPSED)
                .setLastReason("LATER_REVISION")
                .build());
        book.state(collected(2, 1).build());

        // when
        AuditReport report = book.report(true);

        // then
        assertThat(report.findings()).extracting(Finding::fault).containsExactly(Fault.NEEDED);
    }

    private String digest(DeliveryStatus status, List<DigestItem> items) {
        String id = Identities.digestId(WANTS, items);
        book.state(state(id, status).setItems(items).setAttempts(1).build());
        return id;
    }

    private void inDigest(int number, String digest, DeliveryStatus status) {
        book.state(collected(number, 1)
                .setDigestId(digest)
                .setStatus(status)
                .setNextDueAt(null)
                .build());
    }

    private static DeliveryState.Builder collected(int number, int revision) {
        return state(Identities.deliveryId(Documents.documentId(number), revision, WANTS), DeliveryStatus.PENDING)
                .setDocumentId(Documents.documentId(number))
                .setRevision(revision)
                .setDocumentOffset(number)
                .setCollected(true)
                .setNextDueAt(BEGUN.plusSeconds(60));
    }

    private static DeliveryState.Builder state(String id, DeliveryStatus status) {
        return DeliveryState.newBuilder()
                .setDeliveryId(id)
                .setSubscriptionId(WANTS)
                .setEndpointId("endpoint")
                .setDocumentId("")
                .setRevision(0)
                .setDocumentPartition(0)
                .setDocumentOffset(0)
                .setStatus(status)
                .setAttempts(0)
                .setMatchedAt(MATCHED)
                .setUpdatedAt(MATCHED.plusSeconds(1));
    }

    private static List<DigestItem> items(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> new DigestItem(
                        Identities.deliveryId(Documents.documentId(number), 1, WANTS),
                        Documents.documentId(number),
                        1,
                        0,
                        (long) number))
                .toList();
    }

    private static DeliveryAttempt attempt(String digest) {
        return DeliveryAttempt.newBuilder()
                .setDeliveryId(digest)
                .setSubscriptionId(WANTS)
                .setEndpointId("endpoint")
                .setDocumentId("")
                .setRevision(0)
                .setAttempt(1)
                .setStartedAt(MATCHED)
                .setMillis(5)
                .setOutcome(AttemptOutcome.DELIVERED)
                .build();
    }
}
