package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gongbao.testing.http.Answer;
import org.gongbao.testing.http.FakeReceiver;
import org.gongbao.testing.http.Received;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Addresses of the packaged program's subscribers agree before they get anything; those that do not get nothing. */
@Tag("slow")
class ConsentProcessTest {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Distribution gongbao = Distribution.require();
    private final int port = Distribution.freePort();
    private final JsonMapper json = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void onlyThoseWhoAgreedGetWebhooksInTheFormThatTheyAskedFor() throws Exception {
        // given
        Path data = folder.resolve("data");
        Path watched = Files.createDirectory(folder.resolve("watched"));
        List<String> arguments =
                List.of("--watch", watched.toString(), "--set", "gongbao.webhook.allowed.networks=127.0.0.0/8");
        try (FakeReceiver receiver = FakeReceiver.start()
                        .rule("/github", request -> Answer.status(200).withBody(challenge(request)))
                        .rule("/events", request -> Answer.status(204)
                                .withHeader("WebHook-Allowed-Origin", "*")
                                .withHeader("WebHook-Allowed-Rate", "*"));
                ProgramRun run = gongbao.run(data, port, arguments);
                PortalClient portal = new PortalClient(port)) {
            run.awaitReady();
            String secret = portal.subscribe(
                            data, Map.of("name", "a", "url", receiver.url("/github"), "format", "GITHUB"))
                    .path("secret")
                    .asString();
            portal.subscribe(
                    data,
                    Map.of(
                            "name",
                            "b",
                            "url",
                            receiver.url("/events"),
                            "format",
                            "CLOUDEVENTS_BINARY",
                            "signature",
                            "ASYMMETRIC",
                            "payload",
                            "FULL"));
            portal.subscribe(data, Map.of("name", "c", "url", receiver.url("/silent")));

            // when
            Path issue = Files.writeString(folder.resolve("issue.txt"), SampleIssue.of("云岭"));
            Files.move(issue, watched.resolve("issue.txt"));

            // then
            Awaitility.await("those who agreed").atMost(LONGEST).untilAsserted(() -> {
                assertThat(receiver.requests("/github"))
                        .anyMatch(request -> request.header("x-gongbao-event").startsWith("document."));
                assertThat(receiver.requests("/events"))
                        .anyMatch(request -> request.method().equals("POST")
                                && request.header("webhook-signature").startsWith("v1a,"));
            });
            assertThat(receiver.requests("/github")).allMatch(request -> FakeReceiver.isSigned(request, secret));
            assertThat(receiver.requests("/silent")).isNotEmpty().allMatch(request -> request.body()
                    .contains("endpoint.verification"));
            run.terminate();
            assertThat(run.exitCode(Duration.ofMinutes(1))).as(run::said).isZero();
        }
    }

    @Test
    void aRunThatEndsWhenAllIsDoneSaysWhoHasNotAgreedAndDoesNotWaitForEver() throws Exception {
        // given
        Path data = folder.resolve("data");
        Path issue = Files.writeString(folder.resolve("issue.txt"), SampleIssue.of("云岭"));
        List<String> reach = List.of("--set", "gongbao.webhook.allowed.networks=127.0.0.0/8");
        try (FakeReceiver receiver = FakeReceiver.start().rule("/silent", request -> Answer.status(404))) {
            String endpoint;
            try (ProgramRun first = gongbao.run(
                            data,
                            port,
                            Stream.concat(
                                            reach.stream(),
                                            Stream.of(
                                                    "--watch",
                                                    folder.resolve("none").toString()))
                                    .toList());
                    PortalClient portal = new PortalClient(port)) {
                first.awaitReady();
                endpoint = portal.subscribe(data, Map.of("name", "a", "url", receiver.url("/silent")))
                        .at("/endpoint/endpointId")
                        .asString();
                Awaitility.await("the reason").atMost(LONGEST).untilAsserted(() -> assertThat(
                                gongbao.call("endpoints", "list", "--data", data.toString()))
                        .contains("consent pending: status 404", "gongbao endpoints verify " + endpoint));
                first.terminate();
                first.exitCode();
            }

            // when
            try (ProgramRun run = gongbao.run(
                    data,
                    port,
                    Stream.concat(reach.stream(), Stream.of("--once", "--timeout", "4m", issue.toString()))
                            .toList())) {

                // then
                assertThat(run.exitCode()).as(run::said).isEqualTo(3);
                assertThat(run.said()).contains("RUN-054", "the consent of 1 endpoints", endpoint);
                assertThat(receiver.requests("/silent"))
                        .allMatch(request -> request.body().contains("endpoint.verification"));
            }
        }
    }

    private String challenge(Received request) {
        return json.readTree(request.bytes()).at("/data/challenge").asString("");
    }
}
