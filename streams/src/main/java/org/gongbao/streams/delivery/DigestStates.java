package org.gongbao.streams.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.DigestItem;
import org.gongbao.record.v1.EndpointState;
import org.gongbao.schemas.digest.DigestSchedule;
import org.gongbao.schemas.identity.Identities;

/** What becomes of documents that are collected, and what digests are made of them. Pure; thread-safe. */
final class DigestStates {

    /** A later revision took the place of one that was collected. */
    static final String LATER_REVISION = "LATER_REVISION";

    /** The document was withdrawn while it was collected. */
    static final String WITHDRAWN = "WITHDRAWN";

    /** A withdrawal of what the subscriber was never told of. */
    static final String NEVER_TOLD = "NEVER_TOLD";

    private static final String NO_DOCUMENT = "";
    private static final Comparator<DeliveryState> ORDER =
            Comparator.comparing(DeliveryState::getMatchedAt).thenComparing(DeliveryState::getDocumentId);

    private DigestStates() {}

    /** Returns true if a delivery waits for its digest to be made. */
    static boolean isCollected(DeliveryState delivery) {
        return delivery.getCollected()
                && delivery.getStatus() == DeliveryStatus.PENDING
                && delivery.getDigestId() == null;
    }

    /** Returns true if it is a digest. */
    static boolean isDigest(DeliveryState delivery) {
        return delivery.getItems() != null;
    }

    /** A document is collected until its window ends. */
    static DeliveryState collected(DeliveryIntent intent, Instant end, Instant now) {
        return DeliveryDraft.of(DeliveryDraft.fresh(intent, end, 0, now))
                .setCollected(true)
                .build();
    }

    /** A revision is needless before its digest was made. */
    static DeliveryState collapsed(DeliveryState item, String reason, Instant now) {
        return DeliveryDraft.of(item)
                .setStatus(DeliveryStatus.COLLAPSED)
                .setNextDueAt(null)
                .setLastReason(reason)
                .setUpdatedAt(now)
                .build();
    }

    /** An item belongs to a digest and is in the state in which that is. */
    static DeliveryState partOf(DeliveryState digest, DeliveryState item, Instant now) {
        return DeliveryDraft.of(item)
                .setDigestId(digest.getDeliveryId())
                .setStatus(digest.getStatus())
                .setNextDueAt(null)
                .setLastStatus(digest.getLastStatus())
                .setLastReason(digest.getLastReason())
                .setUpdatedAt(now)
                .build();
    }

    /**
     * Returns the digests that hold these items, in the order in which they were matched. Every digest is named after what it holds and tells of nothing else: made anew after a crash, with more items, it
     * would not be another content under the same name.
     *
     * @param endpoint the endpoint, whose wishes hold for the digest too, as do those of the subscription when the last item was matched
     */
    static List<DeliveryIntent> digests(List<DeliveryState> items, EndpointState endpoint, Instant now) {
        List<DeliveryState> sorted = items.stream().sorted(ORDER).toList();
        List<DigestItem> all = sorted.stream().map(DigestStates::item).toList();
        List<DeliveryIntent> digests = new ArrayList<>();
        for (int from = 0; from < all.size(); from += DigestSchedule.MOST_ITEMS) {
            digests.add(digest(
                    sorted.getLast(),
                    all.subList(from, Math.min(all.size(), from + DigestSchedule.MOST_ITEMS)),
                    endpoint,
                    now));
        }
        return digests;
    }

    private static DeliveryIntent digest(
            DeliveryState last, List<DigestItem> items, EndpointState endpoint, Instant now) {
        return DeliveryIntent.newBuilder()
                .setDeliveryId(Identities.digestId(last.getSubscriptionId(), items))
                .setSubscriptionId(last.getSubscriptionId())
                .setEndpointId(endpoint.getEndpointId())
                .setDocumentId(NO_DOCUMENT)
                .setRevision(0)
                .setDocumentPartition(0)
                .setDocumentOffset(0)
                .setReleasedAt(now)
                .setRatePerMinute(endpoint.getRatePerMinute())
                .setOrdered(endpoint.getOrdered())
                .setItems(List.copyOf(items))
                .setRetry(last.getRetry())
                .build();
    }

    private static DigestItem item(DeliveryState state) {
        return new DigestItem(
                state.getDeliveryId(),
                state.getDocumentId(),
                state.getRevision(),
                state.getDocumentPartition(),
                state.getDocumentOffset());
    }
}
