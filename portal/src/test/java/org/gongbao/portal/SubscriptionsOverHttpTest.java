package org.gongbao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.schemas.topic.Topics;
import org.junit.jupiter.api.Test;

/** Subscriptions as a journalist meets them, over HTTP. */
class SubscriptionsOverHttpTest extends PortalOverHttp {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "Bearer " + RunningPortal.KEY;
    private static final String PREVIEW = "/api/v1/subscriptions/preview?days=3660";

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
        assertThat(read.body()).contains("\"防汛\"").doesNotContain("whsec_", "ealedSecret");
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
    void aFilterIsTriedBeforeItIsSaved() {
        // given
        String filter = """
                {"filter": {"categories": ["6"], "noneOf": [{"genres": ["意见"]}],
                            "anyOf": [{"near": [{"words": ["财政局", "防汛物資"], "within": 20}]}, {"persons": ["王小明"]}]}}""";

        // when
        JsonNode preview = json(portal.send("POST", PREVIEW, filter, AUTHORIZATION, BEARER));

        // then
        assertThat(preview.get("documents").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(preview.get("examined")).isEqualTo(preview.get("documents"));
        assertThat(preview.get("matched").asInt()).isEqualTo(1);
        assertThat(preview.at("/newest/0/documentId").asText()).isEqualTo(Examples.FLOOD);
        assertThat(preview.at("/newest/0/reasons"))
                .extracting(reason ->
                        reason.get("field").asText() + "=" + reason.get("value").asText())
                .containsExactlyInAnyOrder("category=6", "near=财政局负责落实防汛物资");
    }

    @Test
    void aWrongFilterOrNumberOfDaysIsNamedInAPreview() {
        // given
        String filter = """
                {"filter": {"agenciesBelow": true, "agencies": ["云溪县水利局"], "signedFrom": "2024-13-01",
                            "near": [{"words": ["水"]}], "allOf": [{"allOf": [{"allOf": [{"allOf": [{}]}]}]}]}}""";

        // when
        HttpResponse<String> refused =
                portal.send("POST", "/api/v1/subscriptions/preview?days=0", filter, AUTHORIZATION, BEARER);

        // then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactly(
                        "filter.agencies[0]",
                        "filter.signedFrom",
                        "filter.near[0].words",
                        "filter.allOf[0].allOf[0].allOf[0].allOf[0]",
                        "days");
    }

    @Test
    void aSubscriberAsksWhyADocumentMatched() {
        // given
        String request = """
                {"name": "水利", "url": "https://example.org/why",
                 "filter": {"agencies": ["999901-government"], "agenciesBelow": true, "roles": ["RESPONSIBLE"]}}""";
        String subscription = json(portal.send("POST", "/api/v1/subscriptions", request, AUTHORIZATION, BEARER))
                .get("subscriptionId")
                .asText();
        String reasons = "/api/v1/subscriptions/" + subscription + "/reasons/";

        // when
        JsonNode flood = json(portal.get(reasons + Examples.FLOOD, AUTHORIZATION, BEARER));

        // then
        assertThat(flood.get("matches").asBoolean()).isTrue();
        assertThat(flood.at("/reasons/0/value").asText()).isEqualTo("999901-government|RESPONSIBLE");
        assertThat(json(portal.get(reasons + Examples.GRAIN, AUTHORIZATION, BEARER))
                        .get("matches")
                        .asBoolean())
                .isFalse();
        assertThat(portal.get(reasons + "nothing", AUTHORIZATION, BEARER).statusCode())
                .isEqualTo(404);
        assertThat(portal.get(reasons + Examples.FLOOD, "X-API-Key", RunningPortal.OTHER_KEY)
                        .statusCode())
                .isEqualTo(404);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
