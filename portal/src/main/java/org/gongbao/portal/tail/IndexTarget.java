package org.gongbao.portal.tail;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.gongbao.portal.index.DocumentIndex;
import org.gongbao.portal.index.DocumentPlace;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.schemas.serde.AvroSerde;
import org.gongbao.schemas.topic.Topics;

/**
 * Fills the index of documents. Readers see a record at once, or a tenth of a second later where many come: to let them see costs more than to take a record in. It is written to disk every
 * few seconds, with the position.
 */
public final class IndexTarget implements TailTarget {

    private static final long SHOW_NANOS = Duration.ofMillis(100).toNanos();
    private static final long COMMIT_NANOS = Duration.ofSeconds(3).toNanos();

    private final DocumentIndex index;
    private final Deserializer<EnrichedDocument> deserializer;
    private boolean unseen;
    private boolean uncommitted;
    private long shown = System.nanoTime() - SHOW_NANOS;
    private long committed = System.nanoTime();

    /**
     * Makes the target.
     *
     * @param serde settings of the serde
     */
    public IndexTarget(DocumentIndex index, Map<String, ?> serde) {
        this.index = index;
        deserializer = AvroSerde.<EnrichedDocument>of(serde).deserializer();
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.DOCUMENTS_ENRICHED.name());
    }

    @Override
    public Map<String, String> position() {
        return index.position();
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        EnrichedDocument document = deserializer.deserialize(record.topic(), record.value());
        if (document == null) {
            index.remove(record.key());
        } else {
            index.put(document, new DocumentPlace(record.partition(), record.offset()));
        }
    }

    @Override
    public void settle(Map<String, String> position, boolean changed) {
        unseen |= changed;
        uncommitted |= changed;
        if (unseen && System.nanoTime() - shown >= SHOW_NANOS) {
            show();
        }
        if (uncommitted && System.nanoTime() - committed >= COMMIT_NANOS) {
            index.commit(position);
            uncommitted = false;
            committed = System.nanoTime();
        }
    }

    @Override
    public void show() {
        index.refresh();
        unseen = false;
        shown = System.nanoTime();
    }

    @Override
    public void clear() {
        index.clear();
        index.refresh();
        uncommitted = true;
    }
}
