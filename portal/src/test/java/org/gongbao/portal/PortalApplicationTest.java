package org.gongbao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.record.v1.CitedBy;
import org.gongbao.record.v1.EnrichedDocument;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PortalApplicationTest extends PortalOverHttp {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aDocumentIsShownSoonAfterItWasWritten() {
        EnrichedDocument document = Examples.titled("fresh", "关于新鲜事的公告", "正文");

        portal.publish(document);

        await().untilAsserted(() -> assertThat(
                        portal.get("/?q=" + "%E6%96%B0%E9%B2%9C%E4%BA%8B").body())
                .contains("/documents/fresh"));
    }

    @Test
    void aDocumentIsThereForWhoeverIsToldOfItBeforeTheIndexIs() {
        for (int i = 0; i < 20; i++) {
            // given
            portal.publish(Examples.titled("told-" + i, "关于刚刚发布的公告", "正文"));

            // when
            int api = portal.get("/api/v1/documents/told-" + i).statusCode();
            int page = portal.get("/documents/told-" + i).statusCode();

            // then
            assertThat(List.of(api, page)).containsExactly(200, 200);
        }
    }

    @Test
    void whoNamesARevisionGetsNoOlderOne() {
        for (int revision = 1; revision <= 10; revision++) {
            // given
            EnrichedDocument document = Examples.titled("revised", "关于第" + revision + "次修订的公告", "正文");
            portal.publish(
                    EnrichedDocument.newBuilder(document).setRevision(revision).build());

            // when
            HttpResponse<String> answer = portal.get("/api/v1/documents/revised?revision=" + revision);

            // then
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("关于第" + revision + "次修订的公告");
        }
        assertThat(portal.get("/api/v1/documents/revised?revision=11").body()).contains("POR-023", "revision 11");
        assertThat(portal.get("/api/v1/documents/revised/text?revision=11").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theListIsNarrowedAndSearched() {
        HttpResponse<String> list = portal.get("/?category=6&year=2024&sort=signed");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .contains("防汛抗旱应急预案", "稳定粮食生产", "农业、林业、水利", "class=\"chosen\"")
                .doesNotContain("王小明");
    }

    @Test
    void theDocumentPageShowsTextTagsLinksAndProvenance() {
        String page = portal.get("/documents/" + Examples.FLOOD).body();

        assertThat(page)
                .contains("id=\"L17\"", "每月24日前将山塘水库", "云溪县水利局", "责任单位", "93%", "ab".repeat(32))
                .contains("/documents/" + Examples.GRAIN)
                .contains("<del>雲</del>", "<ins>云</ins>", "（至2026年5月20日）");
    }

    @Test
    void theDocumentPageLeadsToWhatItNamesAndToWhatNamesIt() {
        EnrichedDocument plan =
                Examples.citing("plan", "关于调整方案的通知", new Citation(null, "示范方案", CitationRelation.REPEALS, "model", 5));
        EnrichedDocument model = Examples.citedBy(
                "model",
                "关于印发示范方案的通知",
                new CitedBy("plan", CitationRelation.REPEALS, null, "关于调整方案的通知"),
                new CitedBy("elsewhere", CitationRelation.IMPLEMENTS, "云政发〔2030〕9号", "关于别处的通知"));
        portal.publish(plan);
        portal.publish(model);

        String naming =
                await().until(() -> portal.get("/documents/plan").body(), page -> page.contains("/documents/model"));
        String named =
                await().until(() -> portal.get("/documents/model").body(), page -> page.contains("/documents/plan"));

        assertThat(naming).contains("引用文件", "《示范方案》", "废止");
        assertThat(named)
                .contains("被引用", "被废止", "关于调整方案的通知")
                .contains("由其贯彻落实", "关于别处的通知", "云政发〔2030〕9号")
                .doesNotContain("/documents/elsewhere");
    }

    @Test
    void aTitleCannotRunAScript() {
        portal.publish(Examples.titled("script", "关于<script>alert(1)</script>的公告", "<img src=x onerror=alert(1)>"));

        HttpResponse<String> page =
                await().until(() -> portal.get("/documents/script"), answer -> answer.statusCode() == 200);

        assertThat(page.body()).doesNotContain("<script", "<img src=x").contains("&lt;script&gt;");
        assertThat(portal.get("/?q=%3Cscript%3E").body()).doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void aWithdrawnDocumentIsGoneEverywhere() {
        EnrichedDocument before = Examples.titled("taken-back", "关于误发的公告", "不该公开的正文");
        portal.publish(before);
        await().until(() -> portal.get("/documents/taken-back").statusCode() == 200);

        portal.publish(Examples.withdrawn(before, "误发"));

        HttpResponse<String> page =
                await().until(() -> portal.get("/documents/taken-back"), answer -> answer.statusCode() == 410);
        assertThat(page.body()).contains("撤回", "误发").doesNotContain("不该公开的正文");
        assertThat(portal.get("/api/v1/documents/taken-back").body()).contains("POR-024");
        assertThat(portal.get("/feed.atom").body()).doesNotContain("taken-back");
    }

    @Test
    void theAtomFeedKeepsToTheStandard() throws Exception {
        HttpResponse<String> feed = portal.get("/feed.atom?category=6");

        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(feed.body())))
                .getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        var entries = root.getElementsByTagNameNS("*", "entry");
        assertThat(entries.getLength()).isEqualTo(2);
        Element first = (Element) entries.item(0);
        assertThat(List.of("id", "title", "updated", "published", "author", "link", "category", "summary"))
                .allSatisfy(name -> assertThat(
                                first.getElementsByTagNameNS("*", name).getLength())
                        .isPositive());
        assertThat(first.getElementsByTagNameNS("*", "id").item(0).getTextContent())
                .isEqualTo("urn:uuid:" + Examples.FLOOD);
    }

    @Test
    void anUnchangedFeedIsNotSentAgain() {
        String tag =
                portal.get("/feed.atom?year=2023").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = portal.get("/feed.atom?year=2023", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void theApiPagesThroughDocuments() {
        JsonNode first = json(portal.get("/api/v1/documents?limit=1&category=6"));

        JsonNode second = json(portal.get("/api/v1/documents?limit=1&category=6&cursor="
                + first.get("next").asText()));

        assertThat(first.get("total").asInt()).isEqualTo(2);
        assertThat(first.at("/items/0/documentId").asText()).isEqualTo(Examples.FLOOD);
        assertThat(second.at("/items/0/documentId").asText()).isEqualTo(Examples.GRAIN);
        assertThat(portal.get("/api/v1/documents/" + Examples.FLOOD + "/text").body())
                .startsWith("关于印发云溪县二〇二四年防汛抗旱应急预案的通知\n云政办发〔2024〕7号\n");
    }

    @Test
    void healthAndFiguresAreOpenAndNothingElse() {
        await().untilAsserted(() ->
                assertThat(portal.get("/actuator/health").body()).contains("\"status\":\"UP\"", "\"lag\":0"));

        await().untilAsserted(
                        () -> assertThat(portal.get("/actuator/prometheus").body())
                                .contains("gongbao_portal_documents", "gongbao_portal_tail_lag{tail=\"documents\""));
        assertThat(portal.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(portal.get("/subscriptions").body()).contains("whsec_");
    }

    @Test
    void anIndexThatWasDeletedIsFilledWithTheSame() {
        String wanted = "/api/v1/documents?limit=100&year=2024";
        String before = await().until(() -> portal.get(wanted), answer -> total(answer) >= 2)
                .body();

        portal.stop();
        boolean deleted = delete(data.resolve("portal-index"));
        portal.start();

        assertThat(deleted).isTrue();
        await().untilAsserted(
                        () -> assertThat(withoutPort(portal.get(wanted).body())).isEqualTo(withoutPort(before)));
    }

    private static String withoutPort(String body) {
        return body.replaceAll("127.0.0.1:[0-9]+", "portal");
    }

    private static int total(HttpResponse<String> answer) {
        return json(answer).get("total").asInt();
    }

    private static boolean delete(Path directory) {
        try {
            return FileSystemUtils.deleteRecursively(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException("Not JSON: " + answer.body(), failed);
        }
    }
}
