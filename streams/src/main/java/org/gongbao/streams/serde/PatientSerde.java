package org.gongbao.streams.serde;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** A configured serde that waits out an outage of the registry. As thread-safe as the serde that it wraps. */
final class PatientSerde<T> implements Serde<T> {

    private final Serializer<T> serializer;
    private final Deserializer<T> deserializer;

    PatientSerde(Serde<T> inner, Patience patience) {
        this.serializer = new PatientSerializer<>(inner.serializer(), patience);
        this.deserializer = new PatientDeserializer<>(inner.deserializer(), patience);
    }

    @Override
    public Serializer<T> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<T> deserializer() {
        return deserializer;
    }

    private record PatientSerializer<T>(Serializer<T> inner, Patience patience) implements Serializer<T> {
        @Override
        public byte[] serialize(String topic, T data) {
            return patience.call(() -> inner.serialize(topic, data));
        }

        @Override
        public byte[] serialize(String topic, Headers headers, T data) {
            return patience.call(() -> inner.serialize(topic, headers, data));
        }

        @Override
        public void close() {
            inner.close();
        }
    }

    private record PatientDeserializer<T>(Deserializer<T> inner, Patience patience) implements Deserializer<T> {
        @Override
        public T deserialize(String topic, byte[] data) {
            return patience.call(() -> inner.deserialize(topic, data));
        }

        @Override
        public T deserialize(String topic, Headers headers, byte[] data) {
            return patience.call(() -> inner.deserialize(topic, headers, data));
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}
