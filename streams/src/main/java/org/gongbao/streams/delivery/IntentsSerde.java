package org.gongbao.streams.delivery;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.streams.serde.StoreFormatException;
import org.gongbao.streams.serde.StoreSerde;

/**
 * Intents that go to the same shard in one record: a byte {@link #SEVERAL}, then of each its length in four bytes and its single-object encoding. A record that is one such encoding, as earlier versions wrote
 * it, is read as one intent. Thread-safe.
 */
public final class IntentsSerde
        implements Serde<List<DeliveryIntent>>, Serializer<List<DeliveryIntent>>, Deserializer<List<DeliveryIntent>> {

    /** Differs from the first byte of a single-object encoding. */
    private static final byte SEVERAL = 1;

    private final StoreSerde<DeliveryIntent> each = StoreSerde.of(DeliveryIntent.class);

    /** Makes the serde. */
    public IntentsSerde() {}

    @Override
    public byte[] serialize(String topic, List<DeliveryIntent> intents) {
        if (intents == null) {
            return null;
        }
        List<byte[]> encoded =
                intents.stream().map(intent -> each.serialize(topic, intent)).toList();
        int length =
                encoded.stream().mapToInt(bytes -> Integer.BYTES + bytes.length).sum();
        ByteBuffer record = ByteBuffer.allocate(1 + length).put(SEVERAL);
        encoded.forEach(bytes -> record.putInt(bytes.length).put(bytes));
        return record.array();
    }

    @Override
    public List<DeliveryIntent> deserialize(String topic, byte[] data) {
        if (data == null) {
            return null;
        }
        if (data.length == 0 || data[0] != SEVERAL) {
            return List.of(each.deserialize(topic, data));
        }
        List<DeliveryIntent> intents = new ArrayList<>();
        ByteBuffer record = ByteBuffer.wrap(data).position(1);
        while (record.hasRemaining()) {
            intents.add(each.deserialize(topic, next(topic, record)));
        }
        return intents;
    }

    private static byte[] next(String topic, ByteBuffer record) {
        int length = record.remaining() < Integer.BYTES ? -1 : record.getInt();
        if (length < 0 || length > record.remaining()) {
            throw new StoreFormatException(
                    "STR-031", "Internal topic " + topic + " holds a list of intents that is cut off", null);
        }
        byte[] bytes = new byte[length];
        record.get(bytes);
        return bytes;
    }

    @Override
    public Serializer<List<DeliveryIntent>> serializer() {
        return this;
    }

    @Override
    public Deserializer<List<DeliveryIntent>> deserializer() {
        return this;
    }

    @Override
    public void configure(java.util.Map<String, ?> configs, boolean isKey) {
        // nothing to configure
    }

    @Override
    public void close() {
        // holds nothing
    }
}
