package org.gongbao.portal.tail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topics in a thread of its own, from where its target stands, for ever. After an error it waits, up to 5 seconds, and goes on
 * where it was; a topic that was made anew empties the target first.
 */
public final class TopicTail implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(TopicTail.class);
    private static final Duration POLL = Duration.ofMillis(100);
    /** With somebody who waits. */
    private static final Duration SHORT_POLL = Duration.ofMillis(5);

    /** Between two looks that bring little: every look costs the broker a request, and each record would be one. */
    private static final Duration GATHER = Duration.ofMillis(20);

    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final int MUCH = 200;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final long CHECK_NANOS = Duration.ofSeconds(3).toNanos();

    private final String name;
    private final KafkaSettings kafka;
    private final TailTarget target;
    private final TailHealth health;
    private final Position position;
    private final Onlookers onlookers = new Onlookers();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private Duration pause = Duration.ZERO;
    /** Where the topics ended when reading began. */
    private Map<TopicPartition, Long> first = Map.of();

    private volatile boolean caughtUp;

    /**
     * Makes a tail that {@link #start()} starts.
     *
     * @param name for threads, logs and health, as {@code documents}
     * @param bootstrapServers brokers
     * @param target what to fill
     */
    public TopicTail(String name, String bootstrapServers, TailTarget target) {
        this.name = name;
        this.kafka = new KafkaSettings(bootstrapServers);
        this.target = target;
        this.health = new TailHealth(name, Clock.systemUTC());
        this.position = new Position(target.position());
        this.thread = Thread.ofPlatform().daemon().name("portal-" + name).unstarted(this::run);
    }

    /** Starts the thread. */
    public void start() {
        health.running(true);
        thread.start();
    }

    /** Returns how it is doing. */
    public TailStatus status() {
        return health.status();
    }

    /**
     * Waits until a record that was written is in the target.
     *
     * @return false if it was not within that time
     */
    public boolean await(TopicPartition partition, long offset, Duration most) throws InterruptedException {
        return position.await(partition, offset, most);
    }

    /**
     * Waits until everything that its topics hold now is in the target, for readers to see.
     *
     * @return false if it was not within that time, or too many wait already
     */
    public boolean awaitAll(Duration most) throws InterruptedException {
        return onlookers.await(most);
    }

    /** Returns whether what its topics held when it began to read them is in the target. */
    public boolean hasCaughtUp() {
        return caughtUp;
    }

    @Override
    public void close() throws InterruptedException {
        stopped.countDown();
        thread.join(Duration.ofSeconds(10));
    }

    private void run() {
        try {
            while (!isStopped()) {
                attempt();
                isStoppedWithin(pause);
            }
        } catch (InterruptedException | InterruptException interrupted) {
            LOGGER.atInfo().addKeyValue("tail", name).log("Reading was interrupted");
        } finally {
            health.running(false);
        }
    }

    private void attempt() throws InterruptedException {
        try (Consumer<String, byte[]> consumer = kafka.consumer(name)) {
            attach(consumer);
            read(consumer);
        } catch (InterruptException ending) {
            throw ending;
        } catch (RuntimeException failed) {
            health.failed(failed);
            pause = longer(pause);
            LOGGER.atWarn()
                    .addKeyValue("tail", name)
                    .addKeyValue("pauseMillis", pause.toMillis())
                    .setCause(LOGGER.isDebugEnabled() ? failed : null)
                    .log("Reading stopped and will go on: {}", failed.toString());
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.isZero() ? Duration.ofMillis(250) : pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void attach(Consumer<String, byte[]> consumer) throws InterruptedException {
        TopicIdentities identities = TopicIdentities.read(kafka, target.topics());
        List<TopicPartition> partitions = identities.partitions();
        consumer.assign(partitions);
        first = consumer.endOffsets(partitions);
        if (!identities.match(position) || isBehindTheEnd()) {
            LOGGER.atWarn().addKeyValue("tail", name).log("A topic was made anew: reading it from the beginning");
            caughtUp = false;
            target.clear();
            position.clear();
        }
        identities.noteIn(position);
        partitions.forEach(partition -> consumer.seek(partition, position.next(partition)));
    }

    private boolean isBehindTheEnd() {
        return first.entrySet().stream().anyMatch(end -> position.next(end.getKey()) > end.getValue());
    }

    private boolean hasAllOfTheFirst() {
        return first.entrySet().stream().allMatch(end -> position.next(end.getKey()) >= end.getValue());
    }

    private void read(Consumer<String, byte[]> consumer) throws InterruptedException {
        long checked = System.nanoTime() - CHECK_NANOS;
        while (!isStopped()) {
            onlookers.look(() -> consumer.endOffsets(consumer.assignment(), LOOK));
            ConsumerRecords<String, byte[]> records = consumer.poll(onlookers.count() == 0 ? POLL : SHORT_POLL);
            for (ConsumerRecord<String, byte[]> record : records) {
                take(record);
            }
            skipMarkers(consumer);
            target.settle(position.copy(), !records.isEmpty());
            onlookers.tell(position, target::show);
            pause = Duration.ZERO;
            caughtUp = caughtUp || hasAllOfTheFirst();
            if (System.nanoTime() - checked >= CHECK_NANOS) {
                checked = System.nanoTime();
                health.connected(lag(consumer));
            }
            if (!records.isEmpty() && records.count() < MUCH) {
                isStoppedWithin(GATHER);
            }
        }
        target.settle(position.copy(), false);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            target.accept(record);
        } catch (SerializationException unreadable) {
            health.skipped(unreadable);
            LOGGER.atError()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .log("POR-040 A record cannot be read and is not shown: {}", unreadable.getMessage());
        }
        position.advance(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        health.read(1);
    }

    /** Behind the last record there may be markers of transactions: who compares with the end must not see a lag. */
    private void skipMarkers(Consumer<String, byte[]> consumer) {
        for (TopicPartition partition : consumer.assignment()) {
            long next = consumer.position(partition);
            if (next > position.next(partition)) {
                position.advance(partition, next);
            }
        }
    }

    private long lag(Consumer<String, byte[]> consumer) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment(), LOOK);
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - position.next(end.getKey())))
                .sum();
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void isStoppedWithin(Duration time) throws InterruptedException {
        stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
