package org.gongbao.connector.webhook.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookBodyTest {

    private final WebhookBody body = new WebhookBody("https://gongbao.example/");

    @Test
    void neverChangesItsBytes() {
        // given
        EnrichedDocument document = Documents.enriched(1).build();
        // when
        String json = text(body.render(document), "s-1");
        // then
        assertThat(json)
                .as("bytes that were signed once are signed for ever: another form is another major version")
                .isEqualTo("{\"type\":\"document.new\",\"timestamp\":\"2026-03-02T01:00:00Z\",\"data\":{"
                        + "\"documentId\":\"" + Documents.documentId(1) + "\",\"revision\":1,\"changeClass\":\"NEW\","
                        + "\"title\":\"云岭县人民政府办公室关于做好第1批农田水利设施管护工作的通知\",\"docNumber\":\"云政办发〔2026〕1号\","
                        + "\"issuer\":{\"id\":\"999901-office\",\"name\":\"云岭县人民政府办公室\"},\"genre\":\"通知\","
                        + "\"instrument\":null,\"signedOn\":\"2026-02-20\",\"publishedAt\":\"2026-03-02T01:00:00Z\","
                        + "\"categories\":[{\"code\":\"6\",\"label\":\"农业、林业、水利\"}],"
                        + "\"agencies\":[{\"id\":\"999901-office\",\"name\":\"云岭县人民政府办公室\",\"role\":\"ISSUER\"}],"
                        + "\"summary\":\"为保障春灌，现就农田水利设施管护工作通知如下。\","
                        + "\"gazette\":{\"title\":\"云岭县人民政府公报\",\"year\":2026,\"issue\":1},"
                        + "\"url\":\"https://gongbao.example/documents/" + Documents.documentId(1) + "\","
                        + "\"subscriptionId\":\"s-1\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "NEW,document.new",
        "MAJOR,document.major",
        "CORRECTION,document.correction",
        "METADATA,document.metadata",
        "LINKS,document.links",
        "WITHDRAWAL,document.withdrawal"
    })
    void namesItsTypeAfterTheChange(ChangeClass change, String type) throws IOException {
        // given
        EnrichedDocument document = Documents.enriched(1).setChangeClass(change).build();
        // when
        JsonNode json = json(body.render(document), "s-1");
        // then
        assertThat(json.get("type").asText()).isEqualTo(type);
    }

    @Test
    void leavesOutWhatADocumentDoesNotHave() throws IOException {
        // given
        Document bare = Document.newBuilder(Documents.document(1).build())
                .setIssuer(null)
                .setDocNumber(null)
                .setGenre(null)
                .setSignedOn(null)
                .build();
        EnrichedDocument document = Documents.enriched(1)
                .setDocument(bare)
                .setSummary(null)
                .setCategories(Collections.emptyList())
                .setAgencies(Collections.emptyList())
                .build();
        // when
        JsonNode data = json(body.render(document), "s-1").get("data");
        // then
        assertThat(data.get("issuer").isNull()).isTrue();
        assertThat(data.get("docNumber").isNull()).isTrue();
        assertThat(data.get("signedOn").isNull()).isTrue();
        assertThat(data.get("categories")).isEmpty();
    }

    @Test
    void staysSmallHoweverManyAgenciesADocumentNames() throws IOException {
        // given
        EnrichedDocument document = Documents.enriched(1)
                .setAgencies(Collections.nCopies(500, Documents.agency("999901-x", "云岭县某局", AgencyRole.MEMBER)))
                .build();
        // when
        RenderedDocument rendered = body.render(document);
        // then
        assertThat(json(rendered, "s-1").get("data").get("agencies")).hasSize(20);
        assertThat(rendered.bodyFor("s-1")).hasSizeLessThan(20_000);
    }

    @Test
    void quotesWhatTheSubscriptionIsCalled() throws IOException {
        // given
        RenderedDocument rendered = body.render(Documents.enriched(1).build());
        // when
        JsonNode json = json(rendered, "a\"}}\n订阅");
        // then
        assertThat(json.get("data").get("subscriptionId").asText()).isEqualTo("a\"}}\n订阅");
    }

    private static String text(RenderedDocument rendered, String subscriptionId) {
        return new String(rendered.bodyFor(subscriptionId), StandardCharsets.UTF_8);
    }

    private static JsonNode json(RenderedDocument rendered, String subscriptionId) throws IOException {
        return new ObjectMapper().readTree(rendered.bodyFor(subscriptionId));
    }
}
