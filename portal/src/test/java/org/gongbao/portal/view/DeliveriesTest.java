package org.gongbao.portal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

    private final Deliveries deliveries = new Deliveries();

    @Test
    void aDeliveryCountsOnceInItsLatestState() {
        put("a", DeliveryStatus.PENDING, 1);
        put("a", DeliveryStatus.PENDING, 2);
        put("a", DeliveryStatus.DELIVERED, 3);
        put("b", DeliveryStatus.PENDING, 4);

        assertThat(deliveries.counts()).isEqualTo(Map.of(DeliveryStatus.DELIVERED, 1L, DeliveryStatus.PENDING, 1L));
        assertThat(deliveries.countsOfDocument("document")).isEqualTo(deliveries.counts());
    }

    @Test
    void oldDeliveriesAreForgottenButCounted() {
        for (int i = 0; i < 50_010; i++) {
            put("ended-" + i, DeliveryStatus.DELIVERED, i);
        }

        assertThat(deliveries.counts()).containsEntry(DeliveryStatus.DELIVERED, 50_010L);
        assertThat(deliveries.ofSubscription("subscription", 100_000)).hasSize(50_000);
        assertThat(deliveries.latest(1))
                .extracting(DeliveryState::getDeliveryId)
                .containsExactly("ended-50009");
    }

    @Test
    void aDeliveryThatWasReplayedIsNotForgottenWhileItWaits() {
        put("replayed", DeliveryStatus.DELIVERED, 0);
        put("replayed", DeliveryStatus.PENDING, 1);
        for (int i = 0; i < 50_001; i++) {
            put("ended-" + i, DeliveryStatus.DELIVERED, 2);
        }

        assertThat(deliveries.byId("replayed")).isPresent();
        assertThat(deliveries.byId("ended-0")).isEmpty();
        assertThat(deliveries.waitingFor("endpoint")).isEqualTo(1);
    }

    @Test
    void aPageBeginsBehindTheLastOneEvenIfMomentsAreEqual() {
        put("a", DeliveryStatus.DELIVERED, 1);
        put("b", DeliveryStatus.GONE, 1);
        put("c", DeliveryStatus.DELIVERED, 1);
        DeliveryQuery first = query(Optional.empty());
        DeliveryState last = deliveries.find(first, 2).getLast();

        List<DeliveryState> rest = deliveries.find(query(Optional.of(DeliveryPlace.of(last))), 2);

        assertThat(last.getDeliveryId()).isEqualTo("b");
        assertThat(rest).extracting(DeliveryState::getDeliveryId).containsExactly("c");
    }

    private static DeliveryQuery query(Optional<DeliveryPlace> after) {
        return new DeliveryQuery(
                Set.of("subscription", "another"),
                Set.of(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                after);
    }

    private void put(String id, DeliveryStatus status, int second) {
        deliveries.accept(
                id,
                DeliveryState.newBuilder()
                        .setDeliveryId(id)
                        .setSubscriptionId("subscription")
                        .setEndpointId("endpoint")
                        .setDocumentId("document")
                        .setRevision(1)
                        .setDocumentPartition(0)
                        .setDocumentOffset(0)
                        .setStatus(status)
                        .setAttempts(1)
                        .setMatchedAt(Instant.EPOCH)
                        .setUpdatedAt(Instant.EPOCH.plusSeconds(second))
                        .build());
    }
}
