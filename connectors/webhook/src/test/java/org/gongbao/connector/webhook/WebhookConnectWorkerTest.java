package org.gongbao.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.runtime.Connect;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.testing.Documents;
import org.gongbao.testing.KafkaExtension;
import org.gongbao.testing.http.Answer;
import org.gongbao.testing.http.FakeReceiver;
import org.gongbao.testing.http.Received;
import org.gongbao.testing.interop.NodeScripts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The connector within a real worker. */
class WebhookConnectWorkerTest {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final FakeReceiver receiver = FakeReceiver.start();
    private final String connector = KAFKA.uniqueName("webhook");
    private DeliveryTopics topics;
    private Connect<?> worker;

    @BeforeEach
    void startWorker() {
        topics = new DeliveryTopics(KAFKA);
        String group = KAFKA.uniqueName("connect");
        Map<String, String> config = new HashMap<>();
        config.put("bootstrap.servers", KAFKA.bootstrapServers());
        config.put("group.id", group);
        config.put("listeners", "http://127.0.0.1:0");
        config.put("plugin.discovery", "service_load");
        config.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
        config.put("value.converter", "org.apache.kafka.connect.converters.ByteArrayConverter");
        for (String kind : List.of("config", "offset", "status")) {
            config.put(kind + ".storage.topic", group + "-" + kind);
            config.put(kind + ".storage.replication.factor", "1");
        }
        config.put("offset.storage.partitions", "1");
        config.put("status.storage.partitions", "1");
        worker = new ConnectDistributed().startConnect(config);
    }

    @AfterEach
    void stopWorker() {
        worker.stop();
        receiver.close();
        topics.close();
    }

    @Test
    void deliversAndCommitsOnlyWhatIsSettled() throws Exception {
        // given
        EnrichedDocument document = Documents.enriched(1).build();
        RecordMetadata place = topics.publish(document);
        receiver.rule("/hangs", request -> Answer.hang());
        topics.subscribe("hangs", receiver.url("/hangs"));
        IntStream.range(0, 50).forEach(i -> topics.subscribe("s" + i, receiver.url("/hook")));
        topics.due(topics.intent(document, place, "hangs", 1));
        IntStream.range(0, 50).forEach(i -> topics.due(topics.intent(document, place, "s" + i, 1)));
        // when
        createConnector();
        // then
        List<DeliveryAttempt> attempts =
                await().atMost(PATIENCE).until(topics::attempts, written -> written.size() >= 50);
        assertThat(attempts).extracting(DeliveryAttempt::getOutcome).containsOnly(AttemptOutcome.DELIVERED);
        assertThat(receiver.requests("/hook"))
                .hasSize(50)
                .allMatch(request -> FakeReceiver.isSigned(request, DeliveryTopics.SECRET));
        // the one that hangs still holds its offset, long before Connect's own interval of commits
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(committed()).isBetween(1L, 50L));
    }

    @Test
    @Tag("slow")
    void isVerifiedByTheLibrariesThatReceiversUse() throws Exception {
        // given
        EnrichedDocument document = Documents.enriched(1).build();
        topics.subscribe("s1", receiver.url("/hook"));
        topics.due(topics.intent(document, topics.publish(document), "s1", 1));
        createConnector();
        Received request = await().atMost(PATIENCE)
                .until(() -> receiver.requests("/hook"), requests -> !requests.isEmpty())
                .getFirst();
        Map<String, String> headers = request.headers().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().getFirst()));
        String input = new ObjectMapper()
                .writeValueAsString(
                        Map.of("secret", DeliveryTopics.SECRET, "headers", headers, "body", request.body()));
        // when
        var judgement = NodeScripts.run("verify-webhook.mjs", input);
        // then
        assertThat(judgement.exitCode())
                .as(judgement.output() + judgement.errors())
                .isZero();
    }

    private void createConnector() throws Exception {
        Map<String, String> config = topics.configuration();
        config.put("name", connector);
        config.put("connector.class", WebhookSinkConnector.class.getName());
        config.put("tasks.max", "1");
        config.put("topics", topics.due);
        CompletableFuture<Void> created = new CompletableFuture<>();
        worker.herder().putConnectorConfig(connector, config, true, (failure, done) -> {
            if (failure == null) {
                created.complete(null);
            } else {
                created.completeExceptionally(failure);
            }
        });
        created.get(60, TimeUnit.SECONDS);
    }

    private long committed() throws Exception {
        try (Admin admin = KAFKA.admin()) {
            return admin
                    .listConsumerGroupOffsets("connect-" + connector)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(offset -> offset.offset())
                    .sum();
        }
    }
}
