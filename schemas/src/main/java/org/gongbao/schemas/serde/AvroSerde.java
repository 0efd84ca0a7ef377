package org.gongbao.schemas.serde;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.generic.GenericContainer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.gongbao.schemas.error.GongbaoException;

/**
 * Serializer and deserializer together, for Streams. The keys {@code gongbao.serializer.class} and {@code gongbao.deserializer.class} put
 * other classes in the place of Gongbao's, as Confluent's own.
 *
 * @param <T> generated or generic records
 */
public final class AvroSerde<T extends GenericContainer> implements Serde<T> {

    /** Key of the serializer's class; default {@link AvroSerializer}. */
    public static final String SERIALIZER_CLASS = "gongbao.serializer.class";

    /** Key of the deserializer's class; default {@link AvroDeserializer}. */
    public static final String DESERIALIZER_CLASS = "gongbao.deserializer.class";

    private Serializer<T> serializer;
    private Deserializer<T> deserializer;

    /** Makes a serde that {@link #configure} completes. */
    public AvroSerde() {}

    /**
     * Returns a serde for values.
     *
     * @param config keys of {@link SerdeConfiguration} and of the registry
     * @throws GongbaoException REG-030 or REG-031 if the configuration is wrong
     */
    public static <T extends GenericContainer> AvroSerde<T> of(Map<String, ?> config) {
        AvroSerde<T> serde = new AvroSerde<>();
        serde.configure(config, false);
        return serde;
    }

    @Override
    @SuppressWarnings("unchecked") // the classes are the user's choice
    public void configure(Map<String, ?> config, boolean isKey) {
        serializer = (Serializer<T>) instance(config, SERIALIZER_CLASS, AvroSerializer.class.getName());
        deserializer = (Deserializer<T>) instance(config, DESERIALIZER_CLASS, AvroDeserializer.class.getName());
        // Confluent's deserializer reads generic records unless it is told otherwise; all of Gongbao reads generated
        // ones
        Map<String, Object> specific = new HashMap<>(config);
        specific.putIfAbsent("specific.avro.reader", true);
        serializer.configure(specific, isKey);
        deserializer.configure(specific, isKey);
    }

    @Override
    public Serializer<T> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<T> deserializer() {
        return deserializer;
    }

    @Override
    public void close() {
        if (serializer != null) {
            serializer.close();
        }
        if (deserializer != null) {
            deserializer.close();
        }
    }

    private static Object instance(Map<String, ?> config, String key, String fallback) {
        Object value = config.get(key);
        String name = value instanceof Class<?> type ? type.getName() : value == null ? fallback : value.toString();
        try {
            return Class.forName(name.strip(), true, AvroSerde.class.getClassLoader())
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new GongbaoException("REG-031", key + ": cannot use class " + name + "; is it on the class path?", e);
        }
    }
}
