package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.gongbao.testing.http.Answer;
import org.gongbao.testing.http.FakeReceiver;
import org.gongbao.testing.http.Received;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A digest outlives the program that collected its documents. */
@Tag("slow")
class DigestProcessTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long WINDOW_SECONDS = 25;

    /** Documents of the sample that need not wait for a reviewer. */
    private static final int PUBLIC = 11;

    private final Distribution gongbao = Distribution.require();
    private final int port = Distribution.freePort();
    private final JsonMapper json = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void documentsThatWereCollectedBeforeTheKillComeInOneVerifiedWebhookAfterIt() throws Exception {
        // given
        Path data = folder.resolve("data");
        Path watched = Files.createDirectory(folder.resolve("watched"));
        try (FakeReceiver desk = FakeReceiver.start().otherwise(Answer.status(200));
                PortalClient portal = new PortalClient(port)) {
            JsonNode subscription;
            try (ProgramRun doomed = gongbao.run(data, port, arguments(watched))) {
                doomed.awaitReady();
                subscription = subscribe(portal, data, desk);
                Path issue = Files.writeString(folder.resolve("issue.txt"), SampleIssue.text());
                Files.move(issue, watched.resolve("issue.txt"));
                awaitCollected(portal, data, subscription);
                doomed.killAfter(Duration.ZERO);
            }
            List<Received> before = desk.requests("/digest");

            // when
            try (ProgramRun run = gongbao.run(data, port, arguments(watched))) {
                run.awaitReady();
                Awaitility.await("all items of digests")
                        .atMost(LONGEST)
                        .until(() -> count(portal, data, subscription, "DELIVERED") == PUBLIC);

                // then
                assertThat(before).isEmpty();
                assertThat(desk.requests("/digest").stream()
                                .map(Received::webhookId)
                                .distinct())
                        .hasSize(1);
                Received received = desk.requests("/digest").getFirst();
                JsonNode digest = json.readTree(received.bytes());
                assertThat(FakeReceiver.isSigned(
                                received, subscription.path("secret").asString()))
                        .isTrue();
                assertThat(digest.path("type").asString()).isEqualTo("documents.digest");
                assertThat(documents(digest)).hasSize(PUBLIC).doesNotHaveDuplicates();
                run.terminate();
                assertThat(run.exitCode(Duration.ofMinutes(1))).as(run::said).isZero();
            }
        }
        assertThat(gongbao.call("audit", "--data", data.toString())).contains("The sums are exact.");
    }

    private void awaitCollected(PortalClient portal, Path data, JsonNode subscription) {
        Awaitility.await("documents that are collected")
                .atMost(LONGEST)
                .until(() -> count(portal, data, subscription, "PENDING"), found -> found == PUBLIC);
    }

    private static int count(PortalClient portal, Path data, JsonNode subscription, String state) throws Exception {
        JsonNode items = portal.jsonWithKey(
                        data,
                        "/api/v1/deliveries?limit=500&state=" + state + "&subscription="
                                + subscription.path("subscriptionId").asString())
                .path("items");
        int documents = 0;
        for (JsonNode item : items) {
            documents += item.path("items").isArray() ? 0 : 1;
        }
        return documents;
    }

    private static List<String> documents(JsonNode digest) {
        List<String> documents = new ArrayList<>();
        digest.at("/data/items")
                .forEach(item -> documents.add(item.at("/data/documentId").asString()));
        return documents;
    }

    private static JsonNode subscribe(PortalClient portal, Path data, FakeReceiver desk) throws Exception {
        return portal.subscribe(
                data,
                Map.of("name", "汇总", "url", desk.url("/digest"), "digest", Map.of("afterSeconds", WINDOW_SECONDS)));
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
