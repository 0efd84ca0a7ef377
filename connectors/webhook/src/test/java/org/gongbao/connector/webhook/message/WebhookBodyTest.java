package org.gongbao.connector.webhook.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.PayloadKind;
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
        assertThat(bytes(rendered, "s-1")).hasSizeLessThan(WebhookBody.THIN_BYTES);
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

    @Test
    void staysSmallHoweverLongATitleIs() throws IOException {
        // given
        Document wordy = Document.newBuilder(Documents.document(1).build())
                .setTitle("𠮷关于\n".repeat(10_000))
                .build();
        EnrichedDocument document = Documents.enriched(1)
                .setDocument(wordy)
                .setSummary("为\t".repeat(10_000))
                .setAgencies(Collections.nCopies(
                        50, Documents.agency("999901-x", "云岭县\u0001".repeat(500), AgencyRole.MEMBER)))
                .build();
        // when
        RenderedDocument rendered = body.render(document);
        // then
        assertThat(bytes(rendered, "s-1")).hasSizeLessThan(WebhookBody.THIN_BYTES);
        assertThat(json(rendered, "s-1").at("/data/title").asText())
                .endsWith("…")
                .hasSizeLessThan(151);
        assertThat(json(rendered, "s-1").at("/data/url").asText()).endsWith(Documents.documentId(1));
    }

    @Test
    void tellsTagsAndTextWhereAllIsAskedFor() throws IOException {
        // given
        RenderedDocument rendered = body.render(Documents.enriched(1).build());
        // when
        JsonNode data =
                new ObjectMapper().readTree(rendered.data("s-1", PayloadKind.FULL, List.of(), Optional.empty()));
        // then
        assertThat(data.get("text").asText()).isEqualTo("各乡镇人民政府，县直各有关单位：\n为保障春灌，现就农田水利设施管护工作通知如下。");
        assertThat(data.get("textTruncated").asBoolean()).isFalse();
        assertThat(data.at("/keywords/0").asText()).isEqualTo("农田水利");
        assertThat(data.at("/addressees/0/name").asText()).isEqualTo("各乡镇人民政府");
        assertThat(data.get("title")).isEqualTo(json(rendered, "s-1").at("/data/title"));
    }

    @Test
    void cutsATextThatIsTooLongAndSaysWhereAllOfItIs() throws IOException {
        // given
        Document book = Document.newBuilder(Documents.document(1).build())
                .setParagraphs(Collections.nCopies(2_000, new Paragraph(1, "春灌".repeat(50))))
                .build();
        RenderedDocument rendered =
                body.render(Documents.enriched(1).setDocument(book).build());
        // when
        JsonNode data =
                new ObjectMapper().readTree(rendered.data("s-1", PayloadKind.FULL, List.of(), Optional.empty()));
        // then
        assertThat(data.get("text").asText()).hasSize(FullData.CHARACTERS);
        assertThat(data.get("textTruncated").asBoolean()).isTrue();
        assertThat(data.get("textUrl").asText())
                .isEqualTo("https://gongbao.example/api/v1/documents/" + Documents.documentId(1) + "/text");
    }

    @Test
    void holdsOnlyTheFieldsThatWereChosenAndWhatTellsDeliveriesApart() throws IOException {
        // given
        RenderedDocument rendered = body.render(Documents.enriched(1).build());
        // when
        JsonNode data = new ObjectMapper()
                .readTree(rendered.data("s-1", PayloadKind.THIN, List.of("url", "title"), Optional.empty()));
        // then
        assertThat(data.fieldNames())
                .toIterable()
                .containsExactly("documentId", "revision", "title", "url", "subscriptionId");
    }

    private static byte[] bytes(RenderedDocument rendered, String subscriptionId) {
        return rendered.event(rendered.data(subscriptionId, PayloadKind.THIN, List.of(), Optional.empty()));
    }

    private static String text(RenderedDocument rendered, String subscriptionId) {
        return new String(bytes(rendered, subscriptionId), StandardCharsets.UTF_8);
    }

    private static JsonNode json(RenderedDocument rendered, String subscriptionId) throws IOException {
        return new ObjectMapper().readTree(bytes(rendered, subscriptionId));
    }
}
