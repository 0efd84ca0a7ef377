package org.gongbao.connector.webhook.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongbao.record.v1.Consent;
import org.gongbao.record.v1.PayloadKind;
import org.gongbao.record.v1.WebhookFormat;
import org.gongbao.schemas.acknowledgement.AcknowledgementTokens;
import org.gongbao.schemas.secret.SecretSealer;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WebhookMessagesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final WebhookSecret SECRET = WebhookSecret.ofText("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final WebhookSecret FORMER = WebhookSecret.ofText("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

    private final WebhookMessages messages =
            new WebhookMessages("https://gongbao.example", AcknowledgementTokens.of(SecretSealer.ofKey(new byte[32])));
    private final RenderedDocument document = new WebhookBody("https://gongbao.example")
            .render(Documents.enriched(1).build());

    @ParameterizedTest
    @EnumSource(value = WebhookFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void aTestSaysSoInEveryFormAndNothingElseDoes(WebhookFormat format) throws IOException {
        // when
        JsonNode test = data(format, write(subscriber(format, List.of("title")), EndpointKeys.of(SECRET), true));
        JsonNode real = data(format, write(subscriber(format, List.of("title")), EndpointKeys.of(SECRET), false));

        // then
        assertThat(test.path("test").asBoolean()).isTrue();
        assertThat(test.path("title").asText()).isEqualTo(real.path("title").asText());
        assertThat(real.has("test")).isFalse();
    }

    @Test
    void theOneSignatureOfGithubIsByTheFormerSecretUntilItsTimeIsOver() {
        // given
        Subscriber subscriber = subscriber(WebhookFormat.GITHUB, List.of());

        // when
        WebhookMessage during = write(subscriber, rotated(NOW.plus(Duration.ofHours(1))), false);
        WebhookMessage after = write(subscriber, rotated(NOW), false);

        // then
        assertThat(during.headers()).containsEntry("X-Hub-Signature-256", FORMER.hubSignature(during.body()));
        assertThat(during.headers().get("webhook-signature").split(" ")).hasSize(2);
        assertThat(after.headers()).containsEntry("X-Hub-Signature-256", SECRET.hubSignature(after.body()));
    }

    @Test
    void theChallengeIsSignedAsWebhooksAre() {
        // given
        Recipient recipient = subscriber(WebhookFormat.GITHUB, List.of()).recipient();

        // when
        WebhookMessage asked =
                messages.verification(recipient, rotated(NOW.plusSeconds(1)), "0123456789abcdef0123", NOW);

        // then
        assertThat(asked.headers()).containsEntry("X-Hub-Signature-256", FORMER.hubSignature(asked.body()));
    }

    private WebhookMessage write(Subscriber subscriber, EndpointKeys keys, boolean test) {
        return messages.write(subscriber, keys, document, new DeliveryName("d-1", test, 0), NOW);
    }

    private static EndpointKeys rotated(Instant until) {
        return new EndpointKeys(SECRET, Optional.of(new EndpointKeys.FormerSecret(FORMER, until)), Optional.empty());
    }

    private static Subscriber subscriber(WebhookFormat format, List<String> fields) {
        Recipient recipient = new Recipient(
                "e-1",
                "https://a.example/",
                format,
                Optional.of(EndpointKeys.of(SECRET)),
                Credentials.NONE,
                Consent.GRANTED);
        return new Subscriber("s-1", recipient, PayloadKind.THIN, fields);
    }

    private static JsonNode data(WebhookFormat format, WebhookMessage message) throws IOException {
        JsonNode body = new ObjectMapper().readTree(message.body());
        return format == WebhookFormat.CLOUDEVENTS_BINARY ? body : body.path("data");
    }
}
