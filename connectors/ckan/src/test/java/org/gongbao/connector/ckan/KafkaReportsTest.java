package org.gongbao.connector.ckan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.connect.sink.SinkRecord;
import org.awaitility.Awaitility;
import org.gongbao.connector.ckan.fake.FakeCkan;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.PortalAction;
import org.gongbao.record.v1.PortalState;
import org.gongbao.schemas.serde.AvroDeserializer;
import org.gongbao.schemas.serde.AvroSerializer;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.testing.KafkaExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KafkaReportsTest {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @Test
    void a_task_as_a_worker_starts_it_reports_to_kafka() {
        // given
        KAFKA.createTopics(Topics.PORTALS_STATE, Topics.DEAD_LETTERS);
        String registry = KAFKA.uniqueRegistry();
        EnrichedDocument document = Samples.document(51).build();
        CkanSinkTask task = new CkanSinkTask();
        task.initialize(new TaskContext());
        try (FakeCkan ckan = new FakeCkan();
                AvroSerializer<EnrichedDocument> values = new AvroSerializer<>()) {
            values.configure(Map.of("schema.registry.url", registry), false);
            task.start(TaskRun.properties(
                    ckan.url(),
                    FakeCkan.TOKEN,
                    Map.of("ckan.bootstrap.servers", KAFKA.bootstrapServers(), "ckan.schema.registry.url", registry)));

            // when
            task.put(List.of(
                    record(document.getDocumentId(), values.serialize("t", document), 0),
                    record("bad", new byte[] {9}, 1)));
        } finally {
            task.stop();
        }

        // then
        assertThat(read(Topics.PORTALS_STATE, registry, "county/" + document.getDocumentId())
                        .getAction())
                .isEqualTo(PortalAction.CREATED);
        assertThat(read(Topics.DEAD_LETTERS, registry, "bad").getCode()).isEqualTo("CKN-030");
    }

    private static SinkRecord record(String key, byte[] value, long offset) {
        return new SinkRecord("t", 0, null, key, null, value, offset);
    }

    private static <T extends SpecificRecord> T read(TopicDefinition<T> topic, String registry, String key) {
        List<T> found = new ArrayList<>();
        AvroDeserializer<T> values = new AvroDeserializer<>();
        values.configure(Map.of("schema.registry.url", registry), false);
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG, KAFKA.uniqueName("reader"),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (KafkaConsumer<String, T> consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values)) {
            consumer.subscribe(List.of(topic.name()));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (ConsumerRecord<String, T> each : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(each.key())) {
                        found.add(each.value());
                    }
                }
                return !found.isEmpty();
            });
        }
        return found.getFirst();
    }

    @Test
    void a_report_that_kafka_refuses_is_told_on_flush() {
        // given
        Serializer<SpecificRecord> anything = (topic, value) -> new byte[0];
        MockProducer<byte[], SpecificRecord> producer =
                new MockProducer<>(false, null, new ByteArraySerializer(), anything);
        KafkaReports reports = new KafkaReports(producer, "states", "letters");
        reports.state(PortalState.newBuilder()
                .setPortal("county")
                .setDocumentId("d")
                .setRevision(1)
                .setAction(PortalAction.CREATED)
                .setAt(Instant.EPOCH)
                .build());
        assertThat(producer.history().getFirst().key()).isEqualTo("county/d".getBytes(StandardCharsets.UTF_8));

        // when
        producer.errorNext(new IllegalStateException("no leader"));

        // then
        assertThatThrownBy(reports::flush)
                .isInstanceOf(ReportsLostException.class)
                .hasMessageContaining("states");
        reports.flush();
    }
}
