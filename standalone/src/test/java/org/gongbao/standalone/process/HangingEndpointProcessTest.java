package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.gongbao.testing.http.Answer;
import org.gongbao.testing.http.FakeReceiver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class HangingEndpointProcessTest {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Distribution gongbao = Distribution.require();
    private final int port = Distribution.freePort();
    private final JsonMapper json = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void deliversEverythingToAllOthersWhileOneNeverAnswers() throws Exception {
        // given
        Path data = folder.resolve("data");
        Path watched = Files.createDirectory(folder.resolve("watched"));
        List<String> arguments = List.of(
                "--watch",
                watched.toString(),
                "--set",
                "gongbao.webhook.allowed.networks=127.0.0.0/8",
                "--set",
                "gongbao.consent.trusted=127.0.0.0/8");
        try (FakeReceiver receiver = FakeReceiver.start().rule("/hang", _ -> Answer.hang());
                ProgramRun run = gongbao.run(data, port, arguments);
                HttpClient client = HttpClient.newHttpClient()) {
            run.awaitReady();
            assertThat(run.isAlive()).as(run::said).isTrue();
            JsonNode hanging = subscribe(client, data, receiver.url("/hang"));
            JsonNode healthy = subscribe(client, data, receiver.url("/well"));

            // when
            Path issue = Files.writeString(folder.resolve("issue.txt"), SampleIssue.text());
            Files.move(issue, watched.resolve("issue.txt"), StandardCopyOption.ATOMIC_MOVE);

            // then
            Awaitility.await("all documents").atMost(LONGEST).untilAsserted(() -> {
                assertThat(Inbox.of(data).ids()).hasSizeGreaterThanOrEqualTo(documents(client));
                assertThat(received(receiver, "/well"))
                        .isEqualTo(Inbox.of(data).ids().size());
                assertThat(receiver.requests("/hang")).isNotEmpty();
            });
            assertThat(receiver.requests("/well"))
                    .allMatch(request -> FakeReceiver.isSigned(
                            request, healthy.path("secret").asString()));
            // a first attempt is told to be under way when it lasts
            Awaitility.await("the pending deliveries").atMost(LONGEST).untilAsserted(() -> assertThat(
                            statuses(client, data, hanging))
                    .isNotEmpty()
                    .doesNotContain("DELIVERED"));
            run.terminate();
            assertThat(run.exitCode(Duration.ofMinutes(1))).as(run::said).isZero();
        }
    }

    private static int received(FakeReceiver receiver, String path) {
        return receiver.requests(path).stream()
                .map(request -> request.webhookId())
                .collect(Collectors.toSet())
                .size();
    }

    private int documents(HttpClient client) throws IOException, InterruptedException {
        int total = send(client, request("/api/v1/documents?limit=1").build())
                .path("total")
                .asInt();
        assertThat(total).as("documents in the portal").isPositive();
        return total;
    }

    private List<String> statuses(HttpClient client, Path data, JsonNode subscription) throws Exception {
        String path =
                "/api/v1/subscriptions/" + subscription.path("subscriptionId").asString() + "/deliveries";
        return send(client, keyed(data, path).build())
                .path("items")
                .valueStream()
                .map(item -> item.path("status").asString())
                .toList();
    }

    private JsonNode subscribe(HttpClient client, Path data, String url) throws Exception {
        String body = json.writeValueAsString(Map.of("name", "test", "url", url));
        return send(
                client,
                keyed(data, "/api/v1/subscriptions")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private HttpRequest.Builder keyed(Path data, String path) throws IOException {
        String key = Files.readString(data.resolve("api-key")).strip();
        return request(path).header("Authorization", "Bearer " + key);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    private JsonNode send(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return json.readTree(answer.body());
    }
}
