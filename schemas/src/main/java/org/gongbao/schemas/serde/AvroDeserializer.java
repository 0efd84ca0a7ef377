package org.gongbao.schemas.serde;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.gongbao.schemas.error.MalformedRecordException;
import org.gongbao.schemas.error.RecordCoordinates;
import org.gongbao.schemas.error.UnknownSchemaException;
import org.gongbao.schemas.registry.SchemaRegistryClient;
import org.gongbao.schemas.registry.SchemaRegistryClients;

/**
 * Reads Avro records in Confluent's wire format, of any version that the registry knows. Safe for use by several threads once configured.
 * Bad bytes are a {@link MalformedRecordException} and an unknown identifier an {@link UnknownSchemaException}, which no repetition mends;
 * an outage of the registry is a {@link org.gongbao.schemas.error.RegistryUnavailableException}. Null stays null.
 *
 * @param <T> generated or generic records
 */
public final class AvroDeserializer<T extends GenericContainer> implements Deserializer<T> {

    private final ConcurrentMap<Integer, DatumReader<T>> readers = new ConcurrentHashMap<>();
    private SchemaRegistryClient registry;
    private boolean specific;

    /** Makes a deserializer that {@link #configure} completes. */
    public AvroDeserializer() {}

    AvroDeserializer(SchemaRegistryClient registry) {
        this.registry = registry;
    }

    @Override
    public void configure(Map<String, ?> config, boolean isKey) {
        specific = SerdeConfiguration.from(config, isKey).specific();
        if (registry == null) {
            registry = SchemaRegistryClients.from(config);
        }
    }

    @Override
    public T deserialize(String topic, byte[] data) {
        return read(RecordCoordinates.ofTopic(topic), data);
    }

    /** Reads the value of a record that was consumed as bytes; errors name its partition and offset. */
    public T read(ConsumerRecord<?, byte[]> consumed) {
        return read(new RecordCoordinates(consumed.topic(), consumed.partition(), consumed.offset()), consumed.value());
    }

    /** Reads bytes that stand at these coordinates; errors name them. */
    public T read(RecordCoordinates coordinates, byte[] data) {
        if (data == null) {
            return null;
        }
        int id = WireFormat.schemaId(coordinates, data);
        DatumReader<T> reader = readers.get(id);
        if (reader == null) {
            reader = reader(coordinates, id);
            readers.put(id, reader);
        }
        try {
            int length = data.length - WireFormat.HEADER_BYTES;
            BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(data, WireFormat.HEADER_BYTES, length, null);
            T value = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new IOException("bytes are left after the record");
            }
            return value;
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
            throw new MalformedRecordException(
                    "REG-004", coordinates, "does not fit schema " + id + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (registry != null) {
            registry.close();
        }
    }

    private DatumReader<T> reader(RecordCoordinates coordinates, int id) {
        try {
            Schema writer = registry.schema(id);
            return specific ? SpecificReaders.of(coordinates, writer) : SpecificReaders.generic(writer);
        } catch (UnknownSchemaException e) {
            throw new UnknownSchemaException(e.code(), coordinates + ": " + e.getMessage(), e);
        }
    }
}
