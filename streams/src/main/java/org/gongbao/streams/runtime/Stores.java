package org.gongbao.streams.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.gongbao.streams.intake.IntakeProcessor;
import org.gongbao.streams.links.LinkAnnouncer;
import org.gongbao.streams.links.LinkProcessor;
import org.gongbao.streams.serde.StoreSerde;
import org.gongbao.streams.store.v1.IntakeState;
import org.gongbao.streams.store.v1.LinkEntry;
import org.gongbao.streams.store.v1.LinkFacts;

/** Builders of the state stores: persistent, with a changelog, without a cache. */
final class Stores {

    private Stores() {}

    static <T extends SpecificRecordBase> StoreBuilder<KeyValueStore<String, T>> of(String name, Class<T> type) {
        return store(name, Serdes.String(), StoreSerde.of(type));
    }

    /** Returns the store of intake, which reads what the version before wrote. */
    static StoreBuilder<KeyValueStore<String, IntakeState>> intake() {
        return store(IntakeProcessor.STORE, Serdes.String(), intakeSerde());
    }

    static StoreSerde<IntakeState> intakeSerde() {
        return StoreSerde.of(IntakeState.class).knowing(former("intake-state.1.avsc"));
    }

    /** Returns the serde of links by key, which reads what was written before cases had a day. */
    static StoreSerde<LinkEntry> linkSerde() {
        return StoreSerde.of(LinkEntry.class).knowing(former("link-entry.1.avsc"));
    }

    /** Returns the store of links by key. */
    static StoreBuilder<KeyValueStore<String, LinkEntry>> links() {
        return store(LinkProcessor.STORE, Serdes.String(), linkSerde());
    }

    /** Returns the store of what was announced of documents, which reads what was written before cases had a day. */
    static StoreBuilder<KeyValueStore<String, LinkFacts>> announcedLinks() {
        return store(LinkAnnouncer.STORE, Serdes.String(), announcedSerde());
    }

    static StoreSerde<LinkFacts> announcedSerde() {
        return StoreSerde.of(LinkFacts.class).knowing(former("link-facts.1.avsc"));
    }

    private static Schema former(String resource) {
        try (InputStream stream = Stores.class.getResourceAsStream(resource)) {
            return new Schema.Parser().parse(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The program lacks " + resource, e);
        }
    }

    /**
     * Returns a store whose keys are all that matters and follow from what other stores say: without a changelog, since {@link org.gongbao.streams.delivery.DeliveryProcessor} fills it anew where
     * something is missing.
     */
    static StoreBuilder<KeyValueStore<Bytes, byte[]>> ordered(String name) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name),
                        Serdes.Bytes(),
                        Serdes.ByteArray())
                .withLoggingDisabled()
                .withCachingDisabled();
    }

    /** Returns a store that every instance fills from a topic: in memory, without a changelog, since the topic is one. */
    static StoreBuilder<KeyValueStore<String, byte[]>> global(String name) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(name),
                        Serdes.String(),
                        Serdes.ByteArray())
                .withLoggingDisabled()
                .withCachingDisabled();
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(String name, Serde<K> keys, Serde<V> values) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name), keys, values)
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }
}
