package org.gongbao.connector.webhook;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Subscription;
import org.gongbao.testing.Documents;
import org.gongbao.testing.KafkaExtension;
import org.gongbao.testing.http.FakeReceiver;
import org.gongbao.testing.http.Received;

/** A task on topics of its own that delivers one document, with the receiver that it delivers to. */
final class RunningTask implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final FakeReceiver receiver = FakeReceiver.start();
    final DeliveryTopics topics;
    final EnrichedDocument document;
    private final Map<String, String> settings = new HashMap<>();
    private final RecordMetadata place;
    private WebhookSinkTask task;
    private long offset;

    RunningTask(KafkaExtension kafka, EnrichedDocument document) {
        this.document = document;
        topics = new DeliveryTopics(kafka);
        settings.putAll(topics.configuration());
        place = topics.publish(document);
    }

    RunningTask(KafkaExtension kafka) {
        this(kafka, Documents.enriched(1).build());
    }

    RunningTask with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /** Returns a subscription whose deliveries go to a path of the receiver. */
    Subscription.Builder subscription(String id) {
        return DeliveryTopics.subscription(id, receiver.url("/" + id));
    }

    /** Returns one with another endpoint. */
    Subscription subscription(String id, UnaryOperator<Endpoint.Builder> change) {
        Subscription.Builder usual = subscription(id);
        return usual.setEndpoint(
                        change.apply(Endpoint.newBuilder(usual.getEndpoint())).build())
                .build();
    }

    /** Makes one attempt and returns how it ended. */
    DeliveryAttempt attempt(String subscriptionId, int number) {
        return attempt(intent(subscriptionId, number));
    }

    /** Makes the attempt that is due and returns how it ended. */
    DeliveryAttempt attempt(DeliveryIntent intent) {
        int before = topics.attempts().size();
        put(intent);
        return await().atMost(PATIENCE)
                .until(topics::attempts, attempts -> attempts.size() > before)
                .get(before);
    }

    /** Makes the first attempt for a new subscription and returns what arrived. */
    Received deliver(Subscription subscription) {
        topics.subscribe(subscription);
        attempt(subscription.getSubscriptionId(), 1);
        return receiver.requests("/" + subscription.getSubscriptionId()).getLast();
    }

    DeliveryIntent intent(String subscriptionId, int number) {
        return topics.intent(document, place, subscriptionId, number);
    }

    /** Starts the task, if it has not begun. */
    void start() {
        if (task == null) {
            task = new WebhookSinkTask();
            task.initialize(new FakeSinkTaskContext());
            task.start(settings);
            task.open(List.of(new TopicPartition(topics.due, 0)));
        }
    }

    private void put(DeliveryIntent intent) {
        start();
        task.put(List.of(
                new SinkRecord(topics.due, 0, Schema.STRING_SCHEMA, "endpoint", null, topics.bytes(intent), offset++)));
    }

    @Override
    public void close() {
        if (task != null) {
            task.stop();
        }
        receiver.close();
        topics.close();
    }
}
