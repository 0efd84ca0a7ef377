package org.gongbao.streams.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.EndpointState;

/** The book in memory. */
final class MapBook implements DeliveryBook {

    final NavigableMap<String, DeliveryState> deliveries = new TreeMap<>();
    final Map<String, EndpointState> endpoints = new HashMap<>();
    final TreeSet<TimerEntry> timers = new TreeSet<>(Comparator.comparing(TimerEntry::due)
            .thenComparing(TimerEntry::kind)
            .thenComparing(TimerEntry::id));
    final TreeSet<DeliveryState> parked = new TreeSet<>(Comparator.comparing(DeliveryState::getEndpointId)
            .thenComparing(DeliveryState::getSequence)
            .thenComparing(DeliveryState::getDeliveryId));

    final Map<DigestKey, NavigableMap<String, String>> collected = new HashMap<>();

    @Override
    public Optional<DeliveryState> delivery(String deliveryId) {
        return Optional.ofNullable(deliveries.get(deliveryId));
    }

    @Override
    public void saveDelivery(DeliveryState delivery) {
        deliveries.put(delivery.getDeliveryId(), delivery);
    }

    @Override
    public void forgetDelivery(String deliveryId) {
        deliveries.remove(deliveryId);
    }

    @Override
    public Optional<EndpointState> endpoint(String endpointId) {
        return Optional.ofNullable(endpoints.get(endpointId));
    }

    @Override
    public void saveEndpoint(EndpointState endpoint) {
        endpoints.put(endpoint.getEndpointId(), endpoint);
    }

    @Override
    public void saveEndpointSoon(EndpointState endpoint) {
        saveEndpoint(endpoint);
    }

    @Override
    public void settleSome() {
        // all is saved at once
    }

    @Override
    public List<DeliveryState> deliveriesAfter(String deliveryId, int most) {
        return deliveries.tailMap(deliveryId, false).values().stream()
                .limit(most)
                .toList();
    }

    @Override
    public void addTimer(TimerEntry entry) {
        timers.add(entry);
    }

    @Override
    public void removeTimer(TimerEntry entry) {
        timers.remove(entry);
    }

    @Override
    public List<TimerEntry> due(Instant now, int limit) {
        return timers.stream()
                .takeWhile(entry -> !entry.due().isAfter(now))
                .limit(limit)
                .toList();
    }

    @Override
    public void park(DeliveryState delivery) {
        parked.add(delivery);
    }

    @Override
    public void unpark(DeliveryState delivery) {
        parked.remove(delivery);
    }

    @Override
    public Optional<String> firstParked(String endpointId) {
        return parked.stream()
                .filter(delivery -> delivery.getEndpointId().equals(endpointId))
                .map(DeliveryState::getDeliveryId)
                .findFirst();
    }

    @Override
    public void collect(DeliveryState delivery) {
        collected
                .computeIfAbsent(DigestKey.of(delivery), key -> new TreeMap<>())
                .put(delivery.getDocumentId(), delivery.getDeliveryId());
    }

    @Override
    public void uncollect(DeliveryState delivery) {
        collected.getOrDefault(DigestKey.of(delivery), new TreeMap<>()).remove(delivery.getDocumentId());
    }

    @Override
    public Optional<String> collected(DigestKey key, String documentId) {
        return Optional.ofNullable(collected.getOrDefault(key, new TreeMap<>()).get(documentId));
    }

    @Override
    public List<String> collected(DigestKey key) {
        return List.copyOf(collected.getOrDefault(key, new TreeMap<>()).values());
    }

    @Override
    public void ensureTimer(TimerEntry entry) {
        addTimer(entry);
    }

    @Override
    public void ensureParked(DeliveryState delivery) {
        park(delivery);
    }

    @Override
    public void eachDelivery(Consumer<DeliveryState> taking) {
        deliveries.values().forEach(taking);
    }

    @Override
    public void eachEndpoint(Consumer<EndpointState> taking) {
        endpoints.values().forEach(taking);
    }

    @Override
    public void keepParked(Predicate<String> isParked) {
        parked.removeIf(delivery -> !isParked.test(delivery.getDeliveryId()));
    }

    long underWay(String endpointId) {
        return pending(endpointId)
                .filter(delivery -> delivery.getReleased() > 0)
                .count();
    }

    long waiting(String endpointId) {
        return pending(endpointId)
                .filter(delivery -> delivery.getReleased() == 0)
                .count();
    }

    long scheduled(String endpointId) {
        return pending(endpointId)
                .filter(delivery -> delivery.getReleased() == 0 && delivery.getNextDueAt() != null)
                .count();
    }

    private java.util.stream.Stream<DeliveryState> pending(String endpointId) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.getEndpointId().equals(endpointId))
                .filter(delivery -> delivery.getStatus() == DeliveryStatus.PENDING);
    }
}
