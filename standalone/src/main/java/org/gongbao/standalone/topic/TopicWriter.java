package org.gongbao.standalone.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.standalone.UnfitException;
import org.gongbao.standalone.line.Clients;

/** Writes single records and returns when all replicas have them. */
public final class TopicWriter {

    private final Clients clients;

    /** Makes a writer to a cluster. */
    public TopicWriter(Clients clients) {
        this.clients = clients;
    }

    /** Writes a record to the partition of its key; a null value removes the key. */
    public <T extends SpecificRecord> void write(TopicDefinition<T> topic, String key, T value) {
        send(topic, List.of(new ProducerRecord<>(topic.name(), key, value)));
    }

    /** Writes a copy to every partition of a topic. */
    public <T extends SpecificRecord> void writeEverywhere(TopicDefinition<T> topic, String key, T value) {
        List<ProducerRecord<String, T>> copies = new ArrayList<>();
        for (int partition = 0; partition < topic.partitions(); partition++) {
            copies.add(new ProducerRecord<>(topic.name(), partition, key, value));
        }
        send(topic, copies);
    }

    private <T extends SpecificRecord> void send(TopicDefinition<T> topic, List<ProducerRecord<String, T>> records) {
        try (KafkaProducer<String, T> producer = clients.writer(topic.valueType())) {
            List<Future<?>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new UnfitException(
                    "RUN-057",
                    "Nothing could be written to " + topic.name() + ": "
                            + e.getCause().getMessage() + ". Check the broker, then try again.",
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnfitException("RUN-057", "Interrupted while writing to " + topic.name(), e);
        }
    }
}
