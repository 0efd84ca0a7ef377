package org.gongbao.standalone.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.PortalAction;
import org.gongbao.record.v1.PortalState;
import org.gongbao.standalone.inbox.InboxCount;
import org.gongbao.standalone.tally.RunReport.DeliveryCounts;
import org.gongbao.standalone.tally.RunReport.InboxCounts;
import org.gongbao.standalone.tally.RunReport.PortalCounts;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

class TallyTest {
    private InboxCount inbox = new InboxCount(5, 5, 1);
    private final Tally tally = new Tally(() -> inbox, List.of("idle"));

    @Test
    void countsWhatWaitedBeforeTheRunAndNotWhatHadEnded() {
        // given
        tally.accept(state("old", DeliveryStatus.DELIVERED), true);
        tally.accept(state("carried", DeliveryStatus.PENDING), true);
        // when
        tally.accept(state("carried", DeliveryStatus.DELIVERED), false);
        tally.accept(state("new", DeliveryStatus.PENDING), false);
        // then
        assertThat(tally.counts().deliveries()).isEqualTo(new DeliveryCounts(2, 1, 0, 0, 0, 0, 1, 0));
    }

    @Test
    void countsAnEndThatIsToldTwiceOnce() {
        // given
        tally.accept(state("one", DeliveryStatus.PENDING), false);
        tally.accept(state("one", DeliveryStatus.DELIVERED), false);
        // when
        tally.accept(state("one", DeliveryStatus.DELIVERED), false);
        // then
        assertThat(tally.counts().deliveries()).isEqualTo(new DeliveryCounts(1, 1, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void countsAnEndOfAnEarlierRunThatIsToldOnceMoreNotAtAll() {
        // given
        tally.accept(state("d", DeliveryStatus.DELIVERED), true);
        // when
        tally.accept(state("d", DeliveryStatus.DELIVERED), false);
        // then
        assertThat(tally.counts().deliveries()).isEqualTo(new DeliveryCounts(0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void countsTheDocumentsOfADigestAndNotTheDigestAndKnowsWhichWaitForIt() {
        // given
        tally.accept(
                DeliveryState.newBuilder(state("item", DeliveryStatus.PENDING))
                        .setCollected(true)
                        .build(),
                false);
        tally.accept(
                DeliveryState.newBuilder(state("sent", DeliveryStatus.DELIVERED))
                        .setCollected(true)
                        .setDigestId("digest")
                        .build(),
                false);
        // when
        tally.accept(
                DeliveryState.newBuilder(state("digest", DeliveryStatus.DELIVERED))
                        .setItems(List.of())
                        .build(),
                false);
        // then
        assertThat(tally.counts().deliveries()).isEqualTo(new DeliveryCounts(2, 1, 0, 0, 0, 0, 1, 1));
        assertThat(tally.counts().deliveries().unsettled()).isZero();
    }

    @Test
    void countsOnlyWhatTheInboxReceivedInThisRun() {
        // given
        inbox = new InboxCount(8, 7, 2);
        // when
        InboxCounts counts = tally.counts().inbox();
        // then
        assertThat(counts).isEqualTo(new InboxCounts(4, 3, 2, 1));
    }

    @Test
    void countsARevisionOnceAndNotTheTagsAndLinksThatItGotLater() {
        // given
        tally.accept(Documents.enriched(1).setTagging(1).build(), false);
        // when
        tally.accept(Documents.enriched(1).setTagging(2).build(), false);
        tally.accept(Documents.enriched(2).setTagging(3).build(), false);
        // then
        assertThat(tally.counts().enriched()).isEqualTo(1);
    }

    @Test
    void knowsWhatWaitsForConsentUntilItIsTriedOrEnds() {
        // given
        for (String id : List.of("waits", "tried", "ended")) {
            tally.accept(unagreed(id), false);
        }
        // when
        tally.accept(state("tried", DeliveryStatus.PENDING), false);
        tally.accept(state("ended", DeliveryStatus.EXHAUSTED), false);
        // then
        assertThat(tally.unagreed()).containsExactly(Map.entry("e", 1L));
        assertThat(tally.counts().deliveries().pending()).isEqualTo(2);
    }

    private static DeliveryState unagreed(String id) {
        return DeliveryState.newBuilder(state(id, DeliveryStatus.PENDING))
                .setLastReason("CONSENT_PENDING")
                .build();
    }

    @Test
    void countsEventsAndPortalsByKind() {
        // given
        tally.accept(Documents.published(1).build(), false);
        tally.accept(Documents.withdrawn(1).build(), false);
        tally.accept(Documents.published(2).build(), true);
        // when
        tally.accept(portal(PortalAction.CREATED), false);
        tally.accept(portal(PortalAction.UNCHANGED), false);
        tally.accept(portal(PortalAction.FAILED), false);
        // then
        assertThat(tally.counts().published()).isEqualTo(1);
        assertThat(tally.counts().withdrawn()).isEqualTo(1);
        assertThat(tally.counts().portals())
                .containsExactly(new PortalCounts("ckan", 1, 0, 1, 0, 1), new PortalCounts("idle", 0, 0, 0, 0, 0));
    }

    private static PortalState portal(PortalAction action) {
        return PortalState.newBuilder()
                .setPortal("ckan")
                .setDocumentId("d")
                .setRevision(1)
                .setAction(action)
                .setAt(Instant.EPOCH)
                .build();
    }

    private static DeliveryState state(String id, DeliveryStatus status) {
        return DeliveryState.newBuilder()
                .setDeliveryId(id)
                .setSubscriptionId("s")
                .setEndpointId("e")
                .setDocumentId("d")
                .setRevision(1)
                .setDocumentPartition(0)
                .setDocumentOffset(0)
                .setStatus(status)
                .setAttempts(1)
                .setMatchedAt(Instant.EPOCH)
                .setUpdatedAt(Instant.EPOCH)
                .build();
    }
}
