package org.gongbao.streams.runtime;

import java.util.Map;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.gongbao.streams.serde.StoreSerde;

/** Builders of the state stores: persistent, with a changelog, without a cache. */
final class Stores {

    private Stores() {}

    static <T extends SpecificRecordBase> StoreBuilder<KeyValueStore<String, T>> of(String name, Class<T> type) {
        return store(name, Serdes.String(), StoreSerde.of(type));
    }

    /** Returns a store whose keys are all that matters. */
    static StoreBuilder<KeyValueStore<Bytes, byte[]>> ordered(String name) {
        return store(name, Serdes.Bytes(), Serdes.ByteArray());
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(String name, Serde<K> keys, Serde<V> values) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name), keys, values)
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }
}
