package org.gongbao.portal.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.DeliveryAttempt;

/** The last 100,000 attempts, by delivery. */
public final class Attempts implements TopicView<DeliveryAttempt> {

    private static final int KEPT = 100_000;

    private final Map<String, List<DeliveryAttempt>> byDelivery = new HashMap<>();
    private final Deque<String> order = new ArrayDeque<>();

    @Override
    public synchronized void accept(String key, DeliveryAttempt value) {
        if (value != null) {
            byDelivery
                    .computeIfAbsent(value.getDeliveryId(), none -> new ArrayList<>(1))
                    .add(value);
            order.addLast(value.getDeliveryId());
            if (order.size() > KEPT) {
                forget(order.removeFirst());
            }
        }
    }

    private void forget(String deliveryId) {
        byDelivery.computeIfPresent(deliveryId, (id, attempts) -> {
            attempts.removeFirst();
            return attempts.isEmpty() ? null : attempts;
        });
    }

    @Override
    public synchronized void clear() {
        byDelivery.clear();
        order.clear();
    }

    /** Returns the kept attempts of one delivery, in order. */
    public synchronized List<DeliveryAttempt> of(String deliveryId) {
        return List.copyOf(byDelivery.getOrDefault(deliveryId, List.of()));
    }
}
