package org.gongbao.portal.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongbao.record.v1.DeliveryAttempt;

/** The last 200 attempts of every subscription. */
public final class Attempts implements TopicView<DeliveryAttempt> {

    private static final int KEPT = 200;

    private final Map<String, Deque<DeliveryAttempt>> bySubscription = new ConcurrentHashMap<>();

    @Override
    public void accept(String key, DeliveryAttempt value) {
        if (value != null) {
            bySubscription.compute(value.getSubscriptionId(), (id, attempts) -> appended(attempts, value));
        }
    }

    private static Deque<DeliveryAttempt> appended(Deque<DeliveryAttempt> attempts, DeliveryAttempt value) {
        Deque<DeliveryAttempt> target = attempts == null ? new ArrayDeque<>() : attempts;
        synchronized (target) {
            target.addLast(value);
            if (target.size() > KEPT) {
                target.removeFirst();
            }
        }
        return target;
    }

    @Override
    public void clear() {
        bySubscription.clear();
    }

    /** Returns the kept attempts of one delivery, in order. */
    public List<DeliveryAttempt> of(String subscriptionId, String deliveryId) {
        Deque<DeliveryAttempt> attempts = bySubscription.getOrDefault(subscriptionId, new ArrayDeque<>());
        synchronized (attempts) {
            return attempts.stream()
                    .filter(attempt -> attempt.getDeliveryId().equals(deliveryId))
                    .toList();
        }
    }
}
