package org.gongbao.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.testing.Documents;
import org.gongbao.testing.KafkaExtension;
import org.gongbao.testing.http.Answer;
import org.gongbao.testing.http.FakeReceiver;
import org.gongbao.testing.http.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebhookSinkTaskTest {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FakeReceiver receiver = FakeReceiver.start();
    private final FakeSinkTaskContext context = new FakeSinkTaskContext();
    private final List<WebhookSinkTask> tasks = new ArrayList<>();
    private DeliveryTopics topics;
    private Map<String, String> config;
    private TopicPartition due;
    private long nextOffset;

    @BeforeEach
    void createTopics() {
        topics = new DeliveryTopics(KAFKA);
        config = topics.configuration();
        due = new TopicPartition(topics.due, 0);
    }

    @AfterEach
    void stop() {
        tasks.forEach(WebhookSinkTask::stop);
        receiver.close();
        topics.close();
    }

    @Test
    void deliversOnceWithASignatureThatOthersVerify() {
        // given
        EnrichedDocument document = Documents.enriched(1).build();
        topics.subscribe("s1", receiver.url("/hook"));
        DeliveryIntent intent = topics.intent(document, topics.publish(document), "s1", 1);
        WebhookSinkTask task = start();
        // when
        task.put(List.of(sinkRecord(intent)));
        // then
        DeliveryAttempt attempt = awaitAttempts(1).getFirst();
        assertThat(attempt.getOutcome()).isEqualTo(AttemptOutcome.DELIVERED);
        assertThat(attempt.getStatus()).isEqualTo(204);
        assertThat(attempt.getReason()).isNull();
        assertThat(attempt.getEndpointId()).isEqualTo("endpoint-s1");
        assertThat(receiver.requests()).hasSize(1);
        Received request = receiver.requests().getFirst();
        assertThat(FakeReceiver.isSigned(request, DeliveryTopics.SECRET)).isTrue();
        assertThat(request.webhookId()).isEqualTo(intent.getDeliveryId());
        assertThat(request.header("user-agent")).startsWith("Gongbao-Webhooks/");
        assertThat(request.header("content-type")).isEqualTo("application/json; charset=utf-8");
        assertThat(request.body()).startsWith("{\"type\":\"document.new\",").contains("\"subscriptionId\":\"s1\"");
    }

    @Test
    void commitsAnOffsetOnlyWhenTheOutcomeIsWritten() {
        // given
        EnrichedDocument document = Documents.enriched(1).build();
        RecordMetadata place = topics.publish(document);
        topics.subscribe("quick", receiver.url("/quick"));
        topics.subscribe("hangs", receiver.url("/hangs"));
        receiver.script("/hangs", Answer.hang());
        WebhookSinkTask task = start();
        // when
        task.put(List.of(
                sinkRecord(topics.intent(document, place, "quick", 1)),
                sinkRecord(topics.intent(document, place, "hangs", 1)),
                sinkRecord(topics.intent(document, place, "quick", 2))));
        // then
        awaitAttempts(2);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(committable(task)).isEqualTo(1));
    }

    @Test
    void endpointsThatNeverAnswerDoNotHoldTheOthers() {
        // given
        config.put("webhook.in.flight.fast", "4");
        config.put("webhook.in.flight.slow", "40");
        config.put("webhook.slow.after.ms", "100");
        EnrichedDocument document = Documents.enriched(1).build();
        RecordMetadata place = topics.publish(document);
        receiver.rule("/hangs", request -> Answer.hang());
        IntStream.range(0, 20).forEach(i -> topics.subscribe("hang" + i, receiver.url("/hangs")));
        IntStream.range(0, 20).forEach(i -> topics.subscribe("well" + i, receiver.url("/well")));
        WebhookSinkTask task = start();
        List<SinkRecord> records = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> records.add(sinkRecord(topics.intent(document, place, "hang" + i, 1))));
        IntStream.range(0, 20).forEach(i -> records.add(sinkRecord(topics.intent(document, place, "well" + i, 1))));
        // when
        task.put(records);
        // then
        assertThat(awaitAttempts(20)).extracting(DeliveryAttempt::getOutcome).containsOnly(AttemptOutcome.DELIVERED);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(receiver.requests("/hangs")).hasSize(20));
        assertThat(committable(task)).isZero();
    }

    @Test
    void putsOffWhatTheSlowLaneHasNoRoomFor() {
        // given
        config.put("webhook.in.flight.fast", "10");
        config.put("webhook.in.flight.slow", "1");
        config.put("webhook.slow.after.ms", "100");
        EnrichedDocument document = Documents.enriched(1).build();
        RecordMetadata place = topics.publish(document);
        receiver.rule("/hangs", request -> Answer.hang());
        WebhookSinkTask task = start();
        List<SinkRecord> records = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            topics.subscribe("hang" + i, receiver.url("/hangs"));
            records.add(sinkRecord(topics.intent(document, place, "hang" + i, 1)));
        }
        // when
        task.put(records);
        // then
        assertThat(awaitAttempts(2)).allSatisfy(attempt -> {
            assertThat(attempt.getOutcome()).isEqualTo(AttemptOutcome.DEFERRED);
            assertThat(attempt.getReason()).isEqualTo("SLOW_LANE_FULL");
        });
    }

    @Test
    void tellsHowEveryAnswerIsToBeTaken() {
        // given
        config.put("webhook.timeout.request.ms", "4000");
        EnrichedDocument document = Documents.enriched(1).build();
        RecordMetadata place = topics.publish(document);
        Map<String, Answer> answers = Map.of(
                "gone", Answer.status(410),
                "busy", Answer.status(429).retryAfter(90),
                "away", Answer.status(503).withHeader("Retry-After", "2").withBody("维护中"),
                "moved", Answer.status(302).withHeader("Location", receiver.url("/trap")),
                "wrong", Answer.status(400),
                "hangs", Answer.hang(),
                "fine", Answer.status(202));
        WebhookSinkTask task = start();
        answers.forEach((name, answer) -> {
            receiver.script("/" + name, answer);
            topics.subscribe(name, receiver.url("/" + name));
        });
        topics.subscribe("closed", "http://127.0.0.1:" + closedPort() + "/");
        topics.subscribe("refused", "http://10.0.0.1/");
        topics.subscribe("nonsense", "http://exa mple/");
        List<SinkRecord> records = new ArrayList<>();
        answers.keySet().forEach(name -> records.add(sinkRecord(topics.intent(document, place, name, 1))));
        List.of("closed", "refused", "nonsense", "unknown")
                .forEach(name -> records.add(sinkRecord(topics.intent(document, place, name, 1))));
        // when
        task.put(records);
        // then
        Map<String, String> outcomes = new HashMap<>();
        awaitAttempts(11)
                .forEach(attempt -> outcomes.put(
                        attempt.getSubscriptionId(),
                        attempt.getOutcome() + " " + attempt.getStatus() + " " + attempt.getReason() + " "
                                + attempt.getRetryAfterMillis() + " " + attempt.getResponseHead()));
        assertThat(outcomes)
                .containsEntry("gone", "GONE 410 STATUS null ")
                .containsEntry("busy", "FAILED 429 STATUS 90000 ")
                .containsEntry("away", "FAILED 503 STATUS 2000 维护中")
                .containsEntry("moved", "FAILED 302 REDIRECT null ")
                .containsEntry("wrong", "FAILED 400 STATUS null ")
                .containsEntry("hangs", "FAILED null TIMEOUT null null")
                .containsEntry("fine", "DELIVERED 202 null null ")
                .containsEntry("closed", "FAILED null CONNECT null null")
                .containsEntry("refused", "IMPOSSIBLE null REFUSED_ADDRESS null null")
                .containsEntry("nonsense", "IMPOSSIBLE null BAD_URL null null")
                .containsEntry("unknown", "IMPOSSIBLE null SUBSCRIPTION_GONE null null");
        assertThat(receiver.requests("/trap")).isEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(committable(task)).isEqualTo(11));
    }

    @Test
    void sendsTheSameBytesUnderTheSameIdOnEveryAttempt() {
        // given
        EnrichedDocument document = Documents.enriched(1).build();
        RecordMetadata place = topics.publish(document);
        topics.subscribe("s1", receiver.url("/hook"));
        receiver.script("/hook", Answer.status(500));
        WebhookSinkTask first = start();
        first.put(List.of(sinkRecord(topics.intent(document, place, "s1", 1))));
        awaitAttempts(1);
        WebhookSinkTask second = start();
        // when
        second.put(List.of(sinkRecord(topics.intent(document, place, "s1", 2))));
        // then
        awaitAttempts(2);
        List<Received> requests = receiver.requests("/hook");
        assertThat(requests).hasSize(2);
        assertThat(requests.get(1).webhookId()).isEqualTo(requests.get(0).webhookId());
        assertThat(requests.get(1).bytes()).isEqualTo(requests.get(0).bytes());
        assertThat(requests).allMatch(request -> FakeReceiver.isSigned(request, DeliveryTopics.SECRET));
    }

    @Test
    void sendsAgainUnderTheSameIdWhatADeadTaskLeftBehind() {
        // given
        EnrichedDocument document = Documents.enriched(1).build();
        RecordMetadata place = topics.publish(document);
        topics.subscribe("s1", receiver.url("/hook"));
        receiver.script("/hook", Answer.hang());
        SinkRecord left = sinkRecord(topics.intent(document, place, "s1", 1));
        start().put(List.of(left));
        await().atMost(PATIENCE).until(() -> receiver.requests("/hook").size() == 1);
        WebhookSinkTask successor = start();
        // when
        successor.put(List.of(left));
        // then
        assertThat(awaitAttempts(1).getFirst().getOutcome()).isEqualTo(AttemptOutcome.DELIVERED);
        assertThat(receiver.requests("/hook"))
                .hasSize(2)
                .extracting(Received::webhookId)
                .containsOnly(topics.intent(document, place, "s1", 1).getDeliveryId());
    }

    @Test
    void findsASubscriptionThatIsOneRecordOld() {
        // given
        EnrichedDocument document = Documents.enriched(1).build();
        RecordMetadata place = topics.publish(document);
        WebhookSinkTask task = start();
        topics.subscribe("early", receiver.url("/hook"));
        task.put(List.of(sinkRecord(topics.intent(document, place, "early", 1))));
        awaitAttempts(1);
        topics.subscribe("late", receiver.url("/hook"));
        // when
        task.put(List.of(sinkRecord(topics.intent(document, place, "late", 1))));
        // then
        assertThat(awaitAttempts(2)).extracting(DeliveryAttempt::getOutcome).containsOnly(AttemptOutcome.DELIVERED);
    }

    @Test
    void deliversEveryDocumentOfABacklogThatWaitedForTheStart() {
        // given
        List<SinkRecord> backlog = new ArrayList<>();
        List<String> subscriptions = List.of("s1", "s2", "s3", "s4");
        subscriptions.forEach(name -> topics.subscribe(name, receiver.url("/hook")));
        for (int i = 0; i < 16; i++) {
            EnrichedDocument document = Documents.enriched(i).build();
            RecordMetadata place = topics.publish(document);
            subscriptions.forEach(name -> backlog.add(sinkRecord(topics.intent(document, place, name, 1))));
        }
        WebhookSinkTask task = start();
        // when
        task.put(backlog);
        // then
        assertThat(awaitAttempts(64)).extracting(DeliveryAttempt::getOutcome).containsOnly(AttemptOutcome.DELIVERED);
        assertThat(receiver.requests())
                .extracting(Received::webhookId)
                .doesNotHaveDuplicates()
                .hasSize(64);
    }

    @Test
    void saysWhenTheDocumentIsNoLongerWhereItWas() {
        // given
        EnrichedDocument document = Documents.enriched(1).build();
        RecordMetadata place = topics.publish(document);
        topics.subscribe("s1", receiver.url("/hook"));
        WebhookSinkTask task = start();
        DeliveryIntent newer = DeliveryIntent.newBuilder(topics.intent(document, place, "s1", 1))
                .setRevision(2)
                .build();
        DeliveryIntent beyond = DeliveryIntent.newBuilder(topics.intent(document, place, "s1", 1))
                .setDocumentOffset(4711)
                .build();
        // when
        task.put(List.of(sinkRecord(newer), sinkRecord(beyond)));
        // then
        assertThat(awaitAttempts(2)).allSatisfy(attempt -> {
            assertThat(attempt.getOutcome()).isEqualTo(AttemptOutcome.IMPOSSIBLE);
            assertThat(attempt.getReason()).isEqualTo("DOCUMENT_GONE");
        });
        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    void turnsARecordThatIsNoIntentIntoADeadLetterAndGoesOn() {
        // given
        EnrichedDocument document = Documents.enriched(1).build();
        RecordMetadata place = topics.publish(document);
        topics.subscribe("s1", receiver.url("/hook"));
        WebhookSinkTask task = start();
        // when
        task.put(List.of(
                sinkRecord(new byte[] {1, 2, 3}),
                sinkRecord((byte[]) null),
                sinkRecord(topics.intent(document, place, "s1", 1))));
        // then
        awaitAttempts(1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(committable(task)).isEqualTo(3));
        assertThat(topics.count(topics.deadLetters)).isEqualTo(1);
    }

    @Test
    void pausesWhenTooMuchWaitsAndGoesOnLater() {
        // given
        config.put("webhook.in.flight.fast", "1");
        config.put("webhook.in.flight.per.endpoint", "1000");
        EnrichedDocument document = Documents.enriched(1).build();
        RecordMetadata place = topics.publish(document);
        topics.subscribe("s1", receiver.url("/hook"));
        WebhookSinkTask task = start();
        List<SinkRecord> records = IntStream.rangeClosed(1, 50)
                .mapToObj(attempt -> sinkRecord(topics.intent(document, place, "s1", attempt)))
                .toList();
        // when
        task.put(records);
        // then
        assertThat(context.paused).containsExactly(due);
        awaitAttempts(50);
        await().atMost(PATIENCE).untilAsserted(() -> {
            task.put(List.of());
            assertThat(context.paused).isEmpty();
        });
    }

    @Test
    void publishesHowAttemptsEnded() {
        // given
        EnrichedDocument document = Documents.enriched(1).build();
        topics.subscribe("s1", receiver.url("/hook"));
        DeliveryIntent intent = topics.intent(document, topics.publish(document), "s1", 1);
        WebhookSinkTask task = start();
        // when
        task.put(List.of(sinkRecord(intent)));
        // then
        awaitAttempts(1);
        assertThat(context.metrics).containsKeys("attempts-delivered-total", "in-flight-slow", "unwritten");
        assertThat(((org.apache.kafka.common.metrics.Gauge<?>) context.metrics.get("attempts-delivered-total"))
                        .value(null, 0))
                .isEqualTo(1L);
    }

    @Test
    void saysWhichConverterIsWanted() {
        // given
        WebhookSinkTask task = start();
        SinkRecord text = new SinkRecord(topics.due, 0, null, "k", Schema.STRING_SCHEMA, "text", 0);
        // then
        assertThatThrownBy(() -> task.put(List.of(text)))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("WHK-003")
                .hasMessageContaining("ByteArrayConverter");
    }

    private WebhookSinkTask start() {
        WebhookSinkTask task = new WebhookSinkTask();
        task.initialize(context);
        task.start(config);
        task.open(List.of(due));
        tasks.add(task);
        return task;
    }

    private SinkRecord sinkRecord(DeliveryIntent intent) {
        return sinkRecord(topics.bytes(intent));
    }

    private SinkRecord sinkRecord(byte[] value) {
        return new SinkRecord(
                due.topic(), due.partition(), Schema.STRING_SCHEMA, "endpoint", null, value, nextOffset++);
    }

    private List<DeliveryAttempt> awaitAttempts(int count) {
        return await().atMost(PATIENCE).until(topics::attempts, attempts -> attempts.size() >= count);
    }

    private long committable(WebhookSinkTask task) {
        return task.preCommit(Map.of(due, new OffsetAndMetadata(nextOffset)))
                .get(due)
                .offset();
    }

    /** A port that was free a moment ago: nobody listens there. */
    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
