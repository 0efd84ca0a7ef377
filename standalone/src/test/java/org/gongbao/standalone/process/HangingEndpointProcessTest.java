package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.gongbao.testing.http.Answer;
import org.gongbao.testing.http.FakeReceiver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class HangingEndpointProcessTest {
    private static final Pattern PORTAL = Pattern.compile("portal +(http://127.0.0.1:[0-9]+)/");

    @TempDir
    Path folder;

    @Test
    void servesAllOthersWhileOneEndpointNeverAnswers() throws Exception {
        // given
        Path watched = Files.createDirectories(folder.resolve("incoming"));
        Path issue = SampleIssue.write(folder, "issue.txt", SampleIssue.text());
        try (FakeReceiver hanging = FakeReceiver.start();
                FakeReceiver healthy = FakeReceiver.start();
                Program program = new Program(folder)) {
            hanging.otherwise(Answer.hang());
            healthy.otherwise(Answer.status(204));
            program.start(List.of(
                    "--watch", watched.toString(), "--set", "gongbao.webhook.allowed.networks=127.0.0.1/32"));
            program.awaitReady();
            subscribe(program, hanging.url("/hook"));
            subscribe(program, healthy.url("/hook"));
            // when
            int code = program.command("ingest", "--data", program.data().toString(), issue.toString());
            // then
            assertThat(code).isZero();
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(program.inbox()).hasSize(SampleIssue.DELIVERED);
                assertThat(healthy.requests("/hook")).hasSize(SampleIssue.DELIVERED);
            });
            assertThat(hanging.requests("/hook")).isNotEmpty();
        }
    }

    private static void subscribe(Program program, String url) throws Exception {
        Matcher portal = PORTAL.matcher(program.said());
        assertThat(portal.find()).isTrue();
        String key = Files.readString(program.data().resolve("api-key")).strip();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(portal.group(1) + "/api/v1/subscriptions"))
                            .header("Authorization", "Bearer " + key)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "{\"name\":\"probe\",\"url\":\"" + url + "\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }
}
