package org.gongbao.connector.webhook.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongbao.record.v1.Consent;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.PayloadKind;
import org.gongbao.record.v1.WebhookFormat;
import org.gongbao.schemas.acknowledgement.AcknowledgementTokens;
import org.gongbao.schemas.secret.SecretSealer;
import org.gongbao.schemas.webhook.WebhookSchemas;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DigestMessageTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String PORTAL = "https://gongbao.example";
    private static final String BASE = PORTAL + WebhookSchemas.PATH;
    private static final EndpointKeys KEYS =
            EndpointKeys.of(WebhookSecret.ofText("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

    private final WebhookMessages messages =
            new WebhookMessages(PORTAL, AcknowledgementTokens.of(SecretSealer.ofKey(new byte[32])));

    @Test
    void aDigestListsEachDocumentAsAWebhookOfItsOwnWouldTellIt() throws IOException {
        // given
        List<DigestEntry> digest = List.of(entry(1), entry(2));

        // when
        JsonNode body = json(write(WebhookFormat.STANDARD, PayloadKind.THIN, digest));

        // then
        assertThat(body.path("type").asText()).isEqualTo("documents.digest");
        assertThat(body.at("/data/count").asInt()).isEqualTo(2);
        assertThat(body.at("/data/items/0/id").asText()).isEqualTo("delivery-1");
        JsonNode alone = json(messages.write(
                subscriber(WebhookFormat.STANDARD, PayloadKind.THIN),
                KEYS,
                digest.getFirst().document().orElseThrow(),
                new DeliveryName("delivery-1", false, 0),
                NOW));
        assertThat(body.at("/data/items/0/data")).isEqualTo(alone.path("data"));
        assertThat(body.at("/data/items/0/type")).isEqualTo(alone.path("type"));
    }

    @Test
    void structuredCloudEventsComeAsABatch() throws IOException {
        // when
        WebhookMessage message =
                write(WebhookFormat.CLOUDEVENTS_STRUCTURED, PayloadKind.THIN, List.of(entry(1), entry(2)));

        // then
        JsonNode batch = json(message);
        assertThat(message.contentType()).startsWith("application/cloudevents-batch+json");
        assertThat(batch.isArray()).isTrue();
        assertThat(batch).hasSize(2);
        assertThat(batch.at("/0/specversion").asText()).isEqualTo("1.0");
        assertThat(batch.at("/1/id").asText()).isEqualTo("delivery-2");
        assertThat(batch.at("/1/type").asText()).isEqualTo("org.gongbao.document.new");
        assertThat(message.headers()).containsEntry("webhook-id", "digest-1");
    }

    @Test
    void aBinaryCloudEventHoldsTheDigestAsItsData() throws IOException {
        // when
        WebhookMessage message = write(WebhookFormat.CLOUDEVENTS_BINARY, PayloadKind.THIN, List.of(entry(1)));

        // then
        assertThat(message.headers())
                .containsEntry("ce-type", "org.gongbao.documents.digest")
                .containsEntry("ce-id", "digest-1")
                .containsEntry("ce-dataschema", BASE + "digest.json");
        assertThat(json(message).path("items")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = PayloadKind.class,
            names = {"THIN", "FULL"})
    void everyDigestKeepsToTheSchema(PayloadKind payload) {
        // given
        List<DigestEntry> digest = List.of(entry(1), new DigestEntry("delivery-2", "d-2", 3, Optional.empty()));

        // when
        WebhookMessage message = write(WebhookFormat.STANDARD, payload, digest);

        // then
        assertThat(schema(WebhookSchemas.DIGEST_EVENT)
                        .validate(new String(message.body(), StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void documentsBeyondAMegabyteAreReducedAndSayso() throws IOException {
        // given
        List<DigestEntry> digest =
                IntStream.rangeClosed(1, 6).mapToObj(DigestMessageTest::large).toList();

        // when
        JsonNode items =
                json(write(WebhookFormat.STANDARD, PayloadKind.FULL, digest)).at("/data/items");

        // then
        assertThat(items.at("/0/data").has("text")).isTrue();
        assertThat(items.at("/0").has("reduced")).isFalse();
        assertThat(items.at("/5/data").has("text")).isFalse();
        assertThat(items.at("/5/reduced").asBoolean()).isTrue();
    }

    @Test
    void everyAttemptSendsTheSameBytes() {
        // given
        List<DigestEntry> digest = List.of(entry(1), entry(2));

        // when
        WebhookMessage first = write(WebhookFormat.STANDARD, PayloadKind.THIN, digest);
        WebhookMessage later = messages.write(
                subscriber(WebhookFormat.STANDARD, PayloadKind.THIN), KEYS, digest, "digest-1", NOW.plusSeconds(99));

        // then
        assertThat(later.body()).isEqualTo(first.body());
    }

    private WebhookMessage write(WebhookFormat format, PayloadKind payload, List<DigestEntry> digest) {
        return messages.write(subscriber(format, payload), KEYS, digest, "digest-1", NOW);
    }

    private static DigestEntry entry(int number) {
        RenderedDocument document =
                new WebhookBody(PORTAL).render(Documents.enriched(number).build());
        return new DigestEntry("delivery-" + number, document.documentId(), document.revision(), Optional.of(document));
    }

    private static DigestEntry large(int number) {
        Document text = Documents.document(number)
                .setParagraphs(List.of(new Paragraph(1, "政".repeat(90_000))))
                .build();
        RenderedDocument rendered = new WebhookBody(PORTAL)
                .render(Documents.enriched(number).setDocument(text).build());
        return new DigestEntry("delivery-" + number, rendered.documentId(), rendered.revision(), Optional.of(rendered));
    }

    private static Subscriber subscriber(WebhookFormat format, PayloadKind payload) {
        Recipient recipient = new Recipient(
                "e-1", "https://a.example/", format, Optional.of(KEYS), Credentials.NONE, Consent.GRANTED);
        return new Subscriber("s-1", recipient, payload, List.of());
    }

    private static JsonNode json(WebhookMessage message) throws IOException {
        return new ObjectMapper().readTree(message.body());
    }

    private static JsonSchema schema(String name) {
        Map<String, String> texts = Stream.of(
                        WebhookSchemas.DIGEST_EVENT, WebhookSchemas.DIGEST, WebhookSchemas.DOCUMENT)
                .collect(Collectors.toMap(
                        one -> BASE + one, one -> WebhookSchemas.text(one).orElseThrow()));
        return JsonSchemaFactory.getInstance(
                        VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(texts)))
                .getSchema(SchemaLocation.of(BASE + name));
    }
}
