package org.gongbao.portal.tail;

import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.gongbao.portal.PortalException;
import org.gongbao.portal.log.TopicLog;
import org.gongbao.portal.log.TopicLog.Keyed;

/**
 * Writes to a topic and waits until the view of it shows the records; if that takes longer than 5 seconds, until the topic has them. Thread-safe.
 *
 * @param <V> type of the records
 */
public final class ShownLog<V extends SpecificRecord> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TopicLog<V> log;
    private final TopicTail tail;

    /**
     * Makes the way to the topic.
     *
     * @param log where records go
     * @param tail fills the view
     */
    public ShownLog(TopicLog<V> log, TopicTail tail) {
        this.log = log;
        this.tail = tail;
    }

    /**
     * Writes a record.
     *
     * @param value null removes the key
     * @throws PortalException POR-030 if it cannot be stored
     */
    public void write(String key, V value) {
        write(List.of(new Keyed<>(key, value)));
    }

    /**
     * Writes records in this order; those of one partition lie there in it.
     *
     * @throws PortalException POR-030 if not all can be stored
     */
    public void write(List<Keyed<V>> records) {
        List<RecordMetadata> written = log.write(records);
        try {
            for (RecordMetadata one : written) {
                if (!tail.await(new TopicPartition(one.topic(), one.partition()), one.offset(), PATIENCE)) {
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
