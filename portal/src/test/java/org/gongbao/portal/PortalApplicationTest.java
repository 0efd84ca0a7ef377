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
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.awaitility.Awaitility;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.testing.KafkaExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PortalApplicationTest {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @TempDir
    static Path data;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "Bearer " + RunningPortal.KEY;

    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        KAFKA.createTopics(Topics.fixed().toArray(TopicDefinition<?>[]::new));
        portal = new RunningPortal(KAFKA.bootstrapServers(), KAFKA.uniqueRegistry(), data);
        List.of(Examples.flood(), Examples.grain(), Examples.staff()).forEach(portal::publish);
        await().until(() -> portal.get("/documents/" + Examples.STAFF).statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void aDocumentIsShownSoonAfterItWasWritten() {
        EnrichedDocument document = Examples.titled("fresh", "关于新鲜事的公告", "正文");

        portal.publish(document);

        await().untilAsserted(() -> assertThat(
                        portal.get("/?q=" + "%E6%96%B0%E9%B2%9C%E4%BA%8B").body())
                .contains("/documents/fresh"));
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
    void withoutAKnownKeyNobodySubscribes() {
        HttpResponse<String> none = portal.get("/api/v1/subscriptions");
        HttpResponse<String> wrong = portal.get("/api/v1/subscriptions", "X-API-Key", "key-of-nobody-at-all");

        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(json(wrong).get("code").asText()).isEqualTo("POR-010");
        assertThat(portal.send("POST", "/api/v1/files", "x").statusCode()).isEqualTo(401);
    }

    @Test
    void aSubscriptionIsReadAsSoonAsItIsWritten() {
        String request = """
                {"name": "防汛", "url": "https://example.org/hook", "filter": {"categories": ["6"], "anyWords": ["防汛"]}}""";

        HttpResponse<String> created = portal.send("POST", "/api/v1/subscriptions", request, AUTHORIZATION, BEARER);

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(json(created).get("secret").asText()).startsWith("whsec_");
        String address = created.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> read = portal.get(address, AUTHORIZATION, BEARER);
        assertThat(read.body()).contains("\"防汛\"").doesNotContain("ecret");
        assertThat(portal.get(address, "X-API-Key", RunningPortal.OTHER_KEY).statusCode())
                .isEqualTo(404);

        HttpResponse<String> paused = portal.send("PATCH", address, "{\"active\": false}", AUTHORIZATION, BEARER);
        assertThat(json(paused).get("active").asBoolean()).isFalse();
        assertThat(json(paused).at("/filter/categories/0").asText()).isEqualTo("6");

        assertThat(portal.send("DELETE", address, null, AUTHORIZATION, BEARER).statusCode())
                .isEqualTo(204);
        assertThat(portal.get(address, AUTHORIZATION, BEARER).statusCode()).isEqualTo(404);
    }

    @Test
    void subscriptionsToOneAddressShareTheSecret() {
        String request = "{\"name\": \"a\", \"url\": \"https://example.org/shared\"}";

        JsonNode first = json(portal.send("POST", "/api/v1/subscriptions", request, AUTHORIZATION, BEARER));
        JsonNode second = json(portal.send("POST", "/api/v1/subscriptions", request, AUTHORIZATION, BEARER));

        assertThat(second.get("secret")).isEqualTo(first.get("secret"));
        assertThat(second.at("/endpoint/endpointId")).isEqualTo(first.at("/endpoint/endpointId"));
        assertThat(second.get("subscriptionId")).isNotEqualTo(first.get("subscriptionId"));
    }

    @Test
    void everyErrorOfARequestIsNamed() {
        String request = """
                {"url": "ftp://user:word@example.org/", "filter": {"categories": ["6", "23"], "roles": ["BOSS"]}}""";

        HttpResponse<String> refused = portal.send("POST", "/api/v1/subscriptions", request, AUTHORIZATION, BEARER);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(refused).get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactly("name", "url", "url", "filter.categories[1]", "filter.roles[0]");
    }

    @Test
    void aMisspeltFieldIsRefused() {
        String request = "{\"name\": \"a\", \"url\": \"https://example.org/\", \"filters\": {}}";

        HttpResponse<String> refused = portal.send("POST", "/api/v1/subscriptions", request, AUTHORIZATION, BEARER);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("code").asText()).isEqualTo("POR-022");
        assertThat(json(refused).get("detail").asText()).contains("filters");
    }

    @Test
    void deliveriesAreListedAndCounted() {
        JsonNode created = json(portal.send(
                "POST",
                "/api/v1/subscriptions",
                "{\"name\": \"a\", \"url\": \"https://example.org/deliveries\"}",
                AUTHORIZATION,
                BEARER));
        String subscription = created.get("subscriptionId").asText();
        DeliveryState state = DeliveryState.newBuilder()
                .setDeliveryId("delivery-1")
                .setSubscriptionId(subscription)
                .setEndpointId("endpoint-1")
                .setDocumentId(Examples.GRAIN)
                .setRevision(1)
                .setDocumentPartition(0)
                .setDocumentOffset(0)
                .setStatus(DeliveryStatus.DELIVERED)
                .setAttempts(1)
                .setMatchedAt(Examples.PUBLISHED)
                .setUpdatedAt(Examples.PUBLISHED)
                .build();

        portal.write(Topics.DELIVERIES_STATE, "delivery-1", state);

        await().untilAsserted(() -> assertThat(
                        portal.get("/api/v1/subscriptions/" + subscription + "/deliveries", AUTHORIZATION, BEARER)
                                .body())
                .contains("delivery-1", "DELIVERED"));
        assertThat(portal.get("/documents/" + Examples.GRAIN).body()).contains("已送达");
        assertThat(portal.get("/status").body()).contains("已送达");
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
