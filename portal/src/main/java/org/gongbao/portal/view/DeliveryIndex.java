package org.gongbao.portal.view;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.gongbao.record.v1.DeliveryState;

/**
 * Deliveries by subscription, document and endpoint, each in the order in which lists show them: the last changed first. Not thread-safe.
 */
final class DeliveryIndex {

    /** The order of lists. */
    static final Comparator<DeliveryState> ORDER = DeliveryIndex::lastFirst;

    private final NavigableSet<DeliveryState> all = new TreeSet<>(ORDER);
    private final Map<String, NavigableSet<DeliveryState>> bySubscription = new HashMap<>();
    private final Map<String, NavigableSet<DeliveryState>> byDocument = new HashMap<>();
    private final Map<String, NavigableSet<DeliveryState>> byEndpoint = new HashMap<>();

    void add(DeliveryState state) {
        all.add(state);
        add(bySubscription, state.getSubscriptionId(), state);
        add(byDocument, state.getDocumentId(), state);
        add(byEndpoint, state.getEndpointId(), state);
    }

    void remove(DeliveryState state) {
        all.remove(state);
        remove(bySubscription, state.getSubscriptionId(), state);
        remove(byDocument, state.getDocumentId(), state);
        remove(byEndpoint, state.getEndpointId(), state);
    }

    void clear() {
        List.of(bySubscription, byDocument, byEndpoint).forEach(Map::clear);
        all.clear();
    }

    NavigableSet<DeliveryState> all() {
        return all;
    }

    NavigableSet<DeliveryState> ofSubscription(String subscriptionId) {
        return bySubscription.getOrDefault(subscriptionId, Collections.emptyNavigableSet());
    }

    NavigableSet<DeliveryState> ofDocument(String documentId) {
        return byDocument.getOrDefault(documentId, Collections.emptyNavigableSet());
    }

    NavigableSet<DeliveryState> ofEndpoint(String endpointId) {
        return byEndpoint.getOrDefault(endpointId, Collections.emptyNavigableSet());
    }

    private static int lastFirst(DeliveryState one, DeliveryState other) {
        int later = other.getUpdatedAt().compareTo(one.getUpdatedAt());
        return later != 0 ? later : one.getDeliveryId().compareTo(other.getDeliveryId());
    }

    private static void add(Map<String, NavigableSet<DeliveryState>> index, String key, DeliveryState state) {
        index.computeIfAbsent(key, none -> new TreeSet<>(ORDER)).add(state);
    }

    private static void remove(Map<String, NavigableSet<DeliveryState>> index, String key, DeliveryState state) {
        index.computeIfPresent(key, (present, states) -> {
            states.remove(state);
            return states.isEmpty() ? null : states;
        });
    }
}
