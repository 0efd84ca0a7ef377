package org.gongbao.portal.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Predicate;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;

/**
 * States of deliveries: exact counts, all that are pending, and the latest 50,000 that ended. Older ended ones are only counted, so that
 * memory does not grow with the years. Queries walk along an index, never over all.
 */
public final class Deliveries implements TopicView<DeliveryState> {

    private static final int ENDED_KEPT = 50_000;

    private final Map<String, DeliveryState> kept = new HashMap<>();
    private final SequencedSet<String> ended = new LinkedHashSet<>();
    private final Map<DeliveryStatus, Long> counts = new EnumMap<>(DeliveryStatus.class);
    private final Map<String, Integer> waiting = new HashMap<>();
    private final DeliveryIndex index = new DeliveryIndex();

    @Override
    public synchronized void accept(String key, DeliveryState value) {
        if (value == null) {
            forget(key);
            return;
        }
        DeliveryState before = kept.put(key, value);
        if (before != null) {
            index.remove(before);
            count(before, -1);
        }
        index.add(value);
        count(value, 1);
        boolean wasEnded = before != null && isEnded(before);
        if (isEnded(value) && !wasEnded) {
            ended.addLast(key);
            makeRoom();
        } else if (wasEnded && !isEnded(value)) {
            // somebody wants it once more
            ended.remove(key);
        }
    }

    private void makeRoom() {
        while (ended.size() > ENDED_KEPT) {
            index.remove(kept.remove(ended.removeFirst()));
        }
    }

    private void forget(String key) {
        DeliveryState before = kept.remove(key);
        if (before != null) {
            index.remove(before);
            count(before, -1);
            ended.remove(key);
        }
    }

    /** A digest is listed, but is no delivery beside those of its items. */
    private void count(DeliveryState state, int more) {
        if (state.getItems() != null) {
            return;
        }
        counts.merge(state.getStatus(), (long) more, Long::sum);
        if (!isEnded(state)) {
            waiting.merge(state.getEndpointId(), more, (one, other) -> one + other == 0 ? null : one + other);
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
        waiting.clear();
        index.clear();
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
        index.ofDocument(documentId).forEach(state -> found.merge(state.getStatus(), 1L, Long::sum));
        return found;
    }

    /** Returns how many deliveries to an endpoint are pending. */
    public synchronized int waitingFor(String endpointId) {
        return waiting.getOrDefault(endpointId, 0);
    }

    /** Returns a delivery, if it is kept. */
    public synchronized Optional<DeliveryState> byId(String deliveryId) {
        return Optional.ofNullable(kept.get(deliveryId));
    }

    /** Returns the latest deliveries of a subscription, the last changed first. */
    public synchronized List<DeliveryState> ofSubscription(String subscriptionId, int most) {
        return index.ofSubscription(subscriptionId).stream().limit(most).toList();
    }

    /** Returns the latest deliveries of all, the last changed first. */
    public synchronized List<DeliveryState> latest(int most) {
        return index.all().stream().limit(most).toList();
    }

    /** Returns the deliveries that are asked for, the last changed first. */
    public synchronized List<DeliveryState> find(DeliveryQuery query, int most) {
        return find(query, most, delivery -> true);
    }

    /**
     * Returns the deliveries that are asked for, the last changed first.
     *
     * @param wanted only those of them
     */
    public synchronized List<DeliveryState> find(DeliveryQuery query, int most, Predicate<DeliveryState> wanted) {
        List<DeliveryState> found = new ArrayList<>();
        Iterator<DeliveryState> candidates = MergedDeliveries.of(narrowest(query), query.after());
        while (candidates.hasNext() && found.size() < most) {
            DeliveryState candidate = candidates.next();
            if (query.wants(candidate) && wanted.test(candidate)) {
                found.add(candidate);
            }
        }
        return found;
    }

    private List<NavigableSet<DeliveryState>> narrowest(DeliveryQuery query) {
        if (query.subscriptions().size() != 1 && !query.documents().isEmpty()) {
            return query.documents().stream().map(index::ofDocument).toList();
        }
        if (query.subscriptions().size() != 1 && query.endpoint().isPresent()) {
            return List.of(index.ofEndpoint(query.endpoint().get()));
        }
        return query.subscriptions().stream().map(index::ofSubscription).toList();
    }
}
