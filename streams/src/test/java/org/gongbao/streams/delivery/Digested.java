package org.gongbao.streams.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DigestItem;
import org.gongbao.record.v1.DigestRule;
import org.gongbao.schemas.identity.Identities;

/** Records of digests for tests. */
final class Digested {

    static final String SUBSCRIPTION = "subscription";

    private Digested() {}

    static DigestRule after(Duration time) {
        return DigestRule.newBuilder().setAfterSeconds(time.toSeconds()).build();
    }

    static DigestRule daily(String time) {
        return DigestRule.newBuilder().setDaily(time).build();
    }

    static String id(String document, int revision) {
        return Identities.deliveryId(document, revision, SUBSCRIPTION);
    }

    static DeliveryIntent intent(String document, int revision, DigestRule rule, Instant at) {
        return intent(document, revision, SUBSCRIPTION, rule, at);
    }

    static DeliveryIntent intent(String document, int revision, String subscription, DigestRule rule, Instant at) {
        return DeliveryIntent.newBuilder()
                .setDeliveryId(Identities.deliveryId(document, revision, subscription))
                .setSubscriptionId(subscription)
                .setEndpointId("e")
                .setDocumentId(document)
                .setRevision(revision)
                .setDocumentPartition(0)
                .setDocumentOffset(revision)
                .setReleasedAt(at)
                .setDigest(rule)
                .build();
    }

    static DeliveryIntent withdrawal(String document, int revision, DigestRule rule, Instant at) {
        return DeliveryIntent.newBuilder(intent(document, revision, rule, at))
                .setWithdrawal(true)
                .build();
    }

    /** Returns documents and revisions of a digest, as {@code d1/2}. */
    static List<String> content(DeliveryIntent digest) {
        return digest.getItems().stream().map(Digested::content).toList();
    }

    private static String content(DigestItem item) {
        return item.getDocumentId() + "/" + item.getRevision();
    }
}
