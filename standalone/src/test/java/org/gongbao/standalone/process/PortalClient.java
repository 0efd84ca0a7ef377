package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who reads the portal of a running program, and subscribes there with the key of its data directory. */
final class PortalClient implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final int port;

    PortalClient(int port) {
        this.port = port;
    }

    /** Returns the body of a page; fails if it is not there. */
    String get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return json.readTree(get(path));
    }

    /** Returns how many documents a search finds. */
    int hits(String query) throws IOException, InterruptedException {
        return json("/api/v1/documents?q=" + encoded(query)).path("total").asInt(-1);
    }

    /**
     * Subscribes.
     *
     * @param filter names of fields, each with its values
     */
    JsonNode subscribe(Path data, String url, Map<String, ?> filter) throws IOException, InterruptedException {
        return subscribe(data, Map.of("name", "test", "url", url, "filter", filter));
    }

    /** Subscribes by this request. */
    JsonNode subscribe(Path data, Map<String, ?> request) throws IOException, InterruptedException {
        String body = json.writeValueAsString(request);
        String key = Files.readString(data.resolve("api-key")).strip();
        return json.readTree(send(request("/api/v1/subscriptions")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build()));
    }

    /** Returns what the API answers to whoever has the key of the data directory. */
    JsonNode jsonWithKey(Path data, String path) throws IOException, InterruptedException {
        String key = Files.readString(data.resolve("api-key")).strip();
        return json.readTree(
                send(request(path).header("Authorization", "Bearer " + key).build()));
    }

    /** Posts JSON to a whole address, without a key. */
    JsonNode post(String url, Map<String, ?> body) throws IOException, InterruptedException {
        return json.readTree(send(HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build()));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as(() -> request.uri() + ": " + answer.body())
                .isBetween(200, 299);
        return answer.body();
    }

    @Override
    public void close() {
        http.close();
    }
}
