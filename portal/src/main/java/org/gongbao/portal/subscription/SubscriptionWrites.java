package org.gongbao.portal.subscription;

import java.util.List;
import org.gongbao.portal.PortalException;
import org.gongbao.portal.log.TopicLog;
import org.gongbao.portal.log.TopicLog.Keyed;
import org.gongbao.portal.tail.ShownLog;
import org.gongbao.portal.tail.TopicTail;
import org.gongbao.record.v1.Subscription;

/**
 * Writes subscriptions and waits until the view shows them; if the view takes longer than 5 seconds, until the topic has them. Thread-safe.
 */
public final class SubscriptionWrites {

    private final ShownLog<Subscription> log;

    /**
     * Makes the way to the topic.
     *
     * @param log where changes go
     * @param tail fills the view
     */
    public SubscriptionWrites(TopicLog<Subscription> log, TopicTail tail) {
        this.log = new ShownLog<>(log, tail);
    }

    /**
     * Writes a subscription.
     *
     * @param subscription null removes it
     * @throws PortalException POR-030 if it cannot be stored
     */
    void write(String subscriptionId, Subscription subscription) {
        log.write(subscriptionId, subscription);
    }

    /**
     * Writes subscriptions in this order.
     *
     * @throws PortalException POR-030 if not all can be stored
     */
    void write(List<Subscription> subscriptions) {
        log.write(subscriptions.stream()
                .map(subscription -> new Keyed<>(subscription.getSubscriptionId(), subscription))
                .toList());
    }
}
