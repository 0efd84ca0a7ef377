package org.gongbao.connector.webhook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.EndpointNotice;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.schemas.secret.SecretSealer;
import org.gongbao.schemas.serde.AvroDeserializer;
import org.gongbao.schemas.serde.AvroSerializer;
import org.gongbao.testing.Documents;
import org.gongbao.testing.KafkaExtension;

/** The topics around the connector, for one test: writes what comes in, reads what comes out. */
final class DeliveryTopics implements AutoCloseable {

    static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    final String due;
    final String attempts;
    final String documents;
    final String subscriptions;
    final String deadLetters;
    final String notices;
    final String registry;
    private final KafkaExtension kafka;
    private final KafkaProducer<String, byte[]> producer;
    private final AvroSerializer<SpecificRecordBase> serializer = new AvroSerializer<>();
    private final KafkaConsumer<String, DeliveryAttempt> consumer;
    private final List<DeliveryAttempt> seen = new ArrayList<>();

    DeliveryTopics(KafkaExtension kafka) {
        this.kafka = kafka;
        registry = kafka.uniqueRegistry();
        due = kafka.uniqueName("due");
        attempts = kafka.uniqueName("attempts");
        documents = kafka.uniqueName("documents");
        subscriptions = kafka.uniqueName("subscriptions");
        deadLetters = kafka.uniqueName("deadletters");
        notices = kafka.uniqueName("notices");
        create(due, attempts, documents, subscriptions, deadLetters, notices);
        Map<String, Object> bootstrap = Map.of("bootstrap.servers", kafka.bootstrapServers());
        producer = new KafkaProducer<>(bootstrap, new StringSerializer(), new ByteArraySerializer());
        serializer.configure(registrySettings(), false);
        AvroDeserializer<DeliveryAttempt> deserializer = new AvroDeserializer<>();
        deserializer.configure(registrySettings(), false);
        consumer = new KafkaConsumer<>(bootstrap, new StringDeserializer(), deserializer);
        List<TopicPartition> partitions = List.of(new TopicPartition(attempts, 0), new TopicPartition(attempts, 1));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    Map<String, Object> registrySettings() {
        return Map.of("schema.registry.url", registry);
    }

    /** Returns the configuration of a connector on these topics that may reach loopback. */
    Map<String, String> configuration() {
        Map<String, String> config = new HashMap<>();
        config.put("webhook.bootstrap.servers", kafka.bootstrapServers());
        config.put("webhook.schema.registry.url", registry);
        config.put("webhook.topic.documents", documents);
        config.put("webhook.topic.subscriptions", subscriptions);
        config.put("webhook.topic.attempts", attempts);
        config.put("webhook.topic.deadletters", deadLetters);
        config.put("webhook.topic.notices", notices);
        config.put("webhook.secret.key", java.util.Base64.getEncoder().encodeToString(KEY));
        config.put("webhook.portal.url", "https://gongbao.example");
        config.put("webhook.allowed.networks", "127.0.0.0/8");
        return config;
    }

    /** Writes the subscription to an address; its endpoint is named {@code endpoint-} and its identifier. */
    void subscribe(String subscriptionId, String url) {
        subscribe(subscription(subscriptionId, url).build());
    }

    void subscribe(Subscription subscription) {
        write(subscriptions, subscription.getSubscriptionId(), subscription);
    }

    /** Returns a subscription to an address whose endpoint has {@link #SECRET}. */
    static Subscription.Builder subscription(String subscriptionId, String url) {
        return Documents.subscription(subscriptionId, url, sealed(SECRET));
    }

    /** Removes a subscription. */
    void unsubscribe(String subscriptionId) {
        write(subscriptions, subscriptionId, null);
    }

    /** Returns all that was written of a subscription, oldest first; null where it was removed. */
    List<Subscription> historyOf(String subscriptionId) {
        return written(subscriptions, subscriptionId);
    }

    /** Returns what was told of an endpoint, oldest first. */
    List<EndpointNotice> noticesOf(String endpointId) {
        return written(notices, endpointId);
    }

    private <T extends SpecificRecordBase> List<T> written(String topic, String key) {
        AvroDeserializer<T> deserializer = new AvroDeserializer<>();
        deserializer.configure(registrySettings(), false);
        List<T> history = new ArrayList<>();
        List<TopicPartition> all = List.of(new TopicPartition(topic, 0), new TopicPartition(topic, 1));
        try (var reader = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                deserializer)) {
            reader.assign(all);
            reader.seekToBeginning(all);
            var ends = reader.endOffsets(all);
            while (all.stream().anyMatch(one -> reader.position(one) < ends.get(one))) {
                reader.poll(Duration.ofMillis(50)).forEach(entry -> {
                    if (entry.key().equals(key)) {
                        history.add(entry.value());
                    }
                });
            }
        }
        return history;
    }

    static String sealed(String secret) {
        return SecretSealer.ofKey(KEY).seal(secret);
    }

    /** Writes a document and returns where it stands. */
    RecordMetadata publish(EnrichedDocument document) {
        return write(documents, document.getDocumentId(), document);
    }

    RecordMetadata due(DeliveryIntent intent) {
        return write(due, intent.getEndpointId(), intent);
    }

    DeliveryIntent intent(EnrichedDocument document, RecordMetadata place, String subscriptionId, int attempt) {
        return DeliveryIntent.newBuilder()
                .setDeliveryId(Identities.deliveryId(document.getDocumentId(), document.getRevision(), subscriptionId))
                .setSubscriptionId(subscriptionId)
                .setEndpointId("endpoint-" + subscriptionId)
                .setDocumentId(document.getDocumentId())
                .setRevision(document.getRevision())
                .setDocumentPartition(place.partition())
                .setDocumentOffset(place.offset())
                .setAttempt(attempt)
                .setReleasedAt(Documents.TIME)
                .build();
    }

    byte[] bytes(DeliveryIntent intent) {
        return serializer.serialize(due, intent);
    }

    /** Returns all attempts that have been written so far. */
    List<DeliveryAttempt> attempts() {
        for (ConsumerRecord<String, DeliveryAttempt> entry : consumer.poll(Duration.ofMillis(50))) {
            seen.add(entry.value());
        }
        return List.copyOf(seen);
    }

    /** Returns how many records a topic holds. */
    long count(String topic) {
        try (Admin admin = kafka.admin()) {
            return admin
                    .listOffsets(Map.of(
                            new TopicPartition(topic, 0), org.apache.kafka.clients.admin.OffsetSpec.latest(),
                            new TopicPartition(topic, 1), org.apache.kafka.clients.admin.OffsetSpec.latest()))
                    .all()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo::offset)
                    .sum();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("Cannot read the offsets of " + topic, e);
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
        serializer.close();
    }

    RecordMetadata write(String topic, String key, SpecificRecordBase value) {
        try {
            byte[] bytes = value == null ? null : serializer.serialize(topic, value);
            return producer.send(new ProducerRecord<>(topic, key, bytes)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("Cannot write to " + topic, e);
        }
    }

    private void create(String... names) {
        List<NewTopic> topics = new ArrayList<>();
        for (String name : names) {
            topics.add(new NewTopic(name, 2, (short) 1));
        }
        try (Admin admin = kafka.admin()) {
            admin.createTopics(topics).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("Cannot create topics", e);
        }
    }
}
