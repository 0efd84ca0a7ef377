package org.gongbao.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Serializer;
import org.gongbao.schemas.error.MalformedRecordException;
import org.gongbao.schemas.error.RecordCoordinates;
import org.gongbao.schemas.registry.PortableSchemas;
import org.gongbao.schemas.registry.RegisteredSchema;
import org.gongbao.schemas.registry.SchemaRegistryClient;
import org.gongbao.schemas.registry.SchemaRegistryClients;

/**
 * Writes Avro records in Confluent's wire format. Safe for use by several threads once configured. An outage of the registry is a
 * {@link org.gongbao.schemas.error.RegistryUnavailableException}; known schemas survive it.
 *
 * @param <T> generated or generic records
 */
public final class AvroSerializer<T extends GenericContainer> implements Serializer<T> {

    private final ConcurrentMap<Schema, DatumWriter<T>> writers = new ConcurrentHashMap<>();
    private SchemaRegistryClient registry;
    private SerdeConfiguration configuration;
    private boolean isKey;

    /** Makes a serializer that {@link #configure} completes. */
    public AvroSerializer() {}

    AvroSerializer(SchemaRegistryClient registry) {
        this.registry = registry;
    }

    @Override
    public void configure(Map<String, ?> config, boolean key) {
        isKey = key;
        configuration = SerdeConfiguration.from(config, key);
        if (registry == null) {
            registry = SchemaRegistryClients.from(config);
        }
    }

    @Override
    public byte[] serialize(String topic, T data) {
        if (data == null) {
            return null;
        }
        Schema schema = PortableSchemas.of(data.getSchema());
        String subject = configuration.strategy().subject(topic, isKey, schema);
        if (configuration.autoRegister()) {
            return bytes(topic, registry.register(subject, schema), data);
        }
        if (configuration.useLatest()) {
            RegisteredSchema latest = registry.latest(subject).orElse(null);
            if (latest != null && !latest.schema().equals(schema)) {
                return converted(topic, data, latest);
            }
        }
        return bytes(topic, registry.lookup(subject, schema), data);
    }

    @Override
    public void close() {
        if (registry != null) {
            registry.close();
        }
    }

    private byte[] bytes(String topic, int id, T data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        out.writeBytes(WireFormat.header(id));
        write(topic, out, writers.computeIfAbsent(data.getSchema(), schema -> writer(schema, data)), data);
        return out.toByteArray();
    }

    private static <T> DatumWriter<T> writer(Schema schema, T data) {
        return data instanceof SpecificRecordBase
                ? new SpecificDatumWriter<>(schema, SpecificData.getForClass(data.getClass()))
                : new GenericDatumWriter<>(schema);
    }

    private static <V> void write(String topic, ByteArrayOutputStream out, DatumWriter<V> writer, V data) {
        try {
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            writer.write(data, encoder);
            encoder.flush();
        } catch (IOException | AvroRuntimeException | ClassCastException e) {
            throw malformed(topic, "a record does not fit its schema: " + e.getMessage(), e);
        }
    }

    /** Goes through the record's own form, because the latest version may have other fields in another order. */
    private byte[] converted(String topic, T data, RegisteredSchema latest) {
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        write(topic, own, writers.computeIfAbsent(data.getSchema(), schema -> writer(schema, data)), data);
        try {
            Object generic = new GenericDatumReader<>(data.getSchema(), latest.schema())
                    .read(null, DecoderFactory.get().binaryDecoder(own.toByteArray(), null));
            ByteArrayOutputStream out = new ByteArrayOutputStream(512);
            out.writeBytes(WireFormat.header(latest.id()));
            write(topic, out, new GenericDatumWriter<>(latest.schema()), generic);
            return out.toByteArray();
        } catch (IOException | AvroRuntimeException e) {
            throw malformed(topic, "a record does not fit version " + latest.version() + " of " + latest.subject(), e);
        }
    }

    private static MalformedRecordException malformed(String topic, String message, Exception cause) {
        return new MalformedRecordException("REG-004", RecordCoordinates.ofTopic(topic), message, cause);
    }
}
