package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.testing.http.Answer;
import org.gongbao.testing.http.FakeReceiver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of the registry is changed while the program runs: topics, portal and subscribers see it, of the documents concerned only. */
@Tag("slow")
class MappedAgencyProcessTest {
    private static final String NAME = "盂县竹编产业服务中心";
    private static final String FULL_NAME = "盂县竹编产业发展中心";
    private static final String ID = "140322-bamboo";
    private static final Duration SECONDS = Duration.ofSeconds(15);

    private final Distribution gongbao = Distribution.require();
    private final int port = Distribution.freePort();

    @TempDir
    Path folder;

    @Test
    void aMappedNameReachesPortalAndSubscribersWithinSeconds(TestReporter reporter) throws Exception {
        // given
        Path data = folder.resolve("data");
        Path watched = Files.createDirectory(folder.resolve("watched"));
        try (FakeReceiver receiver = FakeReceiver.start().otherwise(Answer.status(204));
                ProgramRun run = gongbao.run(
                        data,
                        port,
                        List.of(
                                "--watch",
                                watched.toString(),
                                "--set",
                                "gongbao.webhook.allowed.networks=127.0.0.0/8",
                                "--set",
                                "gongbao.consent.trusted=127.0.0.0/8"));
                PortalClient portal = new PortalClient(port)) {
            run.awaitReady();
            portal.subscribe(data, receiver.url("/mapped"), Map.of("agencies", List.of(ID)));
            portal.subscribe(data, receiver.url("/other"), Map.of("agencies", List.of("140322-weather")));
            portal.subscribe(data, receiver.url("/all"), Map.of());
            Path issue = Files.writeString(folder.resolve("issue.txt"), issue());
            Files.move(issue, watched.resolve("issue.txt"));
            Awaitility.await("both documents are delivered")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> receiver.requests("/all").size() == 2);
            // the portal reads the same topic as the deliveries do, at its own pace
            Awaitility.await("both documents are found on the portal")
                    .atMost(SECONDS)
                    .until(() -> total(portal, "") == 2);
            String concerned = id(portal, "盂政办发〔2031〕31号");
            String other = id(portal, "盂政办发〔2031〕32号");

            // when
            String said = gongbao.call(
                    "agencies", "map", NAME, ID, "--name", FULL_NAME, "--by", "operator", "--data", data.toString());
            long mapped = System.nanoTime();

            // then
            assertThat(said).contains("Done; 1 documents were tagged anew.");
            Awaitility.await()
                    .atMost(SECONDS)
                    .pollInterval(Duration.ofMillis(20))
                    .untilAsserted(() -> {
                        assertThat(total(portal, "?agency=" + ID)).isEqualTo(1);
                        assertThat(portal.get("/documents/" + concerned)).contains(">" + FULL_NAME + "<");
                        assertThat(receiver.requests("/mapped")).hasSize(1);
                    });
            reporter.publishEntry("millis after the command", Long.toString((System.nanoTime() - mapped) / 1_000_000));
            assertThat(receiver.requests("/mapped").getFirst().body()).contains(concerned);
            assertThat(tagging(portal, concerned)).isEqualTo(2);
            assertThat(tagging(portal, other)).isEqualTo(1);

            // what is taken back leaves the agency again, and nobody is told twice
            gongbao.call("agencies", "unmap", NAME, ID, "--by", "operator", "--data", data.toString());
            Awaitility.await().atMost(SECONDS).untilAsserted(() -> assertThat(total(portal, "?agency=" + ID))
                    .isZero());

            // re-tagged documents and all, the topics prove that nothing is missing
            JsonNode audit =
                    new JsonMapper().readTree(gongbao.call("audit", "--format", "json", "--data", data.toString()));
            assertThat(audit.path("exact").asBoolean()).isTrue();
            assertThat(audit.at("/total/delivered").asInt()).isEqualTo(5);
            assertThat(audit.at("/evidence/byMatcher").asInt()).isEqualTo(5);
            assertThat(audit.at("/evidence/byFilter").asInt()).isEqualTo(5);
            run.terminate();
            run.exitCode();
            assertThat(receiver.requests("/mapped")).hasSize(1);
            assertThat(receiver.requests("/all")).hasSize(2);
            assertThat(receiver.requests("/other")).isEmpty();
            Map<String, EnrichedDocument> kept = KeptTopics.documents(data);
            assertThat(kept.get(concerned).getTagging()).isEqualTo(3);
            assertThat(kept.get(concerned).getRevision()).isEqualTo(1);
            assertThat(kept.get(other).getTagging()).isEqualTo(1);
        }
    }

    private static int total(PortalClient portal, String query) throws Exception {
        return portal.json("/api/v1/documents" + query).path("total").asInt(-1);
    }

    private static String id(PortalClient portal, String number) throws Exception {
        JsonNode items = portal.json("/api/v1/documents?q=" + PortalClient.encoded(number))
                .path("items");
        return items.valueStream()
                .filter(item ->
                        number.equals(item.path("document").path("docNumber").asString()))
                .map(item -> item.path("documentId").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError(items.toString()));
    }

    private static int tagging(PortalClient portal, String documentId) throws Exception {
        return portal.json("/api/v1/documents/" + documentId).path("tagging").asInt();
    }

    private static String issue() {
        return """
                盂县人民政府公报

                2031年第3期（总第33期）

                盂县人民政府办公室
                关于做好竹编产业培训工作的通知

                盂政办发〔2031〕31号

                各乡镇人民政府：

                为发展竹编产业，现就培训工作通知如下。

                由县竹编产业服务中心负责培训，每年6月底前完成。

                盂县人民政府办公室

                2031年3月4日

                盂县人民政府办公室
                关于做好春季植树工作的通知

                盂政办发〔2031〕32号

                各乡镇人民政府：

                为做好植树工作，由县林业局负责苗木供应。

                盂县人民政府办公室

                2031年3月6日

                """;
    }
}
