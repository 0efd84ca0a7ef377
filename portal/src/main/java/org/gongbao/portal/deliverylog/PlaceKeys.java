package org.gongbao.portal.deliverylog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.gongbao.record.v1.DeliveryState;

/**
 * Keys of the lists: owner, a zero byte, milliseconds counted down so that the latest comes first, identifier of the delivery. Bytes order as
 * {@link DeliveryPlace}s do. Owners are identifiers and hold no zero byte; the list of all deliveries has the owner "".
 */
final class PlaceKeys {

    private PlaceKeys() {}

    static byte[] of(String owner, DeliveryState state) {
        return at(owner, DeliveryPlace.of(state));
    }

    static byte[] at(String owner, DeliveryPlace place) {
        byte[] prefix = prefix(owner);
        byte[] id = place.deliveryId().getBytes(UTF_8);
        return ByteBuffer.allocate(prefix.length + Long.BYTES + id.length)
                .put(prefix)
                .putLong(countedDown(place.matchedAt()))
                .put(id)
                .array();
    }

    /** Returns what stands before everything of an owner that was matched before a moment. */
    static byte[] before(String owner, Instant moment) {
        byte[] prefix = prefix(owner);
        return ByteBuffer.allocate(prefix.length + Long.BYTES)
                .put(prefix)
                .putLong(countedDown(moment) + 1)
                .array();
    }

    static byte[] prefix(String owner) {
        return (owner + "\0").getBytes(UTF_8);
    }

    static boolean isUnder(byte[] prefix, byte[] key) {
        return key.length > prefix.length && Arrays.mismatch(prefix, key) == prefix.length;
    }

    static DeliveryPlace place(byte[] prefix, byte[] key) {
        ByteBuffer rest = ByteBuffer.wrap(key, prefix.length, key.length - prefix.length);
        Instant matchedAt = Instant.ofEpochMilli(Long.MAX_VALUE - rest.getLong());
        return new DeliveryPlace(matchedAt, UTF_8.decode(rest).toString());
    }

    private static long countedDown(Instant moment) {
        return Long.MAX_VALUE - moment.toEpochMilli();
    }
}
