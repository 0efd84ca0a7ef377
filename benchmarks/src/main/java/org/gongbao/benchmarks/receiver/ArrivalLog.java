package org.gongbao.benchmarks.receiver;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All requests so far, as bytes: 4 for the document, 4 for behaviour and endpoint, 8 for the time. For one thread. */
final class ArrivalLog {
    private static final int ENTRY = 16;
    private static final int ENDPOINT_BITS = 24;

    private ByteBuffer entries = ByteBuffer.allocate(ENTRY << 16);

    void add(int document, int endpoint, Behaviour behaviour, long nanos) {
        if (entries.remaining() < ENTRY) {
            entries = ByteBuffer.wrap(Arrays.copyOf(entries.array(), entries.capacity() * 2))
                    .position(entries.position());
        }
        entries.putInt(document)
                .putInt(behaviour.ordinal() << ENDPOINT_BITS | endpoint)
                .putLong(nanos);
    }

    /** Returns what came after the first entries. */
    byte[] from(int first) {
        return Arrays.copyOfRange(entries.array(), Math.min(first * ENTRY, entries.position()), entries.position());
    }

    static List<Arrival> read(byte[] bytes) {
        List<Arrival> arrivals = new ArrayList<>(bytes.length / ENTRY);
        for (ByteBuffer entries = ByteBuffer.wrap(bytes); entries.hasRemaining(); ) {
            int document = entries.getInt();
            int place = entries.getInt();
            arrivals.add(new Arrival(
                    document,
                    place & (1 << ENDPOINT_BITS) - 1,
                    Behaviour.of(place >>> ENDPOINT_BITS),
                    entries.getLong()));
        }
        return arrivals;
    }
}
