package org.gongbao.portal.subscription;

import java.time.Duration;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.gongbao.portal.PortalException;
import org.gongbao.portal.log.TopicLog;
import org.gongbao.portal.tail.TopicTail;
import org.gongbao.record.v1.Subscription;

/**
 * Writes subscriptions and waits until the view shows them; if the view takes longer than 5 seconds, until the topic has them. Thread-safe.
 */
public final class SubscriptionWrites {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TopicLog<Subscription> log;
    private final TopicTail tail;

    /**
     * Makes the way to the topic.
     *
     * @param log where changes go
     * @param tail fills the view
     */
    public SubscriptionWrites(TopicLog<Subscription> log, TopicTail tail) {
        this.log = log;
        this.tail = tail;
    }

    /**
     * Writes a subscription.
     *
     * @param subscription null removes it
     * @throws PortalException POR-030 if it cannot be stored
     */
    void write(String subscriptionId, Subscription subscription) {
        RecordMetadata written = log.write(subscriptionId, subscription);
        try {
            tail.await(new TopicPartition(written.topic(), written.partition()), written.offset(), PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
