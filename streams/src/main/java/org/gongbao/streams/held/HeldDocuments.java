package org.gongbao.streams.held;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.schemas.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is held, as a task sees it: what it wrote itself, until the topic gives it back; else what the topic says. For one stream task.
 */
public final class HeldDocuments {

    private static final Logger LOGGER = LoggerFactory.getLogger(HeldDocuments.class);

    private final KeyValueStore<String, byte[]> topic;
    private final Deserializer<HeldDocument> records;
    private final Map<String, Optional<HeldDocument>> written = new HashMap<>();

    /** Makes a view for a task. */
    public HeldDocuments(ProcessingContext context, Deserializer<HeldDocument> records) {
        this.topic = context.getStateStore(HeldProcessor.STORE);
        this.records = records;
    }

    /** Returns what stands under a key: of a document its identifier, of a reading its event. */
    public Optional<HeldDocument> find(String key) {
        Optional<HeldDocument> own = written.get(key);
        return own == null ? arrived(key) : own;
    }

    /** Takes note of what the task writes; null if it removes the key. */
    public void wrote(String key, HeldDocument value) {
        written.put(key, Optional.ofNullable(value));
    }

    /** Forgets what the topic has given back. */
    public void settle() {
        written.entrySet().removeIf(entry -> entry.getValue().equals(arrived(entry.getKey())));
    }

    private Optional<HeldDocument> arrived(String key) {
        return Optional.ofNullable(topic.get(key)).flatMap(this::read);
    }

    /** Returns a record of the topic; empty if it is none, which is passed over. */
    Optional<HeldDocument> read(byte[] bytes) {
        try {
            return Optional.of(records.deserialize(Topics.DOCUMENTS_HELD.name(), bytes));
        } catch (SerializationException e) {
            LOGGER.atError()
                    .addKeyValue("cause", e.getClass().getName())
                    .log("A record of documents.held.v1 cannot be read and is passed over");
            return Optional.empty();
        }
    }
}
