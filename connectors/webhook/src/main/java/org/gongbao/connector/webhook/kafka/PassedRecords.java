package org.gongbao.connector.webhook.kafka;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records that reading went by before anybody wanted them. With a document for each delivery they are wanted a moment later, and going back would fetch the same megabyte again. For one
 * thread.
 */
final class PassedRecords {

    private static final int MOST_BYTES = 4 << 20;

    private record Place(int partition, long offset) {}

    private final Map<Place, ConsumerRecord<byte[], byte[]>> records = new LinkedHashMap<>();
    private int held;

    /** Keeps a record, and forgets the first ones when there are too many. */
    void keep(ConsumerRecord<byte[], byte[]> entry) {
        held += weight(entry) - weight(records.put(new Place(entry.partition(), entry.offset()), entry));
        var eldest = records.values().iterator();
        while (held > MOST_BYTES && eldest.hasNext()) {
            held -= weight(eldest.next());
            eldest.remove();
        }
    }

    /** Returns the record at an offset, and forgets it. */
    Optional<ConsumerRecord<byte[], byte[]>> take(int partition, long offset) {
        ConsumerRecord<byte[], byte[]> found = records.remove(new Place(partition, offset));
        held -= weight(found);
        return Optional.ofNullable(found);
    }

    void clear() {
        records.clear();
        held = 0;
    }

    private static int weight(ConsumerRecord<byte[], byte[]> entry) {
        return entry == null ? 0 : 200 + Math.max(0, entry.serializedValueSize());
    }
}
