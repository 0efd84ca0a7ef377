package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.gongbao.testing.http.Answer;
import org.gongbao.testing.http.FakeReceiver;
import org.gongbao.testing.http.Received;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A red warning goes from the officer on duty to the deputy, who answers; the head is left in peace. */
@Tag("slow")
class AcknowledgementProcessTest {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int DEADLINE_SECONDS = 2;

    private static final String WARNING = """
            云岭县防汛抗旱指挥部关于发布暴雨红色预警信号的紧急通知

            云汛发〔2026〕9号

            各乡镇人民政府，县防指各成员单位：

            云岭县气象台2026年7月20日17时30分发布暴雨红色预警信号：预计未来3小时青石镇、柳溪乡降雨量将达100毫米以上，发生山洪和地质灾害的可能性极大。请各级防汛责任人立即到岗，组织受威胁群众转移避险，并于收到本通知后立即反馈。

            云岭县防汛抗旱指挥部

            2026年7月20日

            （此件公开发布）
            """;

    private final Distribution gongbao = Distribution.require();
    private final int port = Distribution.freePort();
    private final JsonMapper json = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void theSecondContactAnswersByTheLinkAndTheThirdHearsNothing() throws Exception {
        // given
        Path data = folder.resolve("data");
        Path watched = Files.createDirectory(folder.resolve("watched"));
        try (FakeReceiver duty = FakeReceiver.start().otherwise(Answer.status(200));
                PortalClient portal = new PortalClient(port);
                ProgramRun run = gongbao.run(data, port, arguments(watched))) {
            run.awaitReady();
            String subscription = subscribe(portal, data, duty, DEADLINE_SECONDS);

            // when
            warn(watched);
            Received asked = webhook(duty, "/deputy");
            JsonNode acknowledgement = json.readTree(asked.bytes()).at("/data/acknowledgement");
            portal.post(acknowledgement.path("answerUrl").asString(), Map.of("answeredBy", "副指挥长 王五"));

            // then
            JsonNode notice = ended(portal, data, subscription);
            assertThat(notice.path("status").asString()).isEqualTo("ACKNOWLEDGED");
            assertThat(notice.at("/answers/0/contact").asString()).isEqualTo("副指挥长");
            assertThat(notice.at("/answers/0/answeredBy").asString()).isEqualTo("副指挥长 王五");
            assertThat(notice.path("askings")).hasSize(2);
            assertThat(notice.at("/askings/0/deliveredAt").asString()).isNotEmpty();
            assertThat(duty.requests("/officer")).hasSize(1);
            Awaitility.await("more than the third's time")
                    .during(Duration.ofSeconds(2L * DEADLINE_SECONDS))
                    .atMost(LONGEST)
                    .until(() -> duty.requests("/head").isEmpty());
            run.terminate();
            assertThat(run.exitCode(Duration.ofMinutes(1))).as(run::said).isZero();
        }
        assertThat(gongbao.call("audit", "--data", data.toString())).contains("The sums are exact.");
    }

    @Test
    void theChainGoesOnAfterTheProgramWasKilled() throws Exception {
        // given
        Path data = folder.resolve("data");
        Path watched = Files.createDirectory(folder.resolve("watched"));
        try (FakeReceiver duty = FakeReceiver.start().otherwise(Answer.status(200));
                PortalClient portal = new PortalClient(port)) {
            String subscription;
            try (ProgramRun doomed = gongbao.run(data, port, arguments(watched))) {
                doomed.awaitReady();
                subscription = subscribe(portal, data, duty, 20);
                warn(watched);
                webhook(duty, "/officer");
                awaitNotice(portal, data, subscription);
                doomed.killAfter(Duration.ZERO);
            }

            // when
            try (ProgramRun run = gongbao.run(data, port, arguments(watched))) {
                run.awaitReady();
                Received asked = webhook(duty, "/deputy");
                JsonNode acknowledgement = json.readTree(asked.bytes()).at("/data/acknowledgement");
                portal.post(acknowledgement.path("answerUrl").asString(), Map.of());

                // then
                JsonNode notice = ended(portal, data, subscription);
                assertThat(notice.path("status").asString()).isEqualTo("ACKNOWLEDGED");
                assertThat(notice.path("askings")).hasSize(2);
                assertThat(duty.requests("/head")).isEmpty();
                run.terminate();
                assertThat(run.exitCode(Duration.ofMinutes(1))).as(run::said).isZero();
            }
        }
        assertThat(gongbao.call("audit", "--data", data.toString())).contains("The sums are exact.");
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
                "gongbao.portal.acknowledgement.least=1");
    }

    private static String subscribe(PortalClient portal, Path data, FakeReceiver duty, int deadlineSeconds)
            throws Exception {
        return portal.subscribe(
                        data,
                        Map.of(
                                "name",
                                "红色预警",
                                "url",
                                duty.url("/officer"),
                                "filter",
                                Map.of("anyWords", List.of("红色预警", "橙色预警")),
                                "acknowledgement",
                                Map.of(
                                        "deadlineSeconds",
                                        deadlineSeconds,
                                        "firstContact",
                                        "防汛值班室",
                                        "contacts",
                                        List.of(
                                                Map.of(
                                                        "name",
                                                        "副指挥长",
                                                        "url",
                                                        duty.url("/deputy"),
                                                        "deadlineSeconds",
                                                        60),
                                                Map.of("name", "指挥长", "url", duty.url("/head"))))))
                .path("subscriptionId")
                .asString();
    }

    private void warn(Path watched) throws Exception {
        Path file = Files.writeString(folder.resolve("warning.txt"), WARNING);
        Files.move(file, watched.resolve("warning.txt"));
    }

    private static Received webhook(FakeReceiver receiver, String path) {
        return Awaitility.await("a webhook to " + path)
                .atMost(LONGEST)
                .until(() -> receiver.requests(path).stream().findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private static JsonNode awaitNotice(PortalClient portal, Path data, String subscription) {
        return Awaitility.await("a notice")
                .atMost(LONGEST)
                .until(() -> notices(portal, data, subscription), items -> !items.isEmpty())
                .get(0);
    }

    private static JsonNode ended(PortalClient portal, Path data, String subscription) {
        return Awaitility.await("the end of the notice")
                .atMost(LONGEST)
                .until(() -> awaitNotice(portal, data, subscription), notice -> !notice.path("endedAt")
                        .isNull());
    }

    private static JsonNode notices(PortalClient portal, Path data, String subscription) throws Exception {
        return portal.jsonWithKey(data, "/api/v1/acknowledgements?subscription=" + subscription)
                .path("items");
    }
}
