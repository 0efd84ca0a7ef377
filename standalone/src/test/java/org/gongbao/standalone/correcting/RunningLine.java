package org.gongbao.standalone.correcting;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.gongbao.broker.EmbeddedKafka;
import org.gongbao.portal.PortalApplication;
import org.gongbao.portal.PortalConfiguration;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.EventType;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.schemas.topic.TopicCatalogue;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.standalone.deadletter.DeadLetterConfiguration;
import org.gongbao.standalone.deadletter.RedriveDesk;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.topic.TopicWriter;
import org.gongbao.streams.registry.RegistryRules;
import org.gongbao.streams.registry.UnderstandingRules;
import org.gongbao.streams.runtime.StreamsConfiguration;
import org.gongbao.streams.runtime.StreamsRunner;
import org.gongbao.streams.runtime.TopicProvisioning;
import org.gongbao.streams.understanding.Understanding;
import org.gongbao.testing.Documents;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Broker, streams and portal in this process, with commands that reach them; the schema registry is one in memory. */
final class RunningLine implements AutoCloseable {

    static final String REGION = "140322";
    private static final String KEY = "key-of-the-office-itself";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final String registry = "mock://" + UUID.randomUUID();
    private final Path keyFile;
    private final HttpClient http = HttpClient.newHttpClient();
    private final EmbeddedKafka kafka;
    private final StreamsRunner streams;
    private final ConfigurableApplicationContext portal;

    /** What a command did. */
    record Output(int code, String out, String err) {}

    RunningLine(Path directory) {
        this(directory, new UnderstandingRules(Understanding.load()));
    }

    /** Starts one whose documents are tagged by these rules. */
    RunningLine(Path directory, RegistryRules rules) {
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
        Map<String, String> settings = Map.of(
                "gongbao.bootstrap.servers",
                kafka.bootstrapServers(),
                "gongbao.schema.registry.url",
                registry,
                "gongbao.data.dir",
                directory.toString(),
                "gongbao.portal.port",
                "0",
                "gongbao.portal.api.keys",
                "office:" + KEY,
                "gongbao.portal.api.operators",
                "office");
        keyFile = keyFile(directory);
        Understanding understanding = Understanding.load();
        StreamsConfiguration configuration = StreamsConfiguration.from(settings);
        try (Admin admin = clients().admin()) {
            new TopicCatalogue(admin, (short) 1).ensure(TopicProvisioning.topics(configuration, understanding));
        }
        streams = new StreamsRunner(configuration, understanding, rules);
        streams.start();
        portal = PortalApplication.builder(PortalConfiguration.from(settings), DeadLetterConfiguration.class)
                .initializers(
                        context -> context.getBeanFactory().registerSingleton("redriveDesk", RedriveDesk.of(settings)))
                .run();
        await().dontCatchUncaughtExceptions().atMost(PATIENCE).until(streams::running);
    }

    /** Runs a command of the program against this line. */
    Output run(String... arguments) {
        return run(arguments, "--bootstrap", kafka.bootstrapServers(), "--registry", registry);
    }

    /** Runs a command of the program that asks this line's portal. */
    Output ask(String... arguments) {
        return askWith(keyFile, arguments);
    }

    /** Runs a command of the program that asks this line's portal with another key. */
    Output askWith(Path file, String... arguments) {
        return run(arguments, "--portal", portalAddress(), "--key-file", file.toString());
    }

    private static Output run(String[] arguments, String... target) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(target));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commands = org.gongbao.standalone.TestCommandLine.create()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        int code = commands.execute(all.toArray(String[]::new));
        return new Output(code, out.toString(), err.toString());
    }

    void publish(Document.Builder document) {
        DocumentEvent event =
                Documents.event(document.build(), EventType.PUBLISHED, "").build();
        write(Topics.DOCUMENTS_PUBLISHED, event.getDocumentId(), event);
    }

    <T extends SpecificRecord> void write(TopicDefinition<T> topic, String key, T value) {
        new TopicWriter(clients()).write(topic, key, value);
    }

    /** Returns what the portal answers about a document; a missing node if it does not have it. */
    JsonNode document(int number) {
        HttpResponse<String> answer = get("/api/v1/documents/" + Documents.documentId(number));
        return answer.statusCode() == 200 ? new JsonMapper().readTree(answer.body()) : new JsonMapper().missingNode();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(portalAddress() + path)).build());
    }

    /** Asks the API with the key of the office, which is the operator. */
    HttpResponse<String> askApi(String method, String path, String body) {
        return askApiWith(KEY, method, path, body);
    }

    /** Asks the API with another key. */
    HttpResponse<String> askApiWith(String key, String method, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(portalAddress() + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        }
    }

    private String portalAddress() {
        return "http://127.0.0.1:" + portal.getEnvironment().getProperty("local.server.port");
    }

    private static Path keyFile(Path directory) {
        try {
            return Files.writeString(directory.resolve("api-key"), KEY);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Clients clients() {
        return new Clients(kafka.bootstrapServers(), registry);
    }

    @Override
    public void close() {
        portal.close();
        streams.close();
        kafka.close();
        http.close();
    }

    /** Returns a document of a county whose text is these lines. */
    static Document.Builder document(int number, String... lines) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String line : lines) {
            paragraphs.add(new Paragraph(number * 100 + 5 + paragraphs.size(), line));
        }
        return Documents.document(number)
                .setGazette(Documents.gazette().setRegionCode(REGION).build())
                .setParagraphs(paragraphs);
    }
}
