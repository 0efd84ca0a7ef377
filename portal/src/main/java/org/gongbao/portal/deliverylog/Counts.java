package org.gongbao.portal.deliverylog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
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

    /** What a batch changes; counts once the batch is written. Used by one thread. */
    static final class Difference {

        private final Map<String, Long> more = new HashMap<>();

        /** A digest is listed, but is no delivery beside those of its items; so is what tells of missed ones. */
        void add(DeliveryState state, int count) {
            if (state.getItems() != null || state.getMissed() != null) {
                return;
            }
            add(STATUS + state.getStatus(), count);
            if (state.getStatus() == DeliveryStatus.PENDING) {
                add(WAITING + state.getEndpointId(), count);
            }
        }

        private void add(String key, int count) {
            more.merge(key, (long) count, (one, other) -> one + other == 0 ? null : one + other);
        }
    }

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

    /** Puts what the counts will be into a batch. */
    synchronized void write(Difference difference, Database database, WriteBatch batch) throws RocksDBException {
        for (String key : difference.more.keySet()) {
            byte[] name = key.getBytes(UTF_8);
            long value = after(difference, key);
            if (value == 0) {
                batch.delete(database.family(Family.DEFAULT), name);
            } else {
                batch.put(
                        database.family(Family.DEFAULT),
                        name,
                        ByteBuffer.allocate(Long.BYTES).putLong(value).array());
            }
        }
    }

    /** The batch is written. */
    synchronized void take(Difference difference) {
        for (String key : difference.more.keySet()) {
            values.merge(key, difference.more.get(key), (one, other) -> one + other == 0 ? null : one + other);
        }
    }

    private long after(Difference difference, String key) {
        return values.getOrDefault(key, 0L) + difference.more.get(key);
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
