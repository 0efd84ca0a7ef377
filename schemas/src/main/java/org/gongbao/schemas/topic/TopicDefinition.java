package org.gongbao.schemas.topic;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * One topic of the catalogue: all that is needed to create it, to check it for drift and to document it. Keys are UTF-8 strings.
 *
 * @param name full name, {@code <domain>.<entity>.v<major>}
 * @param keyMeaning what the key is, for people
 * @param valueType Avro class of the value
 * @param partitions number of partitions, fixed at creation
 * @param cleanup log or compacted
 * @param retention how long records of a log are kept; empty = for ever
 * @param compactionLag how long a record stays before compaction may remove it; only of compacted topics
 * @param description one sentence for people
 * @param <V> type of the value
 */
public record TopicDefinition<V extends SpecificRecord>(
        String name,
        String keyMeaning,
        Class<V> valueType,
        int partitions,
        Cleanup cleanup,
        Optional<Duration> retention,
        Duration compactionLag,
        String description) {

    /** What Kafka removes from a topic. */
    public enum Cleanup {
        /** Records older than the retention. */
        LOG,
        /** Records that a later one of the same key replaces. */
        COMPACTED,
        /** Both. */
        COMPACTED_AND_EXPIRED
    }

    /** Checks that nothing is missing. */
    public TopicDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(keyMeaning, "keyMeaning");
        Objects.requireNonNull(valueType, "valueType");
        Objects.requireNonNull(cleanup, "cleanup");
        Objects.requireNonNull(retention, "retention");
        Objects.requireNonNull(compactionLag, "compactionLag");
        Objects.requireNonNull(description, "description");
        if (partitions < 1) {
            throw new IllegalArgumentException("Topic " + name + " needs at least one partition, not " + partitions);
        }
    }

    /** Returns the subject of the value's schema in the registry (TopicNameStrategy). */
    public String valueSubject() {
        return name + "-value";
    }
}
