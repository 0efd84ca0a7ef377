package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.gongbao.testing.http.Answer;
import org.gongbao.testing.http.FakeReceiver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever was sent a document by match-again alone hears of its withdrawal (ADR 19). */
@Tag("slow")
class MatchAgainProcessTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String DESK = "/desk";
    private static final String WITHDRAWAL = "document.withdrawal";

    /** Documents of the sample that need not wait for a reviewer. */
    private static final int PUBLIC = 11;

    private final Distribution gongbao = Distribution.require();
    private final int port = Distribution.freePort();
    private final JsonMapper json = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void aWithdrawalReachesWhoSubscribedAfterTheDocumentsAndHadThemMatchedAgain() throws Exception {
        // given
        Path data = folder.resolve("data");
        Path watched = Files.createDirectory(folder.resolve("watched"));
        try (FakeReceiver desk = FakeReceiver.start().otherwise(Answer.status(200));
                PortalClient portal = new PortalClient(port)) {
            try (ProgramRun run = gongbao.run(data, port, arguments(watched))) {
                run.awaitReady();
                Path issue = Files.writeString(folder.resolve("issue.txt"), SampleIssue.text());
                Files.move(issue, watched.resolve("issue.txt"));
                Awaitility.await("documents on the portal")
                        .atMost(LONGEST)
                        .until(() ->
                                portal.json("/api/v1/documents").path("total").asInt() == PUBLIC);
                String subscription = portal.subscribe(data, desk.url(DESK), Map.of())
                        .path("subscriptionId")
                        .asString();
                gongbao.call(
                        "deliveries", "match-again", subscription, "--since", "2020-01-01", "--data", data.toString());
                Awaitility.await("documents that were matched again")
                        .atMost(LONGEST)
                        .until(() ->
                                received(desk, type -> !type.equals(WITHDRAWAL)).size() == PUBLIC);
                String document = received(desk, type -> true).getFirst();

                // when
                gongbao.call("withdraw", document, "--reason", "印发有误", "--data", data.toString());

                // then
                Awaitility.await("the withdrawal").atMost(LONGEST).until(() -> received(desk, WITHDRAWAL::equals)
                        .equals(List.of(document)));
                run.terminate();
                assertThat(run.exitCode(Duration.ofMinutes(1))).as(run::said).isZero();
            }
        }
        assertThat(gongbao.call("audit", "--data", data.toString())).contains("The sums are exact.");
    }

    /** Returns the documents that webhooks of some types told of; those that others cite have a later revision than their first. */
    private List<String> received(FakeReceiver desk, Predicate<String> types) {
        return desk.requests(DESK).stream()
                .map(request -> json.readTree(request.bytes()))
                .filter(event -> types.test(event.path("type").asString()))
                .map((JsonNode event) -> event.at("/data/documentId").asString())
                .distinct()
                .toList();
    }

    private static List<String> arguments(Path watched) {
        return List.of(
                "--watch",
                watched.toString(),
                "--set",
                "gongbao.webhook.allowed.networks=127.0.0.0/8",
                "--set",
                "gongbao.consent.trusted=127.0.0.1");
    }
}
