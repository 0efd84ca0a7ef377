import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Reads one topic of Gongbao and prints a line of JSON for each record, until it is stopped (Ctrl-C or SIGTERM).
 *
 * <pre>java -cp 'gongbao/lib/*' ReadTopic.java BOOTSTRAP REGISTRY GROUP TOPIC [SINCE]</pre>
 *
 * SINCE, as 2026-03-01T00:00:00+08:00, begins again with what came since then; without it the group goes on where it stopped.
 * KAFKA_USER and KAFKA_PASSWORD name the user of a listener that asks for a password.
 */
class ReadTopic {

    public static void main(String[] arguments) {
        String topic = arguments[3];
        KafkaConsumer<String, GenericRecord> consumer = new KafkaConsumer<>(settings(arguments));
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(consumer, closed)));
        try (consumer) {
            consumer.subscribe(List.of(topic), arguments.length > 4 ? new Replay(consumer, arguments[4]) : new Quiet());
            while (true) {
                var records = consumer.poll(Duration.ofSeconds(1));
                records.forEach(record -> process(record.key(), record.value()));
                // only what was worked through is committed: a crash repeats at most one batch
                consumer.commitSync();
            }
        } catch (WakeupException stopped) {
            // closing it leaves the group, so that another member goes on at once
        } finally {
            closed.countDown();
        }
    }

    /** Put your work here. It may see a record twice after a crash: (documentId, revision, tagging) tells. Null: it has left the topic. */
    static void process(String documentId, GenericRecord document) {
        GenericRecord facts = document == null ? null : (GenericRecord) document.get("document");
        System.out.println("{\"documentId\": " + json(documentId)
                + ", \"revision\": " + (document == null ? null : document.get("revision"))
                + ", \"title\": " + json(facts == null ? null : facts.get("title"))
                + ", \"changeClass\": " + json(document == null ? null : document.get("changeClass"))
                + ", \"status\": " + json(document == null ? null : document.get("status")) + "}");
    }

    static Map<String, Object> settings(String... arguments) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bootstrap.servers", arguments[0],
                "schema.registry.url", arguments[1],
                "group.id", arguments[2],
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed",
                "enable.auto.commit", "false",
                "key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer",
                // or Confluent's io.confluent.kafka.serializers.KafkaAvroDeserializer, with the same settings
                "value.deserializer", "org.gongbao.schemas.serde.AvroDeserializer",
                "specific.avro.reader", "false"));
        if (System.getenv("KAFKA_USER") != null) {
            settings.put("security.protocol", System.getenv().getOrDefault("KAFKA_SECURITY", "SASL_SSL"));
            settings.put("sasl.mechanism", "SCRAM-SHA-512");
            settings.put("sasl.jaas.config", "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
                    + System.getenv("KAFKA_USER") + "\" password=\"" + System.getenv("KAFKA_PASSWORD") + "\";");
        }
        return settings;
    }

    static void stop(KafkaConsumer<?, ?> consumer, CountDownLatch closed) {
        consumer.wakeup();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String json(Object text) {
        return text == null ? "null" : "\"" + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Nothing to do: the offsets were committed after each batch. */
    static class Quiet implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
    }

    /** Moves each partition back to a time, once: a later rebalance must not begin anew. */
    static class Replay extends Quiet {

        private final KafkaConsumer<?, ?> consumer;
        private final long since;
        private final Set<TopicPartition> done = new HashSet<>();

        Replay(KafkaConsumer<?, ?> consumer, String since) {
            this.consumer = consumer;
            this.since = OffsetDateTime.parse(since).toInstant().toEpochMilli();
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            Map<TopicPartition, Long> wanted = new HashMap<>();
            partitions.stream().filter(done::add).forEach(partition -> wanted.put(partition, since));
            consumer.offsetsForTimes(wanted).forEach(this::seek);
        }

        private void seek(TopicPartition partition, OffsetAndTimestamp found) {
            if (found == null) {
                consumer.seekToEnd(List.of(partition));
            } else {
                consumer.seek(partition, found.offset());
            }
        }
    }
}
