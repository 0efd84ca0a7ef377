package org.gongbao.connector.webhook.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.gongbao.schemas.serde.AvroSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes outcomes to Kafka and tells when they are durable. While broker or registry are away, outcomes wait in memory and are written
 * later: none is lost while the process lives, and what it dies with was never settled. Thread-safe; has one thread.
 */
public final class AttemptWriter implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(AttemptWriter.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private record Pending(String topic, String key, SpecificRecordBase value, Runnable whenWritten) {}

    private final ClientSettings settings;
    private final AvroSerializer<SpecificRecordBase> serializer = new AvroSerializer<>();
    private final LinkedBlockingDeque<Pending> queue = new LinkedBlockingDeque<>();
    private final AtomicInteger unwritten = new AtomicInteger();
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean broken;
    private volatile long pauseUntil = System.nanoTime();

    /** Creates the writer and starts its thread. */
    public AttemptWriter(ClientSettings settings) {
        this.settings = settings;
        serializer.configure(settings.registry(), false);
        thread =
                Thread.ofPlatform().daemon().name(settings.name() + "-attempts").start(this::run);
    }

    /**
     * Writes a record, sooner or later.
     *
     * @param whenWritten called once, on a thread that must not be blocked, when all in-sync replicas have the record
     */
    public void write(String topic, String key, SpecificRecordBase value, Runnable whenWritten) {
        unwritten.incrementAndGet();
        queue.add(new Pending(topic, key, value, whenWritten));
    }

    /** Returns how many records are not yet durable. */
    public int unwritten() {
        return unwritten.get();
    }

    /** Writes what can still be written within the time, then gives up. */
    public void close(Duration drain) {
        long end = System.nanoTime() + drain.toNanos();
        try {
            while (unwritten.get() > 0 && System.nanoTime() < end && thread.isAlive()) {
                thread.join(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
    }

    private void run() {
        Producer<String, byte[]> producer = null;
        Gathering gathering = new Gathering(System.nanoTime());
        try {
            while (isOpen()) {
                waitOutPause();
                if (broken && producer != null) {
                    producer.close(Duration.ZERO);
                    producer = null;
                    broken = false;
                }
                Pending next = next(gathering);
                if (next != null) {
                    gathering.wrote();
                    producer = send(producer, next);
                }
            }
        } catch (InterruptedException e) {
            LOGGER.atDebug().log("Writer of attempts ends");
        } finally {
            if (producer != null) {
                producer.close(Duration.ZERO);
            }
            serializer.close();
        }
    }

    private Pending next(Gathering gathering) throws InterruptedException {
        Pending next = queue.poll();
        if (next != null) {
            return next;
        }
        Duration pause = gathering.pause(System.nanoTime());
        if (!pause.isZero() && closing.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
            return null;
        }
        return queue.poll(200, TimeUnit.MILLISECONDS);
    }

    private Producer<String, byte[]> send(Producer<String, byte[]> current, Pending next) {
        Producer<String, byte[]> producer = current;
        try {
            byte[] value = serializer.serialize(next.topic(), next.value());
            producer = current == null ? settings.producer("attempts") : current;
            var unused = producer.send(new ProducerRecord<>(next.topic(), next.key(), value), (metadata, failure) -> {
                if (failure == null) {
                    written(next);
                } else {
                    failed(next, failure);
                }
            });
        } catch (RuntimeException e) {
            failed(next, e);
        }
        return producer;
    }

    private void written(Pending record) {
        unwritten.decrementAndGet();
        record.whenWritten().run();
    }

    private void failed(Pending record, Exception failure) {
        if (failure instanceof RecordTooLargeException) {
            LOGGER.atError()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("key", record.key())
                    .setCause(failure)
                    .log("WHK-021 A record is too large for its topic and is left out; raise max.message.bytes");
            written(record);
            return;
        }
        if (isOpen()) {
            LOGGER.atWarn()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("error", failure.toString())
                    .addKeyValue("unwritten", unwritten.get())
                    .log("WHK-020 An outcome could not be written; it is kept and written again");
        }
        broken = !(failure instanceof RetriableException);
        pauseUntil = System.nanoTime() + PAUSE.toNanos();
        queue.add(record);
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    private void waitOutPause() throws InterruptedException {
        long left = pauseUntil - System.nanoTime();
        if (left > 0 && closing.await(left, TimeUnit.NANOSECONDS)) {
            LOGGER.atDebug().log("Closed while waiting");
        }
    }
}
