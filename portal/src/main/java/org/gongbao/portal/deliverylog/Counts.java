package org.gongbao.portal.deliverylog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/** How many deliveries are in each state, and how many wait for each endpoint: in memory, and on disk with the batch that changed them. Thread-safe. */
final class Counts {

    private static final String PREFIX = "count/";
    private static final String STATUS = PREFIX + "status/";
    private static final String WAITING = PREFIX + "waiting/";

    private final Map<String, Long> values = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    synchronized void load(Database database) {
        values.clear();
        try (RocksIterator entries = database.iterator(Family.DEFAULT)) {
            for (entries.seek(PREFIX.getBytes(UTF_8)); entries.isValid(); entries.next()) {
                String key = new String(entries.key(), UTF_8);
                if (!key.startsWith(PREFIX)) {
                    break;
                }
                values.put(key, ByteBuffer.wrap(entries.value()).getLong());
            }
        }
    }

    synchronized void add(DeliveryState state, int more) {
        add(STATUS + state.getStatus(), more);
        if (state.getStatus() == DeliveryStatus.PENDING) {
            add(WAITING + state.getEndpointId(), more);
        }
    }

    private void add(String key, int more) {
        values.merge(key, (long) more, (one, other) -> one + other == 0 ? null : one + other);
        changed.add(key);
    }

    /** Puts what has changed since the last time into a batch. */
    synchronized void writeTo(Database database, WriteBatch batch) throws RocksDBException {
        for (String key : changed) {
            byte[] name = key.getBytes(UTF_8);
            Long value = values.get(key);
            if (value == null) {
                batch.delete(database.family(Family.DEFAULT), name);
            } else {
                batch.put(
                        database.family(Family.DEFAULT),
                        name,
                        ByteBuffer.allocate(Long.BYTES).putLong(value).array());
            }
        }
        changed.clear();
    }

    synchronized Map<DeliveryStatus, Long> byStatus() {
        Map<DeliveryStatus, Long> found = new EnumMap<>(DeliveryStatus.class);
        for (DeliveryStatus status : DeliveryStatus.values()) {
            Long count = values.get(STATUS + status);
            if (count != null) {
                found.put(status, count);
            }
        }
        return found;
    }

    synchronized int waitingFor(String endpointId) {
        return Math.toIntExact(values.getOrDefault(WAITING + endpointId, 0L));
    }
}
