package org.gongbao.connector.webhook.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Consent;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.PayloadKind;
import org.gongbao.record.v1.WebhookFormat;
import org.gongbao.schemas.acknowledgement.AcknowledgementTokens;
import org.gongbao.schemas.acknowledgement.AskedFor;
import org.gongbao.schemas.secret.SecretSealer;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

class AcknowledgementLinksTest {

    private static final String PORTAL = "https://gongbao.example";
    private static final AcknowledgementTokens TOKENS = AcknowledgementTokens.of(SecretSealer.ofKey(new byte[32]));
    private static final EndpointKeys KEYS =
            EndpointKeys.of(WebhookSecret.ofText("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

    private final WebhookMessages messages = new WebhookMessages(PORTAL + "/", TOKENS);

    @Test
    void whoeverIsAskedGetsALinkThatTellsWhatIsAskedWhateverFieldsAreChosen() throws IOException {
        // when
        JsonNode data = data(Documents.enriched(1).build(), 600, 2, "title");

        // then
        JsonNode asked = data.get("acknowledgement");
        assertThat(asked.get("asking").asInt()).isEqualTo(2);
        assertThat(asked.get("deadlineSeconds").asInt()).isEqualTo(600);
        String page = asked.get("url").asText();
        assertThat(page).startsWith(PORTAL + "/acknowledge/");
        String token = page.substring(page.lastIndexOf('/') + 1);
        assertThat(asked.get("answerUrl").asText()).isEqualTo(PORTAL + "/api/v1/acknowledgements/" + token);
        assertThat(TOKENS.read(token)).contains(new AskedFor(Documents.documentId(1), 1, "s1", 2));
    }

    @Test
    void everyAttemptSendsTheSameBytes() {
        // when
        byte[] first = body(Documents.enriched(1).build(), 600, 1);
        byte[] second = body(Documents.enriched(1).build(), 600, 1);

        // then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aWithdrawalNobodyHasToAcknowledge() throws IOException {
        // given
        EnrichedDocument withdrawn = Documents.enriched(1)
                .setRevision(2)
                .setChangeClass(ChangeClass.WITHDRAWAL)
                .build();

        // when
        JsonNode data = data(withdrawn, 600, 1);

        // then
        assertThat(data.has("acknowledgement")).isFalse();
    }

    @Test
    void whatNeedsNoAcknowledgementHasNoLink() throws IOException {
        // when
        JsonNode notAsked = data(Documents.enriched(1).build(), 600, 0);
        JsonNode ruleTakenBack = data(Documents.enriched(1).build(), 0, 1);

        // then
        assertThat(notAsked.has("acknowledgement")).isFalse();
        assertThat(ruleTakenBack.has("acknowledgement")).isFalse();
    }

    private JsonNode data(EnrichedDocument document, long deadline, int asking, String... fields) throws IOException {
        return new ObjectMapper()
                .readTree(body(document, deadline, asking, fields))
                .get("data");
    }

    private byte[] body(EnrichedDocument document, long deadline, int asking, String... fields) {
        Recipient recipient = new Recipient(
                "e1",
                "https://a.example/",
                WebhookFormat.STANDARD,
                Optional.of(KEYS),
                Credentials.NONE,
                Consent.ASSUMED);
        return messages.write(
                        new Subscriber("s1", recipient, PayloadKind.THIN, List.of(fields), deadline),
                        KEYS,
                        new WebhookBody(PORTAL).render(document),
                        new DeliveryName("d1", false, asking),
                        Instant.now())
                .body();
    }
}
