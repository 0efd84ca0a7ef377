package org.gongbao.streams.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryIntent;

/** Records of deliveries for tests. */
final class Deliveries {

    static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    /** How long a digest waits before it goes out. */
    static final Duration SETTLING = Duration.ofSeconds(1);

    private Deliveries() {}

    static DeliveryPolicy policy() {
        return new DeliveryPolicy(
                List.of(Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(5)),
                Duration.ofSeconds(60),
                2,
                3,
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                Duration.ofSeconds(1),
                Duration.ofHours(24),
                40,
                Duration.ofDays(90));
    }

    /** Returns rates of tenants none of whom has a limit. */
    static TenantRates rates() {
        return new TenantRates(1, record -> {
            throw new IllegalStateException("No tenant has a record");
        });
    }

    static DeliveryIntent intent(String deliveryId, String endpointId) {
        return DeliveryIntent.newBuilder()
                .setDeliveryId(deliveryId)
                .setSubscriptionId("subscription")
                .setEndpointId(endpointId)
                .setDocumentId("document")
                .setRevision(1)
                .setDocumentPartition(0)
                .setDocumentOffset(0)
                .setReleasedAt(START)
                .build();
    }

    static DeliveryAttempt attempt(DeliveryIntent intent, AttemptOutcome outcome) {
        return attempt(intent, outcome, null, null);
    }

    static DeliveryAttempt attempt(DeliveryIntent intent, AttemptOutcome outcome, Integer status, Long retryAfter) {
        return DeliveryAttempt.newBuilder()
                .setDeliveryId(intent.getDeliveryId())
                .setSubscriptionId(intent.getSubscriptionId())
                .setEndpointId(intent.getEndpointId())
                .setDocumentId(intent.getDocumentId())
                .setRevision(intent.getRevision())
                .setAttempt(intent.getAttempt())
                .setStartedAt(intent.getReleasedAt())
                .setMillis(10)
                .setOutcome(outcome)
                .setStatus(status)
                .setRetryAfterMillis(retryAfter)
                .build();
    }
}
