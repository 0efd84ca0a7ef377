package org.gongbao.standalone.tally;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the topics that are counted and feeds a {@link Tally}. States of deliveries are read from the beginning, as some may wait from an earlier
 * run; of all other topics only what comes after the start. Runs in the thread that calls {@link #run}.
 */
public final class TopicTail implements Runnable, AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(TopicTail.class);
    private static final Duration WAIT = Duration.ofMillis(100);
    /** Between two looks that bring little: every look costs the broker a request, and each record would be one. */
    private static final long GATHER_NANOS = Duration.ofMillis(50).toNanos();

    private static final long OUTAGE_NANOS = Duration.ofMillis(500).toNanos();

    private static final int MUCH = 200;
    private static final List<TopicDefinition<?>> COUNTED = List.of(
            Topics.DOCUMENTS_PUBLISHED,
            Topics.DOCUMENTS_ENRICHED,
            Topics.DOCUMENTS_HELD,
            Topics.DELIVERIES_STATE,
            Topics.PORTALS_STATE,
            Topics.DEAD_LETTERS);

    private final Consumer<String, byte[]> consumer;
    private final Deserializer<SpecificRecord> values;
    private final Tally tally;
    private final Map<TopicPartition, Long> boundaries = new HashMap<>();
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private volatile boolean closed;
    private boolean patient;

    /**
     * Makes a tail; owns the consumer from now on.
     *
     * @param consumer read_committed, without a group
     * @param values of Avro records
     * @param origin where the run began, as {@link #ends} told then
     */
    public TopicTail(
            Consumer<String, byte[]> consumer,
            Deserializer<SpecificRecord> values,
            Tally tally,
            Map<TopicPartition, Long> origin) {
        this.consumer = consumer;
        this.values = values;
        this.tally = tally;
        boundaries.putAll(origin);
        consumer.assign(boundaries.keySet());
        boundaries.forEach((partition, offset) -> {
            if (partition.topic().equals(Topics.DELIVERIES_STATE.name())) {
                consumer.seekToBeginning(Set.of(partition));
            } else {
                consumer.seek(partition, offset);
            }
        });
    }

    /** Returns the present ends of all counted topics. The parts of the line begin to work as they start, so this has to be asked before. */
    public static Map<TopicPartition, Long> ends(Consumer<String, byte[]> consumer) {
        return Map.copyOf(consumer.endOffsets(partitions(consumer)));
    }

    /** Feeds the tally with all that the topics hold now, from their beginning; closes the consumer. */
    public static void readAll(Consumer<String, byte[]> consumer, Deserializer<SpecificRecord> values, Tally tally) {
        TopicTail tail = new TopicTail(consumer, values, tally, consumer.beginningOffsets(partitions(consumer)));
        try (consumer) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(tail.boundaries.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                tail.poll();
            }
        }
    }

    /** Reads until it is closed. An outage of the schema registry is waited out; what can never be read is not counted. */
    @Override
    public void run() {
        patient = true;
        try (consumer) {
            while (true) {
                poll();
            }
        } catch (WakeupException e) {
            LOGGER.atDebug().log("Counting ends");
        }
    }

    /** Tells how far this tail has read; a topic-partition is missing before the first reading. */
    public Map<TopicPartition, Long> positions() {
        return Map.copyOf(positions);
    }

    /** Ends {@link #run}. */
    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
    }

    private void poll() {
        ConsumerRecords<String, byte[]> records = consumer.poll(WAIT);
        records.forEach(this::take);
        boundaries.keySet().forEach(partition -> positions.put(partition, consumer.position(partition)));
        if (!records.isEmpty() && records.count() < MUCH) {
            LockSupport.parkNanos(GATHER_NANOS);
        }
    }

    private static Set<TopicPartition> partitions(Consumer<?, ?> consumer) {
        Set<TopicPartition> partitions = new HashSet<>();
        for (TopicDefinition<?> topic : COUNTED) {
            for (PartitionInfo info : consumer.partitionsFor(topic.name())) {
                partitions.add(new TopicPartition(topic.name(), info.partition()));
            }
        }
        return partitions;
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        boolean earlier = record.offset() < boundaries.get(new TopicPartition(record.topic(), record.partition()));
        try {
            tally.accept(read(record), earlier);
        } catch (SerializationException unreadable) {
            LOGGER.atError()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .log("A record cannot be read and is not counted: {}", unreadable.getMessage());
        }
    }

    private SpecificRecord read(ConsumerRecord<String, byte[]> record) {
        while (true) {
            try {
                return values.deserialize(record.topic(), record.headers(), record.value());
            } catch (RetriableException outage) {
                if (!patient) {
                    throw outage;
                }
                if (closed) {
                    throw new WakeupException();
                }
                LOGGER.atInfo().log("Counting waits: {}", outage.getMessage());
                LockSupport.parkNanos(OUTAGE_NANOS);
            }
        }
    }
}
