package org.gongbao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Digests as a journalist asks for them, over HTTP. */
class DigestsOverHttpTest extends PortalOverHttp {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    @Test
    void aDigestIsShownAsItWasAskedForAndCanBeTakenBack() {
        // given
        HttpResponse<String> created = send("POST", SUBSCRIPTIONS, """
                {"name": "每日汇总", "url": "https://example.org/digest", "digest": {"daily": "07:30", "weekdays": ["MONDAY"]}}""");
        String address = created.headers().firstValue("Location").orElseThrow();
        JsonNode shown = json(send("GET", address, null)).get("digest");

        // when
        JsonNode after = json(send("PATCH", address, "{\"digest\": {}}"));

        // then
        assertThat(shown.get("daily").asText()).isEqualTo("07:30");
        assertThat(shown.at("/weekdays/0").asText()).isEqualTo("MONDAY");
        assertThat(shown.get("zone").asText()).isEqualTo("Asia/Shanghai");
        assertThat(after.get("digest").isNull()).isTrue();
    }

    @Test
    void aNumberAloneIsGivenATimeSoThatTheLastDocumentsDoNotWaitForEver() {
        // when
        HttpResponse<String> created = send(
                "POST",
                SUBSCRIPTIONS,
                "{\"name\": \"a\", \"url\": \"https://example.org/every\", \"digest\": {\"every\": 20}}");

        // then
        assertThat(json(created).at("/digest/every").asInt()).isEqualTo(20);
        assertThat(json(created).at("/digest/afterSeconds").asInt()).isEqualTo(86_400);
    }

    @Test
    void everyErrorOfADigestIsNamed() {
        // when
        HttpResponse<String> refused = send("POST", SUBSCRIPTIONS, """
                {"name": "a", "url": "https://example.org/wrong",
                 "digest": {"every": 1, "afterSeconds": 999999999, "daily": "25:00", "weekdays": ["FUNDAY"], "zone": "Moon/Base"}}""");

        // then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactly(
                        "digest.every", "digest.afterSeconds", "digest.daily", "digest.weekdays", "digest.zone");
    }

    @Test
    void whatHasToBeAcknowledgedCannotWaitForOthers() {
        // given
        HttpResponse<String> created = send("POST", SUBSCRIPTIONS, """
                {"name": "红色预警", "url": "https://example.org/alarm", "acknowledgement": {"deadlineSeconds": 600}}""");
        String address = created.headers().firstValue("Location").orElseThrow();

        // when
        HttpResponse<String> refused = send("PATCH", address, "{\"digest\": {\"every\": 5}}");

        // then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/field").asText()).isEqualTo("digest");
    }

    @Test
    void thePreviewTellsHowManyDigestsAMonthThereWouldBe() {
        // given
        String path = SUBSCRIPTIONS + "/preview?days=3660";

        // when
        JsonNode each = json(send("POST", path, "{\"filter\": {}}"));
        JsonNode digests = json(send("POST", path, "{\"filter\": {}, \"digest\": {\"daily\": \"07:30\"}}"));

        // then
        assertThat(each.has("digestsPerMonth")).isFalse();
        assertThat(digests.get("digestsPerMonth").asDouble())
                .isBetween(0.0, digests.get("perMonth").asDouble());
    }

    @Test
    void theSchemasOfDigestsAreThere() {
        // when
        HttpResponse<String> schema = portal.get("/schemas/webhook/v1/digestevent.json");

        // then
        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(schema.body()).contains("documents.digest");
    }

    private static HttpResponse<String> send(String method, String path, String body) {
        return portal.send(method, path, body, "Authorization", "Bearer " + RunningPortal.KEY);
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
