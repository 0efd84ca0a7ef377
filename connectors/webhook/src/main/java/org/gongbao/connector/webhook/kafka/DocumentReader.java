package org.gongbao.connector.webhook.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.gongbao.connector.webhook.message.WebhookBody;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.schemas.error.RegistryUnavailableException;
import org.gongbao.schemas.serde.AvroDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads documents at the offsets that deliveries name, and renders them. What is wanted at the same time is read in one go, in the order of the
 * offsets. Outages are waited out. Thread-safe; has one thread.
 */
public final class DocumentReader implements DocumentSource, AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(DocumentReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    /** It is asked for what is there already. */
    private static final Duration FETCH_WAIT = Duration.ofMillis(5);

    private static final long PAUSE_MILLIS = 500;

    private final ClientSettings settings;
    private final String topic;
    private final WebhookBody body;
    private final DocumentCache cache;
    private final PassedRecords passed = new PassedRecords();
    private final AvroDeserializer<EnrichedDocument> deserializer = new AvroDeserializer<>();
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * Creates the reader and starts its thread.
     *
     * @param cacheBytes rendered documents that are kept
     */
    public DocumentReader(ClientSettings settings, String topic, WebhookBody body, long cacheBytes) {
        this.settings = settings;
        this.topic = topic;
        this.body = body;
        this.cache = new DocumentCache(cacheBytes);
        deserializer.configure(settings.registry(), false);
        thread = Thread.ofPlatform()
                .daemon()
                .name(settings.name() + "-documents")
                .start(this::run);
    }

    @Override
    public CompletableFuture<DocumentLookup> fetch(int partition, long offset) {
        return cache.get(partition, offset);
    }

    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
    }

    private void run() {
        while (isOpen()) {
            try (Consumer<byte[], byte[]> consumer = settings.consumer("documents", FETCH_WAIT)) {
                passed.clear();
                while (isOpen()) {
                    Map<Integer, Wanted> unread = answerPassed(cache.awaitWanted());
                    if (!unread.isEmpty()) {
                        read(consumer, unread);
                    }
                }
            } catch (InterruptedException | InterruptException e) {
                closing.countDown();
            } catch (KafkaException e) {
                LOGGER.atWarn()
                        .addKeyValue("topic", topic)
                        .addKeyValue("error", e.toString())
                        .log("WHK-014 Documents cannot be read; trying again");
                pause();
            }
        }
        deserializer.close();
    }

    private void read(Consumer<byte[], byte[]> consumer, Map<Integer, Wanted> wanted) {
        Map<TopicPartition, Wanted> sought = new HashMap<>();
        wanted.forEach((partition, requests) -> sought.put(new TopicPartition(topic, partition), requests));
        turn(consumer, sought);
        try {
            for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(POLL)) {
                if (cache.isWanted(entry.partition(), entry.offset())) {
                    take(entry);
                } else {
                    passed.keep(entry);
                }
            }
            sought.forEach((partition, requests) ->
                    cache.passed(partition.partition(), requests, consumer.position(partition)));
        } catch (OffsetOutOfRangeException e) {
            passOver(consumer, sought, e);
        }
    }

    /** Turns to what is sought. Partitions of which nothing is sought rest and keep what was fetched ahead, and so do those that are read on where the last look ended. */
    private static void turn(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Wanted> sought) {
        Set<TopicPartition> known = Set.copyOf(consumer.assignment());
        Set<TopicPartition> all = new HashSet<>(known);
        if (all.addAll(sought.keySet())) {
            consumer.assign(all);
        }
        sought.forEach((partition, requests) -> {
            if (!known.contains(partition) || consumer.position(partition) != requests.lowest()) {
                consumer.seek(partition, requests.lowest());
            }
        });
        consumer.resume(sought.keySet());
        all.removeAll(sought.keySet());
        consumer.pause(all);
    }

    /** Answers what reading went by a moment ago; returns what has to be read. */
    private Map<Integer, Wanted> answerPassed(Map<Integer, Wanted> wanted) {
        Map<Integer, Wanted> unread = new HashMap<>();
        wanted.forEach((partition, requests) -> {
            var open = new TreeMap<>(requests.requests());
            open.keySet().removeIf(offset -> {
                Optional<ConsumerRecord<byte[], byte[]>> entry = passed.take(partition, offset);
                entry.ifPresent(this::take);
                return entry.isPresent();
            });
            if (!open.isEmpty()) {
                unread.put(partition, new Wanted(open));
            }
        });
        return unread;
    }

    private void take(ConsumerRecord<byte[], byte[]> entry) {
        while (isOpen()) {
            try {
                cache.answer(entry.partition(), entry.offset(), lookup(entry));
                return;
            } catch (RegistryUnavailableException e) {
                LOGGER.atWarn()
                        .addKeyValue("error", e.getMessage())
                        .log("WHK-011 The registry is away; waiting for it");
                pause();
            } catch (RuntimeException e) {
                LOGGER.atError().setCause(e).log("WHK-015 A document cannot be read; its deliveries are impossible");
                cache.answer(entry.partition(), entry.offset(), new DocumentLookup.Unreadable());
                return;
            }
        }
    }

    private DocumentLookup lookup(ConsumerRecord<byte[], byte[]> entry) {
        EnrichedDocument document = deserializer.read(entry);
        return document == null
                ? new DocumentLookup.Gone()
                : new DocumentLookup.Found(body.render(document, entry.value().length, () -> deserializer.read(entry)));
    }

    /** Offsets before the beginning were removed; those beyond the end belong to a topic that was made anew. */
    private void passOver(
            Consumer<byte[], byte[]> consumer, Map<TopicPartition, Wanted> sought, OffsetOutOfRangeException cause) {
        Set<TopicPartition> partitions = new HashSet<>(cause.partitions());
        // what was fetched for a partition that rests now tells nothing about what is sought
        partitions.retainAll(sought.keySet());
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (TopicPartition partition : List.copyOf(partitions)) {
            long asked = cause.offsetOutOfRangePartitions().get(partition);
            long beginning = beginnings.get(partition);
            cache.passed(
                    partition.partition(),
                    sought.get(partition),
                    asked < beginning ? beginning : Math.max(asked + 1, ends.get(partition)));
        }
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
