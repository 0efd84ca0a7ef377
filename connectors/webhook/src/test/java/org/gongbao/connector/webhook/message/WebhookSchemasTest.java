package org.gongbao.connector.webhook.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.record.v1.CitedBy;
import org.gongbao.record.v1.Consent;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Duty;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Expiry;
import org.gongbao.record.v1.PayloadKind;
import org.gongbao.record.v1.PersonnelAction;
import org.gongbao.record.v1.PersonnelActionType;
import org.gongbao.record.v1.WebhookFormat;
import org.gongbao.schemas.acknowledgement.AcknowledgementTokens;
import org.gongbao.schemas.secret.SecretSealer;
import org.gongbao.schemas.webhook.WebhookSchemas;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent is what the published schemas say. */
class WebhookSchemasTest {

    private static final ObjectNode ACKNOWLEDGEMENT = new ObjectMapper()
            .createObjectNode()
            .put("asking", 1)
            .put("deadlineSeconds", 600)
            .put("url", "https://gongbao.example/acknowledge/t")
            .put("answerUrl", "https://gongbao.example/api/v1/acknowledgements/t");

    private static final String BASE = "https://gongbao.example" + WebhookSchemas.PATH;

    private final WebhookBody body = new WebhookBody("https://gongbao.example");

    @ParameterizedTest
    @MethodSource("documents")
    void everyBodyKeepsToTheSchema(EnrichedDocument document) {
        // given
        RenderedDocument rendered = body.render(document);
        // when
        List<byte[]> bodies = Stream.of(PayloadKind.THIN, PayloadKind.FULL)
                .map(kind -> rendered.event(rendered.data("s-1", kind, List.of(), Optional.empty())))
                .toList();
        // then
        assertThat(bodies).allSatisfy(bytes -> assertThat(schema(WebhookSchemas.EVENT)
                        .validate(new String(bytes, StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty());
    }

    @Test
    void aFullTestHasEveryFieldThatTheSchemaNamesAndNoOther() throws IOException {
        // when
        byte[] data = Json.withMark(
                body.render(everything()).data("s-1", PayloadKind.FULL, List.of(), Optional.of(ACKNOWLEDGEMENT)),
                "test");
        // then
        assertThat(new ObjectMapper().readTree(data).fieldNames())
                .toIterable()
                .containsExactlyElementsOf(WebhookSchemas.fields());
        assertThat(schema(WebhookSchemas.DOCUMENT).validate(new String(data, StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void aChosenFieldAloneKeepsToTheSchema() {
        // when
        byte[] data = body.render(everything()).data("s-1", PayloadKind.THIN, List.of("title"), Optional.empty());
        // then
        assertThat(schema(WebhookSchemas.DOCUMENT).validate(new String(data, StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void whatIsNoSuchBodyIsRefused() {
        // when
        var errors = schema(WebhookSchemas.EVENT)
                .validate("{\"type\":\"document.new\",\"data\":{\"revision\":\"1\"}}", InputFormat.JSON);
        // then
        assertThat(errors).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void aChallengeKeepsToTheSchema() throws IOException {
        // given
        Recipient recipient = new Recipient(
                "e-1",
                "https://a.example/",
                WebhookFormat.STANDARD,
                Optional.empty(),
                Credentials.NONE,
                Consent.PENDING);
        EndpointKeys keys = EndpointKeys.of(WebhookSecret.ofText("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        // when
        WebhookMessage message = new WebhookMessages(
                        "https://gongbao.example", AcknowledgementTokens.of(SecretSealer.ofKey(new byte[32])))
                .verification(recipient, keys, "0123456789abcdef0123", Instant.now());
        // then
        JsonNode json = new ObjectMapper().readTree(message.body());
        assertThat(schema("verification.json").validate(json)).isEmpty();
    }

    private static Stream<EnrichedDocument> documents() {
        Document bare = Document.newBuilder(Documents.document(2).build())
                .setIssuer(null)
                .setDocNumber(null)
                .setGenre(null)
                .setSignedOn(null)
                .build();
        return Stream.of(
                Documents.enriched(1).build(),
                everything(),
                Documents.enriched(2)
                        .setDocument(bare)
                        .setSummary(null)
                        .setCategories(Collections.emptyList())
                        .setAgencies(Collections.emptyList())
                        .setChangeClass(ChangeClass.WITHDRAWAL)
                        .build());
    }

    private static EnrichedDocument everything() {
        return Documents.enriched(1)
                .setExpires(new Expiry("有效期二年", null))
                .setCitations(List.of(new Citation("云政发〔2020〕1号", null, CitationRelation.REPEALS, null, 3)))
                .setCitedBy(List.of(new CitedBy("d-2", CitationRelation.CITES, null, "关于某事的通知")))
                .setPersonnel(List.of(new PersonnelAction("王小明", PersonnelActionType.APPOINT, "局长", null, null, 4)))
                .setDuties(List.of(new Duty("县财政局", "拨付资金", "2026-03-31", null, 5)))
                .setPlaces(List.of("云岭县"))
                .build();
    }

    private static JsonSchema schema(String name) {
        Map<String, String> texts = Stream.of(WebhookSchemas.EVENT, WebhookSchemas.DOCUMENT, "verification.json")
                .collect(Collectors.toMap(
                        one -> BASE + one, one -> WebhookSchemas.text(one).orElseThrow()));
        return JsonSchemaFactory.getInstance(
                        VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(texts)))
                .getSchema(SchemaLocation.of(BASE + name));
    }
}
