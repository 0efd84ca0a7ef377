package org.gongbao.portal.view;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The latest record of every key of a compacted topic. Thread-safe.
 *
 * @param <V> type of the records
 */
public class LatestByKey<V> implements TopicView<V> {

    private final Map<String, V> records = new ConcurrentHashMap<>();

    @Override
    public void accept(String key, V value) {
        if (value == null) {
            records.remove(key);
        } else {
            records.put(key, value);
        }
    }

    @Override
    public void clear() {
        records.clear();
    }

    /** Returns the record of a key. */
    public Optional<V> get(String key) {
        return Optional.ofNullable(records.get(key));
    }

    /** Returns a copy of all records, in no order. */
    public Collection<V> all() {
        return List.copyOf(records.values());
    }

    /** Returns all records, in no order, without copying; changes meanwhile may be seen or not. */
    public Stream<V> stream() {
        return records.values().stream();
    }

    /** Returns how many keys there are. */
    public int size() {
        return records.size();
    }
}
