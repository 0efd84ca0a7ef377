package org.gongbao.streams.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A store whose last used values stay at hand, so that what one event wrote is not read and decoded again for the next. What is put is written through at once; what may be lost can
 * be put for later, and several changes of one value become one write. The values must not be changed. Used by one stream task.
 *
 * @param <V> values, immutable
 */
final class Recent<V> {

    private static final int MOST = 8_000;

    /** Bounds the memory of a task; beyond it the longest unwritten is written. */
    private static final int MOST_UNWRITTEN = 10_000;

    private static final int ROUNDS = 60;
    private static final int LEAST_PER_ROUND = 20;

    private final KeyValueStore<String, V> store;
    private final Function<V, String> keys;
    private final Map<String, V> values = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST;
        }
    };
    private final SequencedMap<String, V> unwritten = new LinkedHashMap<>();

    Recent(KeyValueStore<String, V> store, Function<V, String> keys) {
        this.store = store;
        this.keys = keys;
    }

    Optional<V> get(String key) {
        V known = values.get(key);
        if (known == null) {
            known = unwritten.containsKey(key) ? unwritten.get(key) : store.get(key);
            if (known != null) {
                values.put(key, known);
            }
        }
        return Optional.ofNullable(known);
    }

    void put(V value) {
        String key = keys.apply(value);
        unwritten.remove(key);
        store.put(key, value);
        values.put(key, value);
    }

    /** Puts a value that will hardly be wanted again and need not stay at hand. */
    void putLast(V value) {
        String key = keys.apply(value);
        unwritten.remove(key);
        store.put(key, value);
        values.remove(key);
    }

    /** Puts a value that is written by one of the next {@link #settleSome}, or when too many wait. */
    void putSoon(V value) {
        String key = keys.apply(value);
        unwritten.put(key, value);
        values.put(key, value);
        if (unwritten.size() > MOST_UNWRITTEN) {
            writeFirst();
        }
    }

    /** Writes those that wait longest: few at once, and of many so few that each waits for some sixty calls, in which it may change again and again. */
    void settleSome() {
        int some = Math.max(LEAST_PER_ROUND, unwritten.size() / ROUNDS);
        for (int written = 0; written < some && !unwritten.isEmpty(); written++) {
            writeFirst();
        }
    }

    private void writeFirst() {
        Map.Entry<String, V> first = unwritten.pollFirstEntry();
        store.put(first.getKey(), first.getValue());
    }

    private void settle() {
        unwritten.forEach(store::put);
        unwritten.clear();
    }

    void each(Consumer<V> taking) {
        settle();
        try (KeyValueIterator<String, V> entries = store.all()) {
            entries.forEachRemaining(entry -> taking.accept(entry.value));
        }
    }

    /** Returns some values, in the order of their keys: those behind the key. */
    List<V> after(String key, int most) {
        settle();
        List<V> found = new ArrayList<>();
        try (KeyValueIterator<String, V> entries = store.range(key, null)) {
            while (entries.hasNext() && found.size() < most) {
                KeyValue<String, V> entry = entries.next();
                if (!entry.key.equals(key)) {
                    found.add(entry.value);
                }
            }
        }
        return found;
    }

    void delete(String key) {
        unwritten.remove(key);
        store.delete(key);
        values.remove(key);
    }
}
