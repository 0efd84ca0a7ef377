package org.gongbao.portal.view;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;

/**
 * States of deliveries: exact counts, all that are pending, and the latest 50,000 that ended. Older ended ones are only counted, so that
 * memory does not grow with the years.
 */
public final class Deliveries implements TopicView<DeliveryState> {

    private static final int ENDED_KEPT = 50_000;

    private final Map<String, DeliveryState> kept = new HashMap<>();
    private final Deque<String> ended = new ArrayDeque<>();
    private final Map<DeliveryStatus, Long> counts = new EnumMap<>(DeliveryStatus.class);

    @Override
    public synchronized void accept(String key, DeliveryState value) {
        if (value == null) {
            forget(key);
            return;
        }
        DeliveryState before = kept.put(key, value);
        if (before != null) {
            counts.merge(before.getStatus(), -1L, Long::sum);
        }
        counts.merge(value.getStatus(), 1L, Long::sum);
        boolean endsNow = isEnded(value) && (before == null || !isEnded(before));
        if (endsNow) {
            ended.addLast(key);
            makeRoom();
        }
    }

    private void makeRoom() {
        while (ended.size() > ENDED_KEPT) {
            kept.remove(ended.removeFirst());
        }
    }

    private void forget(String key) {
        DeliveryState before = kept.remove(key);
        if (before != null) {
            counts.merge(before.getStatus(), -1L, Long::sum);
            ended.remove(key);
        }
    }

    private static boolean isEnded(DeliveryState state) {
        return state.getStatus() != DeliveryStatus.PENDING;
    }

    @Override
    public synchronized void clear() {
        kept.clear();
        ended.clear();
        counts.clear();
    }

    /** Returns how many deliveries are in each state; states without any are absent. */
    public synchronized Map<DeliveryStatus, Long> counts() {
        Map<DeliveryStatus, Long> copy = new EnumMap<>(DeliveryStatus.class);
        counts.forEach((status, count) -> {
            if (count > 0) {
                copy.put(status, count);
            }
        });
        return copy;
    }

    /** Returns how many of a document's deliveries are in each state, among those kept. */
    public synchronized Map<DeliveryStatus, Long> countsOfDocument(String documentId) {
        Map<DeliveryStatus, Long> found = new EnumMap<>(DeliveryStatus.class);
        kept.values().stream()
                .filter(state -> state.getDocumentId().equals(documentId))
                .forEach(state -> found.merge(state.getStatus(), 1L, Long::sum));
        return found;
    }

    /** Returns the latest deliveries of a subscription, the last changed first. */
    public List<DeliveryState> ofSubscription(String subscriptionId, int most) {
        return latest(state -> state.getSubscriptionId().equals(subscriptionId), most);
    }

    /** Returns the latest deliveries of all, the last changed first. */
    public List<DeliveryState> latest(int most) {
        return latest(state -> true, most);
    }

    private synchronized List<DeliveryState> latest(Predicate<DeliveryState> wanted, int most) {
        return kept.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(DeliveryState::getUpdatedAt)
                        .reversed()
                        .thenComparing(DeliveryState::getDeliveryId))
                .limit(most)
                .toList();
    }
}
