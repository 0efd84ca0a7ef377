package org.gongbao.connector.webhook.kafka;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gongbao.connector.webhook.message.Subscriber;

/** Tells where subscriptions are delivered to. Thread-safe. */
public interface SubscriptionSource {

    /** Returns the subscriber as far as is known now. */
    Optional<Subscriber> find(String subscriptionId);

    /** Returns whoever is asked to acknowledge what the subscription matches, as far as is known now; nothing if the endpoint is not (any more) one of those. */
    Optional<Subscriber> find(String subscriptionId, String endpointId);

    /**
     * Reads on to what is the end now. Completed, perhaps on another thread, once everything written before this call is known; while Kafka
     * is away it stays open.
     */
    CompletableFuture<Void> catchUp();
}
