package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.gongbao.testing.http.Answer;
import org.gongbao.testing.http.FakeReceiver;
import org.gongbao.testing.http.Received;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receiver that was away for longer than its backlog lasts. */
@Tag("slow")
class MissedProcessTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String DESK = "/desk";
    private static final String MISSED = "deliveries.missed";

    private final Distribution gongbao = Distribution.require();
    private final int port = Distribution.freePort();
    private final JsonMapper json = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void isToldOnceHowManyItMissedAndFindsThemWhereItIsTold() throws Exception {
        // given
        Path data = folder.resolve("data");
        Path watched = Files.createDirectory(folder.resolve("watched"));
        AtomicInteger status = new AtomicInteger(503);
        try (FakeReceiver desk = FakeReceiver.start().rule(DESK, _ -> Answer.status(status.get()));
                PortalClient portal = new PortalClient(port)) {
            try (ProgramRun run = gongbao.run(data, port, arguments(watched))) {
                run.awaitReady();
                portal.subscribe(data, desk.url(DESK), Map.of());
                Path issue = Files.writeString(folder.resolve("issue.txt"), SampleIssue.text());
                Files.move(issue, watched.resolve("issue.txt"));
                Awaitility.await("deliveries that are given up unsent")
                        .atMost(LONGEST)
                        .until(() -> !items(portal, data, "/api/v1/deliveries?state=SHED")
                                .isEmpty());

                // when
                status.set(200);
                Awaitility.await("what tells of them").atMost(LONGEST).until(() -> !missed(desk)
                        .isEmpty());

                // then
                Received told = missed(desk).getFirst();
                JsonNode event = json.readTree(told.bytes()).path("data");
                String list = event.at("/subscriptions/0/listUrl").asString();
                assertThat(items(portal, data, list.substring(list.indexOf("/api/"))))
                        .hasSize(event.path("count").asInt());
                assertThat(missed(desk).stream().map(Received::webhookId).distinct())
                        .hasSize(1);
                run.terminate();
                assertThat(run.exitCode(Duration.ofMinutes(1))).as(run::said).isZero();
            }
        }
        assertThat(gongbao.call("audit", "--data", data.toString())).contains("The sums are exact.");
    }

    private List<Received> missed(FakeReceiver desk) {
        return desk.requests(DESK).stream()
                .filter(request ->
                        json.readTree(request.bytes()).path("type").asString().equals(MISSED))
                .toList();
    }

    private static List<JsonNode> items(PortalClient portal, Path data, String path) throws Exception {
        return portal.jsonWithKey(data, path + "&limit=500")
                .path("items")
                .valueStream()
                .toList();
    }

    private static List<String> arguments(Path watched) {
        return List.of(
                "--watch",
                watched.toString(),
                "--set",
                "gongbao.webhook.allowed.networks=127.0.0.0/8",
                "--set",
                "gongbao.consent.trusted=127.0.0.1",
                "--set",
                "gongbao.delivery.window=1",
                "--set",
                "gongbao.delivery.backlog=2",
                "--set",
                "gongbao.delivery.breaker.failures=1",
                "--set",
                "gongbao.delivery.schedule=0s,2s,2s,2s,2s,2s,2s,2s,2s,2s");
    }
}
