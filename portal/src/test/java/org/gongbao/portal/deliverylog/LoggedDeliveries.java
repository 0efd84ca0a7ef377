package org.gongbao.portal.deliverylog;

import java.time.Instant;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;

/** Records for the tests of this package. */
final class LoggedDeliveries {

    private LoggedDeliveries() {}

    static DeliveryState state(String id, DeliveryStatus status, int matchedSecond) {
        return state(id, "subscription", "document", "endpoint", status, matchedSecond);
    }

    static DeliveryState state(
            String id,
            String subscription,
            String document,
            String endpoint,
            DeliveryStatus status,
            int matchedSecond) {
        return DeliveryState.newBuilder()
                .setDeliveryId(id)
                .setSubscriptionId(subscription)
                .setEndpointId(endpoint)
                .setDocumentId(document)
                .setRevision(1)
                .setDocumentPartition(0)
                .setDocumentOffset(0)
                .setStatus(status)
                .setAttempts(1)
                .setMatchedAt(Instant.EPOCH.plusSeconds(matchedSecond))
                .setUpdatedAt(Instant.EPOCH.plusSeconds(matchedSecond + 1L))
                .build();
    }

    static DeliveryAttempt attempt(String id, int number) {
        return DeliveryAttempt.newBuilder()
                .setDeliveryId(id)
                .setSubscriptionId("subscription")
                .setEndpointId("endpoint")
                .setDocumentId("document")
                .setRevision(1)
                .setAttempt(number)
                .setStartedAt(Instant.EPOCH.plusSeconds(number))
                .setMillis(5)
                .setOutcome(AttemptOutcome.FAILED)
                .build();
    }
}
