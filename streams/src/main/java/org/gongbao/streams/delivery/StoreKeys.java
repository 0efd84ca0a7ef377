package org.gongbao.streams.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;
import org.gongbao.record.v1.DeliveryState;

/**
 * Keys whose order of bytes is the order of work. Timers: due time (8 bytes, big-endian milliseconds), kind (1 byte), identifier. Parked
 * deliveries: endpoint, a zero byte, number at the endpoint (8 bytes), delivery; those from before there were numbers have the time of matching there,
 * which is smaller than any number as it is written. Deliveries that are collected: endpoint, subscription and document with zero bytes between, so that of each document one is.
 */
final class StoreKeys {

    private static final int TIME = Long.BYTES;
    private static final long FIRST_NUMBER = 1L << 62;
    private static final TimerEntry.Kind[] KINDS = TimerEntry.Kind.values();

    private StoreKeys() {}

    static Bytes timer(TimerEntry entry) {
        byte[] id = utf8(entry.id());
        return Bytes.wrap(ByteBuffer.allocate(TIME + 1 + id.length)
                .putLong(entry.due().toEpochMilli())
                .put((byte) entry.kind().ordinal())
                .put(id)
                .array());
    }

    static TimerEntry timer(Bytes key) {
        ByteBuffer bytes = ByteBuffer.wrap(key.get());
        Instant due = Instant.ofEpochMilli(bytes.getLong());
        TimerEntry.Kind kind = KINDS[bytes.get()];
        return new TimerEntry(due, kind, StandardCharsets.UTF_8.decode(bytes).toString());
    }

    /** Returns a key before all timers that are due later than the time. */
    static Bytes timersUntil(Instant now) {
        return Bytes.wrap(
                ByteBuffer.allocate(TIME).putLong(now.toEpochMilli() + 1).array());
    }

    static Bytes parked(DeliveryState delivery) {
        byte[] endpoint = utf8(delivery.getEndpointId());
        byte[] id = utf8(delivery.getDeliveryId());
        return Bytes.wrap(ByteBuffer.allocate(endpoint.length + 1 + TIME + id.length)
                .put(endpoint)
                .put((byte) 0)
                .putLong(place(delivery))
                .put(id)
                .array());
    }

    private static long place(DeliveryState delivery) {
        return delivery.getSequence() > 0
                ? FIRST_NUMBER + delivery.getSequence()
                : delivery.getMatchedAt().toEpochMilli();
    }

    /** Returns the bound before (0) or behind (1) all parked deliveries of an endpoint. */
    static Bytes parkedBound(String endpointId, int side) {
        byte[] endpoint = utf8(endpointId);
        return Bytes.wrap(ByteBuffer.allocate(endpoint.length + 1)
                .put(endpoint)
                .put((byte) side)
                .array());
    }

    static Bytes collected(DigestKey key, String documentId) {
        return Bytes.wrap(utf8(key.text() + '\0' + documentId));
    }

    /** Returns the bound before (0) or behind (1) all deliveries that are collected together. */
    static Bytes collectedBound(DigestKey key, int side) {
        return Bytes.wrap(utf8(key.text() + (char) side));
    }

    static String parkedDelivery(Bytes key, String endpointId) {
        int start = utf8(endpointId).length + 1 + TIME;
        return new String(key.get(), start, key.get().length - start, StandardCharsets.UTF_8);
    }

    /** Returns the delivery of a parked one's key; identifiers of endpoints hold no zero byte. */
    static String parkedDelivery(Bytes key) {
        byte[] bytes = key.get();
        int end = 0;
        while (bytes[end] != 0) {
            end++;
        }
        int start = end + 1 + TIME;
        return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
