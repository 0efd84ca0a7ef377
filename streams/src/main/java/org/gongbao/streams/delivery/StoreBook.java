package org.gongbao.streams.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.EndpointState;

/**
 * The book on state stores. Scans of timers and parked deliveries start at a remembered key below which nothing lies, so that they do not
 * wade through what was deleted before. Used by one stream task.
 */
final class StoreBook implements DeliveryBook {

    private static final int MOST_STARTS = 50_000;
    private static final byte[] PRESENT = {1};
    private static final Bytes FIRST = Bytes.wrap(new byte[] {0});

    private final Recent<DeliveryState> states;
    private final Recent<EndpointState> endpoints;
    private final KeyValueStore<Bytes, byte[]> timer;
    private final KeyValueStore<Bytes, byte[]> parked;
    private final KeyValueStore<Bytes, byte[]> collected;
    private final Map<String, Bytes> parkedStarts = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bytes> eldest) {
            return size() > MOST_STARTS;
        }
    };
    private Bytes timerStart = FIRST;

    StoreBook(ProcessingContext context) {
        this.states = new Recent<>(context.getStateStore(DeliveryStores.STATES), DeliveryState::getDeliveryId);
        this.endpoints = new Recent<>(context.getStateStore(DeliveryStores.ENDPOINTS), EndpointState::getEndpointId);
        this.timer = context.getStateStore(DeliveryStores.TIMER);
        this.parked = context.getStateStore(DeliveryStores.PARKED);
        this.collected = context.getStateStore(DeliveryStores.COLLECTED);
    }

    @Override
    public Optional<DeliveryState> delivery(String deliveryId) {
        return states.get(deliveryId);
    }

    @Override
    public void saveDelivery(DeliveryState delivery) {
        // those under way keep the place: with more of them than places, each would be gone when its outcome comes
        if (delivery.getStatus() == DeliveryStatus.PENDING) {
            states.put(delivery);
        } else {
            states.putLast(delivery);
        }
    }

    @Override
    public void forgetDelivery(String deliveryId) {
        states.delete(deliveryId);
    }

    @Override
    public Optional<EndpointState> endpoint(String endpointId) {
        return endpoints.get(endpointId);
    }

    @Override
    public void saveEndpoint(EndpointState endpoint) {
        endpoints.put(endpoint);
    }

    @Override
    public void saveEndpointSoon(EndpointState endpoint) {
        endpoints.putSoon(endpoint);
    }

    @Override
    public void settleSome() {
        endpoints.settleSome();
    }

    @Override
    public List<DeliveryState> deliveriesAfter(String deliveryId, int most) {
        return states.after(deliveryId, most);
    }

    @Override
    public void ensureTimer(TimerEntry entry) {
        if (timer.get(StoreKeys.timer(entry)) == null) {
            addTimer(entry);
        }
    }

    @Override
    public void ensureParked(DeliveryState delivery) {
        if (parked.get(StoreKeys.parked(delivery)) == null) {
            park(delivery);
        }
    }

    @Override
    public void eachDelivery(Consumer<DeliveryState> taking) {
        states.each(taking);
    }

    @Override
    public void eachEndpoint(Consumer<EndpointState> taking) {
        endpoints.each(taking);
    }

    @Override
    public void keepParked(Predicate<String> isParked) {
        List<Bytes> stale = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> entries = parked.all()) {
            entries.forEachRemaining(entry -> {
                if (!isParked.test(StoreKeys.parkedDelivery(entry.key))) {
                    stale.add(entry.key);
                }
            });
        }
        stale.forEach(parked::delete);
    }

    @Override
    public void addTimer(TimerEntry entry) {
        Bytes key = StoreKeys.timer(entry);
        timer.put(key, PRESENT);
        if (key.compareTo(timerStart) < 0) {
            timerStart = key;
        }
    }

    @Override
    public void removeTimer(TimerEntry entry) {
        timer.delete(StoreKeys.timer(entry));
    }

    @Override
    public List<TimerEntry> due(Instant now, int limit) {
        List<TimerEntry> due = new ArrayList<>();
        Bytes end = StoreKeys.timersUntil(now);
        if (timerStart.compareTo(end) >= 0) {
            return due;
        }
        try (KeyValueIterator<Bytes, byte[]> entries = timer.range(timerStart, end)) {
            while (entries.hasNext() && due.size() < limit) {
                due.add(StoreKeys.timer(entries.next().key));
            }
        }
        timerStart = due.isEmpty() ? end : StoreKeys.timer(due.getFirst());
        return due;
    }

    @Override
    public void park(DeliveryState delivery) {
        Bytes key = StoreKeys.parked(delivery);
        parked.put(key, PRESENT);
        parkedStarts.computeIfPresent(delivery.getEndpointId(), (id, start) -> key.compareTo(start) < 0 ? key : start);
    }

    @Override
    public void unpark(DeliveryState delivery) {
        parked.delete(StoreKeys.parked(delivery));
    }

    @Override
    public void collect(DeliveryState delivery) {
        collected.put(
                StoreKeys.collected(DigestKey.of(delivery), delivery.getDocumentId()),
                delivery.getDeliveryId().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void uncollect(DeliveryState delivery) {
        collected.delete(StoreKeys.collected(DigestKey.of(delivery), delivery.getDocumentId()));
    }

    @Override
    public Optional<String> collected(DigestKey key, String documentId) {
        return Optional.ofNullable(collected.get(StoreKeys.collected(key, documentId)))
                .map(id -> new String(id, StandardCharsets.UTF_8));
    }

    @Override
    public List<String> collected(DigestKey key) {
        List<String> found = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> entries =
                collected.range(StoreKeys.collectedBound(key, 0), StoreKeys.collectedBound(key, 1))) {
            entries.forEachRemaining(entry -> found.add(new String(entry.value, StandardCharsets.UTF_8)));
        }
        return found;
    }

    @Override
    public Optional<String> firstParked(String endpointId) {
        Bytes start = parkedStarts.getOrDefault(endpointId, StoreKeys.parkedBound(endpointId, 0));
        Bytes end = StoreKeys.parkedBound(endpointId, 1);
        if (start.compareTo(end) >= 0) {
            return Optional.empty();
        }
        try (KeyValueIterator<Bytes, byte[]> entries = parked.range(start, end)) {
            Optional<Bytes> first = entries.hasNext() ? Optional.of(entries.next().key) : Optional.empty();
            parkedStarts.put(endpointId, first.orElse(end));
            return first.map(key -> StoreKeys.parkedDelivery(key, endpointId));
        }
    }
}
