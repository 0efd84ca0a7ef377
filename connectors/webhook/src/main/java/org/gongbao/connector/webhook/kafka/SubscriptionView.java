package org.gongbao.connector.webhook.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.gongbao.connector.webhook.consent.Overwritten;
import org.gongbao.connector.webhook.consent.PendingConsents;
import org.gongbao.connector.webhook.consent.PendingEndpoint;
import org.gongbao.connector.webhook.message.Subscriber;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.error.RegistryUnavailableException;
import org.gongbao.schemas.serde.AvroDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All subscriptions, read from their topic and kept up to date. Outages are waited out: the view keeps what it knows. Thread-safe; has one
 * thread.
 */
public final class SubscriptionView implements SubscriptionSource, PendingConsents, AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(SubscriptionView.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MILLIS = 500;

    private static final class CatchUp {
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private Map<TopicPartition, Long> ends;
    }

    private final ClientSettings settings;
    private final String topic;
    private final AvroDeserializer<Subscription> deserializer = new AvroDeserializer<>();
    private final SubscriberTable subscribers;
    private final Queue<CatchUp> requests = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile Consumer<byte[], byte[]> waiting;
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * Creates the view and starts its thread.
     *
     * @param recipients opens what is sealed
     */
    public SubscriptionView(ClientSettings settings, String topic, Recipients recipients) {
        this.settings = settings;
        this.topic = topic;
        this.subscribers = new SubscriberTable(recipients);
        deserializer.configure(settings.registry(), false);
        thread = Thread.ofPlatform()
                .daemon()
                .name(settings.name() + "-subscriptions")
                .start(this::run);
    }

    @Override
    public Optional<Subscriber> find(String subscriptionId) {
        return subscribers.find(subscriptionId);
    }

    @Override
    public Optional<Subscriber> find(String subscriptionId, String endpointId) {
        return subscribers.find(subscriptionId, endpointId);
    }

    @Override
    public CompletableFuture<Void> catchUp() {
        CatchUp request = new CatchUp();
        requests.add(request);
        Consumer<byte[], byte[]> consumer = waiting;
        if (consumer != null) {
            consumer.wakeup();
        }
        return request.done;
    }

    @Override
    public List<PendingEndpoint> pending() {
        return subscribers.consents().pending();
    }

    @Override
    public List<Overwritten> takeOverwritten() {
        return subscribers.consents().takeOverwritten();
    }

    /** Returns how many subscriptions are known. */
    public int size() {
        return subscribers.size();
    }

    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
    }

    private void run() {
        while (isOpen()) {
            try (Consumer<byte[], byte[]> consumer = settings.consumer("subscriptions", POLL)) {
                start(consumer);
                while (isOpen()) {
                    readAndAnswer(consumer);
                }
            } catch (InterruptException e) {
                closing.countDown();
            } catch (KafkaException e) {
                LOGGER.atWarn()
                        .addKeyValue("topic", topic)
                        .addKeyValue("error", e.toString())
                        .log("WHK-010 The subscriptions cannot be read; trying again");
                pause();
            } finally {
                waiting = null;
            }
        }
        deserializer.close();
    }

    private void start(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = List.of();
        while (partitions.isEmpty() && isOpen()) {
            List<PartitionInfo> known = consumer.partitionsFor(topic);
            partitions = known.stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                pause();
            }
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private void readAndAnswer(Consumer<byte[], byte[]> consumer) {
        try {
            poll(consumer).forEach(this::take);
            answer(consumer);
        } catch (WakeupException e) {
            // somebody waits for the end: it is looked up at once
            LOGGER.atTrace().log("Woken up to catch up");
        }
    }

    /** Only who waits for records is woken up: whoever is busy with them sees the request anyway. */
    private ConsumerRecords<byte[], byte[]> poll(Consumer<byte[], byte[]> consumer) {
        try {
            waiting = consumer;
            boolean hurry = !requests.isEmpty();
            return consumer.poll(hurry ? Duration.ofMillis(20) : POLL);
        } finally {
            waiting = null;
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> entry) {
        while (isOpen()) {
            try {
                Subscription subscription = deserializer.read(entry);
                String id = new String(entry.key(), StandardCharsets.UTF_8);
                if (subscription == null) {
                    subscribers.remove(id);
                } else {
                    subscribers.put(subscription);
                }
                return;
            } catch (RegistryUnavailableException e) {
                LOGGER.atWarn()
                        .addKeyValue("error", e.getMessage())
                        .log("WHK-011 The registry is away; waiting for it");
                pause();
            } catch (SerializationException e) {
                LOGGER.atError().setCause(e).log("WHK-012 A subscription cannot be read and is passed over");
                return;
            }
        }
    }

    private void answer(Consumer<byte[], byte[]> consumer) {
        for (Iterator<CatchUp> all = requests.iterator(); all.hasNext(); ) {
            CatchUp request = all.next();
            if (request.ends == null) {
                request.ends = new HashMap<>(consumer.endOffsets(consumer.assignment()));
            }
            if (reached(consumer, request.ends)) {
                all.remove();
                request.done.complete(null);
            }
        }
    }

    private static boolean reached(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    private void pause() {
        try {
            if (closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOGGER.atDebug().log("Closed while waiting");
            }
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }
}
