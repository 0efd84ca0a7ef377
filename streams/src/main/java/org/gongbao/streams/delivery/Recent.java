package org.gongbao.streams.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A store whose last used values stay at hand, so that what one event wrote is not read and decoded again for the next. Everything is written through at once: the store and its changelog
 * are the same as without. The values must not be changed. Used by one stream task.
 *
 * @param <V> values, immutable
 */
final class Recent<V> {

    private static final int MOST = 4_000;

    private final KeyValueStore<String, V> store;
    private final Function<V, String> keys;
    private final Map<String, V> values = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST;
        }
    };

    Recent(KeyValueStore<String, V> store, Function<V, String> keys) {
        this.store = store;
        this.keys = keys;
    }

    Optional<V> get(String key) {
        V known = values.get(key);
        if (known == null) {
            known = store.get(key);
            if (known != null) {
                values.put(key, known);
            }
        }
        return Optional.ofNullable(known);
    }

    void put(V value) {
        String key = keys.apply(value);
        store.put(key, value);
        values.put(key, value);
    }

    void each(Consumer<V> taking) {
        try (KeyValueIterator<String, V> entries = store.all()) {
            entries.forEachRemaining(entry -> taking.accept(entry.value));
        }
    }

    void delete(String key) {
        store.delete(key);
        values.remove(key);
    }
}
