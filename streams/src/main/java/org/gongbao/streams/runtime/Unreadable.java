package org.gongbao.streams.runtime;

import org.apache.kafka.common.serialization.Deserializer;

/** Stands where an API wants a deserializer for values that are only written. */
final class Unreadable<T> implements Deserializer<T> {

    @Override
    public T deserialize(String topic, byte[] data) {
        throw new UnsupportedOperationException("Values of topic " + topic + " are only written here");
    }
}
