package org.gongbao.streams.serde;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.gongbao.schemas.history.SchemaHistory;

/**
 * Avro's single-object encoding: two marker bytes, the fingerprint of the schema, the binary record. State stores and internal topics use it,
 * so that restoring a store needs no registry. What earlier releases wrote is read by the
 * schemas kept of them; of a record that no topic holds, the former schema must be added with {@link #knowing}. Thread-safe.
 *
 * @param <T> generated record
 */
public final class StoreSerde<T extends SpecificRecordBase> implements Serde<T>, Serializer<T>, Deserializer<T> {

    private final BinaryMessageEncoder<T> encoder;
    private final BinaryMessageDecoder<T> decoder;

    private StoreSerde(Class<T> type) {
        SpecificData model = SpecificData.getForClass(type);
        Schema schema = model.getSchema(type);
        this.encoder = new BinaryMessageEncoder<>(model, schema);
        this.decoder = new BinaryMessageDecoder<>(model, schema);
        SchemaHistory.versions(schema).forEach(decoder::addSchema);
    }

    /** Returns the serde of a generated record. */
    public static <T extends SpecificRecordBase> StoreSerde<T> of(Class<T> type) {
        return new StoreSerde<>(type);
    }

    /** Lets this serde read what an earlier version of the schema wrote. */
    public StoreSerde<T> knowing(Schema formerSchema) {
        decoder.addSchema(formerSchema);
        return this;
    }

    @Override
    public byte[] serialize(String topic, T data) {
        if (data == null) {
            return null;
        }
        try {
            ByteBuffer encoded = encoder.encode(data);
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (IOException | AvroRuntimeException e) {
            throw new StoreFormatException("STR-030", "A value does not fit the schema of store or topic " + topic, e);
        }
    }

    @Override
    public T deserialize(String topic, byte[] data) {
        if (data == null) {
            return null;
        }
        try {
            return decoder.decode(ByteBuffer.wrap(data));
        } catch (IOException | AvroRuntimeException e) {
            throw new StoreFormatException(
                    "STR-031",
                    "Store or internal topic " + topic
                            + " holds a value that this version cannot read; start a version that can, or reset the"
                            + " application",
                    e);
        }
    }

    @Override
    public Serializer<T> serializer() {
        return this;
    }

    @Override
    public Deserializer<T> deserializer() {
        return this;
    }

    @Override
    public void configure(java.util.Map<String, ?> configs, boolean isKey) {
        // nothing to configure: the schema is the class's
    }

    @Override
    public void close() {
        // holds nothing
    }
}
