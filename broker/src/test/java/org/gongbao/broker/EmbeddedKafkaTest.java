package org.gongbao.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongbao.schemas.error.GongbaoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    static final TopicPartition LETTERS = new TopicPartition("letters", 0);

    @TempDir
    Path data;

    @Test
    void keepsRecordsAndPortsOverARestart() throws Exception {
        // given
        String first;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(data, 0)) {
            first = kafka.bootstrapServers();
            createTopic(first);
            produce(first, "alpha", "beta");
        }

        // when
        try (EmbeddedKafka kafka = EmbeddedKafka.start(data, 0)) {

            // then
            assertThat(kafka.bootstrapServers()).isEqualTo(first);
            assertThat(consume(first)).containsExactly("alpha", "beta");
        }
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        // given
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int taken = other.getLocalPort();

            // when
            assertThatThrownBy(() -> EmbeddedKafka.start(data, taken))

                    // then
                    .isInstanceOfSatisfying(
                            GongbaoException.class, e -> assertThat(e.code()).isEqualTo("RUN-011"))
                    .hasMessageContaining(Integer.toString(taken));
        }
    }

    @Test
    void saysThatTheDirectoryIsInUse() {
        // given
        try (DirectoryLock other = DirectoryLock.take(data)) {
            assertThat(other).isNotNull();

            // when
            assertThatThrownBy(() -> EmbeddedKafka.start(data, 0))

                    // then
                    .isInstanceOfSatisfying(
                            GongbaoException.class, e -> assertThat(e.code()).isEqualTo("RUN-012"))
                    .hasMessageContaining(data.toString());
        }
    }

    @Test
    void saysThatTheDirectoryCannotBeUsed() throws Exception {
        // given
        Path file = Files.writeString(data.resolve("file"), "no directory");

        // when
        assertThatThrownBy(() -> EmbeddedKafka.start(file, 0))

                // then
                .isInstanceOfSatisfying(
                        GongbaoException.class, e -> assertThat(e.code()).isEqualTo("RUN-013"));
    }

    static void createTopic(String servers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(LETTERS.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    static void produce(String servers, String... values) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", servers, "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(LETTERS.topic(), "key", value))
                        .get();
            }
        }
    }

    static List<String> consume(String servers) {
        Map<String, Object> config = Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(LETTERS));
            consumer.seekToBeginning(List.of(LETTERS));
            List<ConsumerRecord<String, String>> records =
                    consumer.poll(Duration.ofSeconds(10)).records(LETTERS);
            return records.stream().map(ConsumerRecord::value).toList();
        }
    }
}
