package org.gongbao.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.schemas.serde.AvroSerde;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.testing.KafkaExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** A portal on a free port with its own topics' registry, and a producer for its topics. */
final class RunningPortal implements AutoCloseable {

    /** All test classes share the broker's topics, and so the schemas of what lies there. */
    static final String REGISTRY = "mock://portal";

    static final String KEY = "key-of-the-first-tenant";
    static final String OTHER_KEY = "key-of-the-second-tenant";

    private final HttpClient client = HttpClient.newHttpClient();
    private final PortalConfiguration configuration;
    private final KafkaProducer<String, SpecificRecord> producer;
    private ConfigurableApplicationContext context;

    /** Starts a portal on the shared broker that shows the three examples. */
    static RunningPortal withExamples(KafkaExtension kafka, Path data) {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        kafka.createTopics(Topics.fixed().toArray(TopicDefinition<?>[]::new));
        RunningPortal portal = new RunningPortal(kafka.bootstrapServers(), REGISTRY, data);
        List.of(Examples.flood(), Examples.grain(), Examples.staff()).forEach(portal::publish);
        Awaitility.await()
                .until(() -> portal.get("/documents/" + Examples.STAFF).statusCode() == 200);
        return portal;
    }

    RunningPortal(String bootstrapServers, String registry, Path data) {
        configuration = PortalConfiguration.from(Map.of(
                "gongbao.data.dir",
                data.toString(),
                "gongbao.bootstrap.servers",
                bootstrapServers,
                "gongbao.schema.registry.url",
                registry,
                "gongbao.portal.port",
                "0",
                "gongbao.consent.trusted",
                "trusted.example.org,10.1.0.0/16",
                "gongbao.portal.api.keys",
                "first:" + KEY + ",second:" + OTHER_KEY));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new StringSerializer(),
                AvroSerde.<SpecificRecord>of(configuration.serde()).serializer());
        start();
    }

    void start() {
        context = PortalApplication.builder(configuration).run();
    }

    void stop() {
        context.close();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    void publish(EnrichedDocument document) {
        write(Topics.DOCUMENTS_ENRICHED, document.getDocumentId(), document);
    }

    <V extends SpecificRecord> void write(TopicDefinition<V> topic, String key, V value) {
        try {
            producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("The record could not be written", failed);
        }
    }

    /** Returns what a topic holds now. */
    <V extends SpecificRecord> List<V> records(TopicDefinition<V> topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", configuration.bootstrapServers());
        List<V> found = new ArrayList<>();
        try (KafkaConsumer<String, V> consumer = new KafkaConsumer<>(
                settings,
                new StringDeserializer(),
                AvroSerde.<V>of(configuration.serde()).deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(record.value()));
            }
        }
        return found;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(method + " " + path + " failed", failed);
        }
    }

    @Override
    public void close() {
        producer.close();
        context.close();
        client.close();
    }
}
