package org.gongbao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.gongbao.record.v1.Change;
import org.gongbao.schemas.access.Scope;
import org.gongbao.schemas.topic.Topics;
import org.junit.jupiter.api.Test;

/** The log of changes as a tenant meets it, over HTTP. */
class ChangesOverHttpTest extends PortalOverHttp {

    private static final String CHANGES = "/api/v1/changes";

    @Test
    void whoChangedWhatIsThereWithTheRequest() {
        // given
        TenantClient client = TenantClient.of(portal, "history", Scope.ADMIN);
        String request = "{\"name\": \"a\", \"url\": \"https://example.org/history\"}";

        // when
        HttpResponse<String> created = portal.send(
                "POST",
                "/api/v1/subscriptions",
                request,
                "Authorization",
                "Bearer " + client.key(),
                "X-Request-Id",
                "trace-4711");

        // then
        assertThat(created.headers().firstValue("X-Request-Id")).hasValue("trace-4711");
        String id = TenantClient.json(created).get("subscriptionId").asText();
        await().until(() -> !items(client, "?object=" + id).isEmpty());
        JsonNode change = items(client, "?object=" + id).getFirst();
        assertThat(change.get("kind").asText()).isEqualTo("SUBSCRIPTION_CREATED");
        assertThat(change.get("actorKind").asText()).isEqualTo("KEY");
        assertThat(change.get("actor").asText()).isEqualTo(client.keyId());
        assertThat(change.get("requestId").asText()).isEqualTo("trace-4711");
        assertThat(change.at("/details/fields").asText()).isEqualTo("name url");
    }

    @Test
    void everythingThatIsChangedIsToldInItsOrder() {
        // given
        TenantClient client = TenantClient.of(portal, "busy", Scope.ADMIN);
        String address = client.subscribe("a", "https://example.org/busy")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String endpoint = TenantClient.json(client.get(address))
                .at("/endpoint/endpointId")
                .asText();

        // when
        client.send("PATCH", address, "{\"active\": false}");
        client.send("POST", "/api/v1/endpoints/" + endpoint + "/rotate-secret", null);
        client.send("POST", "/api/v1/endpoints/" + endpoint + "/disable", null);
        client.send("POST", "/api/v1/endpoints/" + endpoint + "/enable", null);
        client.send("POST", address + "/ping", null);
        client.send("POST", address + "/match-again", "{\"since\": \"2020-01-01\"}");
        client.send("POST", "/api/v1/keys", "{\"name\": \"k\"}");
        client.send("DELETE", address, null);

        // then
        await().untilAsserted(() -> assertThat(items(client, ""))
                .extracting(change -> change.get("kind").asText())
                .containsExactly(
                        "SUBSCRIPTION_REMOVED",
                        "KEY_CREATED",
                        "MATCH_ASKED",
                        "REPLAY_ASKED",
                        "ENDPOINT_ENABLED",
                        "ENDPOINT_DISABLED",
                        "SECRET_ROTATED",
                        "SUBSCRIPTION_CHANGED",
                        "SUBSCRIPTION_CREATED"));
    }

    @Test
    void noEntryHoldsASecretAnAddressOrAWord() {
        // given
        TenantClient client = TenantClient.of(portal, "private", Scope.ADMIN);
        String request = """
                {"name": "保密名称", "url": "https://example.org/path-with-token", "filter": {"anyWords": ["私人关注"]},
                 "credentials": {"bearer": {"token": "secret-token"}}}""";

        // when
        client.send("POST", "/api/v1/subscriptions", request);

        // then
        List<Change> entries = portal.records(Topics.CHANGES).stream()
                .filter(change -> change.getTenant().equals("private"))
                .toList();
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().toString())
                .doesNotContain("保密名称", "path-with-token", "私人关注", "secret-token", "whsec_", "gbk_");
    }

    @Test
    void aRefusedRequestChangesNothingAndIsNotTold() {
        // given
        TenantClient client = TenantClient.of(portal, "refused", Scope.ADMIN);

        // when
        HttpResponse<String> refused = client.subscribe("", "ftp://example.org/");

        // then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(portal.records(Topics.CHANGES))
                .noneMatch(change -> change.getTenant().equals("refused"));
    }

    @Test
    void aListIsReadPageByPageAndByKind() {
        // given
        TenantClient client = TenantClient.of(portal, "pages", Scope.ADMIN);
        for (int i = 0; i < 3; i++) {
            client.send("POST", "/api/v1/keys", "{\"name\": \"k" + i + "\"}");
        }
        client.subscribe("a", "https://example.org/pages");
        await().until(() -> items(client, "").size() == 4);

        // when
        JsonNode first = TenantClient.json(client.get(CHANGES + "?kind=key_created&limit=2"));
        JsonNode second = TenantClient.json(client.get(CHANGES + "?kind=KEY_CREATED&limit=2&cursor="
                + first.get("next").asText()));

        // then
        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(client.get(CHANGES + "?kind=BIRTHDAY").statusCode()).isEqualTo(422);
    }

    private static List<JsonNode> items(TenantClient client, String query) {
        return StreamSupport.stream(
                        TenantClient.json(client.get(CHANGES + query))
                                .get("items")
                                .spliterator(),
                        false)
                .toList();
    }
}
