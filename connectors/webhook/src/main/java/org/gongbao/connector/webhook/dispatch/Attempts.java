package org.gongbao.connector.webhook.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryIntent;

/** Makes records of attempts. */
final class Attempts {

    private Attempts() {}

    static DeliveryAttempt of(Delivery delivery, Verdict verdict, Instant now, long nanos) {
        DeliveryIntent intent = delivery.intent();
        return DeliveryAttempt.newBuilder()
                .setDeliveryId(intent.getDeliveryId())
                .setSubscriptionId(intent.getSubscriptionId())
                .setEndpointId(intent.getEndpointId())
                .setDocumentId(intent.getDocumentId())
                .setRevision(intent.getRevision())
                .setAttempt(intent.getAttempt())
                .setStartedAt(delivery.startedAtOr(now).truncatedTo(ChronoUnit.MILLIS))
                .setMillis(delivery.millisUntil(nanos))
                .setOutcome(verdict.outcome())
                .setStatus(verdict.status().orElse(null))
                .setResponseHead(verdict.head().orElse(null))
                .setReason(verdict.reason().orElse(null))
                .setRetryAfterMillis(
                        verdict.retryAfter().map(Duration::toMillis).orElse(null))
                .build();
    }
}
