package org.gongbao.connector.webhook.consent;

import org.gongbao.record.v1.Subscription;

/** Writes to the topic of subscriptions, sooner or later. Thread-safe. */
@FunctionalInterface
public interface SubscriptionWriter {

    /** Writes a subscription; null removes it. */
    void write(String subscriptionId, Subscription subscription);
}
