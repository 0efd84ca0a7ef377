package org.gongbao.connector.ckan;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gongbao.connector.ckan.client.CkanClient;
import org.gongbao.connector.ckan.client.HttpTransport;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.schemas.serde.AvroSerializer;

/** A task with a portal of choice, whose reports stay in memory. */
final class TaskRun implements AutoCloseable {

    static final String TOPIC = "documents.enriched.v1";
    private static final String REGISTRY = "mock://ckan-task";

    final RecordedReports reports = new RecordedReports();
    final TaskContext context = new TaskContext();
    private final CkanSinkTask task;
    private final AvroSerializer<EnrichedDocument> values = new AvroSerializer<>();
    private long offset;

    TaskRun(URI portal, String token) {
        this(portal, token, Map.of(), InstantSource.system());
    }

    TaskRun(URI portal, String token, Map<String, String> more, InstantSource clock) {
        values.configure(Map.of("schema.registry.url", REGISTRY), false);
        task = new CkanSinkTask(config -> new PortalConnection(
                config,
                new CkanClient(new HttpTransport(
                        config.url(),
                        "Authorization",
                        config.token(),
                        Duration.ofSeconds(5),
                        config.millis(CkanSinkConfig.TIMEOUT_REQUEST),
                        8)),
                reports,
                clock));
        task.initialize(context);
        task.start(properties(portal, token, more));
    }

    static Map<String, String> properties(URI portal, String token, Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(Map.of(
                CkanSinkConfig.URL, portal.toString(),
                CkanSinkConfig.TOKEN, token,
                CkanSinkConfig.PORTAL_NAME, "county",
                CkanSinkConfig.PORTAL_URL, "https://gongbao.example/",
                CkanSinkConfig.BOOTSTRAP_SERVERS, "127.0.0.1:1",
                CkanSinkConfig.SCHEMA_REGISTRY_URL, REGISTRY,
                CkanSinkConfig.RETRY_ATTEMPTS, "3"));
        properties.putAll(more);
        return properties;
    }

    SinkRecord record(EnrichedDocument document) {
        return bytes(document.getDocumentId(), values.serialize(TOPIC, document));
    }

    SinkRecord bytes(String key, byte[] value) {
        return new SinkRecord(TOPIC, 0, null, key, null, value, offset++);
    }

    byte[] key(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void put(EnrichedDocument... documents) {
        put(Stream.of(documents).map(this::record).toList());
    }

    void put(List<SinkRecord> batch) {
        task.put(batch);
    }

    @Override
    public void close() {
        task.stop();
        values.close();
    }
}
