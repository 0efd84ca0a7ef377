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
import java.util.stream.Stream;
import org.gongbao.record.v1.Consent;
import org.gongbao.record.v1.MissedDeliveries;
import org.gongbao.record.v1.MissedOfSubscription;
import org.gongbao.record.v1.WebhookFormat;
import org.gongbao.schemas.acknowledgement.AcknowledgementTokens;
import org.gongbao.schemas.secret.SecretSealer;
import org.gongbao.schemas.webhook.WebhookSchemas;
import org.junit.jupiter.api.Test;

class MissedMessageTest {

    private static final Instant FROM = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-03-02T05:00:00Z");
    private static final String PORTAL = "https://gongbao.example";
    private static final String BASE = PORTAL + WebhookSchemas.PATH;
    private static final EndpointKeys KEYS =
            EndpointKeys.of(WebhookSecret.ofText("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    private static final MissedDeliveries MISSED = new MissedDeliveries(
            7L, FROM, UNTIL, UNTIL.plusSeconds(60), List.of(new MissedOfSubscription("s-1", 7L, FROM, UNTIL)));

    private final WebhookMessages messages =
            new WebhookMessages(PORTAL, AcknowledgementTokens.of(SecretSealer.ofKey(new byte[32])));

    @Test
    void itTellsHowMuchWasMissedAndWhereThatCanBeHad() throws IOException {
        // when
        JsonNode body = json(write(WebhookFormat.STANDARD, UNTIL));

        // then
        assertThat(body.path("type").asText()).isEqualTo("deliveries.missed");
        assertThat(body.path("timestamp").asText()).isEqualTo("2026-03-02T05:01:00Z");
        assertThat(body.at("/data/count").asInt()).isEqualTo(7);
        assertThat(body.at("/data/listUrl").asText())
                .isEqualTo(PORTAL + "/api/v1/deliveries?endpoint=e-1&state=SHED&since=2026-03-02T01:00:00Z"
                        + "&until=2026-03-02T05:00:00.001Z");
        assertThat(body.at("/data/subscriptions/0/listUrl").asText()).contains("?subscription=s-1&state=SHED&");
        assertThat(body.at("/data/subscriptions/0/replay/url").asText())
                .isEqualTo(PORTAL + "/api/v1/subscriptions/s-1/replay");
        assertThat(body.at("/data/subscriptions/0/replay/body/states/0").asText())
                .isEqualTo("SHED");
    }

    @Test
    void itKeepsToTheSchema() {
        // when
        WebhookMessage message = write(WebhookFormat.STANDARD, UNTIL);

        // then
        assertThat(schema().validate(new String(message.body(), StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void aCloudEventIsAboutTheEndpoint() throws IOException {
        // when
        WebhookMessage structured = write(WebhookFormat.CLOUDEVENTS_STRUCTURED, UNTIL);
        WebhookMessage binary = write(WebhookFormat.CLOUDEVENTS_BINARY, UNTIL);

        // then
        assertThat(structured.contentType()).startsWith("application/cloudevents+json");
        assertThat(json(structured).path("type").asText()).isEqualTo("org.gongbao.deliveries.missed");
        assertThat(json(structured).at("/data/count").asInt()).isEqualTo(7);
        assertThat(binary.headers())
                .containsEntry("ce-subject", "e-1")
                .containsEntry("ce-id", "missed-1")
                .containsEntry("ce-dataschema", BASE + "missed.json");
        assertThat(json(binary)).isEqualTo(json(structured).path("data"));
    }

    @Test
    void inTheFormOfGitHubTheEventIsNamedInAHeader() {
        // when
        WebhookMessage message = write(WebhookFormat.GITHUB, UNTIL);

        // then
        assertThat(message.headers())
                .containsEntry("X-Gongbao-Event", "deliveries.missed")
                .containsEntry("X-Gongbao-Delivery", "missed-1")
                .containsEntry("webhook-id", "missed-1");
    }

    @Test
    void everyAttemptSendsTheSameBytes() {
        // when
        WebhookMessage first = write(WebhookFormat.STANDARD, UNTIL);
        WebhookMessage later = write(WebhookFormat.STANDARD, UNTIL.plusSeconds(99));

        // then
        assertThat(later.body()).isEqualTo(first.body());
    }

    private WebhookMessage write(WebhookFormat format, Instant at) {
        Recipient recipient = new Recipient(
                "e-1", "https://a.example/", format, Optional.of(KEYS), Credentials.NONE, Consent.GRANTED);
        return messages.write(recipient, KEYS, MISSED, "missed-1", at);
    }

    private static JsonNode json(WebhookMessage message) throws IOException {
        return new ObjectMapper().readTree(message.body());
    }

    private static JsonSchema schema() {
        Map<String, String> texts = Stream.of(WebhookSchemas.MISSED_EVENT, WebhookSchemas.MISSED)
                .collect(Collectors.toMap(
                        one -> BASE + one, one -> WebhookSchemas.text(one).orElseThrow()));
        return JsonSchemaFactory.getInstance(
                        VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(texts)))
                .getSchema(SchemaLocation.of(BASE + WebhookSchemas.MISSED_EVENT));
    }
}
