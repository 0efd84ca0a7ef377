package org.gongbao.connector.ckan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.record.v1.PortalState;

/** Writes reports to Kafka. Thread-safe. */
final class KafkaReports implements Reports {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final Producer<byte[], SpecificRecord> producer;
    private final String states;
    private final String deadLetters;
    private final AtomicReference<ReportsLostException> lost = new AtomicReference<>();

    /** Makes reports that own their producer. */
    KafkaReports(Producer<byte[], SpecificRecord> producer, String states, String deadLetters) {
        this.producer = producer;
        this.states = states;
        this.deadLetters = deadLetters;
    }

    @Override
    public void state(PortalState state) {
        String key = state.getPortal() + "/" + state.getDocumentId();
        send(states, key.getBytes(StandardCharsets.UTF_8), state);
    }

    @Override
    public void deadLetter(DeadLetter letter) {
        send(deadLetters, bytes(letter.getKey()), letter);
    }

    private void send(String topic, byte[] key, SpecificRecord value) {
        try {
            // the answer comes to flush()
            var _ = producer.send(new ProducerRecord<>(topic, key, value), (metadata, failure) -> {
                if (failure != null) {
                    lost.compareAndSet(null, new ReportsLostException(topic, failure));
                }
            });
        } catch (KafkaException e) {
            lost.compareAndSet(null, new ReportsLostException(topic, e));
        }
    }

    @Override
    public void flush() {
        producer.flush();
        ReportsLostException failure = lost.getAndSet(null);
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        if (buffer == null) {
            return null;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
