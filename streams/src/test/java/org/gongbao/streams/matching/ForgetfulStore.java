package org.gongbao.streams.matching;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** A store that a crash takes back to where its changelog got, which is anywhere behind the last commit; or keeps, while its changelog lost what came last. */
final class ForgetfulStore<V> implements KeyValueStore<String, V> {

    private record Written<V>(String key, V value) {}

    private final String name;
    private final List<Written<V>> changelog = new ArrayList<>();
    private NavigableMap<String, V> entries = new TreeMap<>();
    private int committed;

    ForgetfulStore(String name) {
        this.name = name;
    }

    /** Makes all durable that was written. */
    void makeDurable() {
        committed = changelog.size();
    }

    /** Loses some of what the changelog was not sure to have. */
    void crash(Random random, boolean keepsStore) {
        int kept = committed + random.nextInt(changelog.size() - committed + 1);
        changelog.subList(kept, changelog.size()).clear();
        if (!keepsStore) {
            restore();
        }
    }

    /** Begins anew with what the changelog has, as on another machine. */
    void restore() {
        entries = new TreeMap<>();
        changelog.forEach(this::apply);
    }

    /** Loses the last so many writes, and begins anew with what is left. */
    void loseLast(int writes) {
        changelog.subList(changelog.size() - writes, changelog.size()).clear();
        restore();
    }

    void clear() {
        changelog.clear();
        entries.clear();
        committed = 0;
    }

    /** Returns how often was written. */
    int writes() {
        return changelog.size();
    }

    int size() {
        return entries.size();
    }

    private void apply(Written<V> written) {
        if (written.value() == null) {
            entries.remove(written.key());
        } else {
            entries.put(written.key(), written.value());
        }
    }

    @Override
    public void put(String key, V value) {
        Written<V> written = new Written<>(key, value);
        changelog.add(written);
        apply(written);
    }

    @Override
    public V delete(String key) {
        V former = entries.get(key);
        put(key, null);
        return former;
    }

    @Override
    public V get(String key) {
        return entries.get(key);
    }

    @Override
    public <S extends Serializer<P>, P> KeyValueIterator<String, V> prefixScan(P prefix, S serializer) {
        return iterator(new TreeMap<>(entries.tailMap(prefix.toString(), true))
                .entrySet().stream()
                        .takeWhile(entry -> entry.getKey().startsWith(prefix.toString()))
                        .iterator());
    }

    @Override
    public KeyValueIterator<String, V> all() {
        return iterator(new TreeMap<>(entries).entrySet().iterator());
    }

    @Override
    public KeyValueIterator<String, V> range(String from, String to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public V putIfAbsent(String key, V value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putAll(List<KeyValue<String, V>> all) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long approximateNumEntries() {
        return entries.size();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        // nothing to open
    }

    @Override
    public void close() {
        // nothing to close
    }

    @Override
    public boolean persistent() {
        return true;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    private static <V> KeyValueIterator<String, V> iterator(Iterator<Map.Entry<String, V>> inner) {
        return new KeyValueIterator<>() {
            @Override
            public boolean hasNext() {
                return inner.hasNext();
            }

            @Override
            public KeyValue<String, V> next() {
                Map.Entry<String, V> entry = inner.next();
                return KeyValue.pair(entry.getKey(), entry.getValue());
            }

            @Override
            public String peekNextKey() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
    }
}
