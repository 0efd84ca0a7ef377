package org.gongbao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.gongbao.record.v1.ApiKey;
import org.gongbao.schemas.access.Scope;
import org.gongbao.schemas.topic.Topics;
import org.junit.jupiter.api.Test;

/** Keys as whoever administers a tenant meets them, over HTTP. */
class KeysOverHttpTest extends PortalOverHttp {

    private static final String KEYS = "/api/v1/keys";

    @Test
    void aKeyIsShownOnceAndKeptAsADigestAlone() {
        // given
        TenantClient admin = TenantClient.of(portal, "keys", Scope.ADMIN);

        // when
        HttpResponse<String> created = create(admin, "{\"name\": \"newsroom\", \"scopes\": [\"subscriptions:read\"]}");

        // then
        assertThat(created.statusCode()).isEqualTo(201);
        JsonNode key = TenantClient.json(created);
        String text = key.get("key").asText();
        assertThat(text).startsWith("gbk_" + key.get("keyId").asText() + "_");
        assertThat(admin.with(text).get("/api/v1/subscriptions").statusCode()).isEqualTo(200);
        assertThat(admin.get(KEYS).body()).contains("newsroom").doesNotContain(text, "digest");
        ApiKey kept = portal.records(Topics.ACCESS_KEYS).stream()
                .filter(record -> record.getKeyId().equals(key.get("keyId").asText()))
                .findFirst()
                .orElseThrow();
        assertThat(kept.toString()).doesNotContain(text);
        assertThat(kept.getCreatedBy()).isEqualTo("key:" + admin.keyId());
    }

    @Test
    void aRevokedKeyIsRefusedAndStaysInTheList() {
        // given
        TenantClient admin = TenantClient.of(portal, "revoking", Scope.ADMIN);
        JsonNode key = TenantClient.json(create(admin, "{\"name\": \"lost\"}"));
        TenantClient lost = admin.with(key.get("key").asText());
        assertThat(lost.get("/api/v1/subscriptions").statusCode()).isEqualTo(200);

        // when
        HttpResponse<String> revoked =
                admin.send("DELETE", KEYS + "/" + key.get("keyId").asText(), null);

        // then
        assertThat(revoked.statusCode()).isEqualTo(200);
        HttpResponse<String> refused = lost.get("/api/v1/subscriptions");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(TenantClient.json(refused).get("code").asText()).isEqualTo("POR-012");
        JsonNode shown =
                TenantClient.json(admin.get(KEYS + "/" + key.get("keyId").asText()));
        assertThat(shown.get("state").asText()).isEqualTo("REVOKED");
        assertThat(shown.get("revokedBy").asText()).isEqualTo("key:" + admin.keyId());
    }

    @Test
    void theHourInWhichAKeyWasLastUsedIsShown() {
        // given
        TenantClient admin = TenantClient.of(portal, "using", Scope.ADMIN);
        JsonNode key = TenantClient.json(create(admin, "{\"name\": \"used\"}"));
        String path = KEYS + "/" + key.get("keyId").asText();
        JsonNode before = TenantClient.json(admin.get(path)).path("lastUsedIn");

        // when
        admin.with(key.get("key").asText()).get("/api/v1/subscriptions");

        // then
        assertThat(before.isNull()).isTrue();
        await().untilAsserted(() -> assertThat(
                        TenantClient.json(admin.get(path)).path("lastUsedIn").asText())
                .matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:00:00Z"));
    }

    @Test
    void whatAnotherPortalOrTheCommandLineRevokesIsRefusedToo() {
        // given
        TenantClient client = TenantClient.of(portal, "elsewhere", Scope.SUBSCRIPTIONS_READ);
        ApiKey key = portal.records(Topics.ACCESS_KEYS).stream()
                .filter(record -> record.getKeyId().equals(client.keyId()))
                .findFirst()
                .orElseThrow();

        // when
        portal.write(
                Topics.ACCESS_KEYS,
                client.keyId(),
                ApiKey.newBuilder(key).setRevokedAt(Instant.now()).build());

        // then
        await().until(() -> client.get("/api/v1/subscriptions").statusCode() == 401);
    }

    @Test
    void nobodyGivesMoreThanHeHas() {
        // given
        TenantClient admin = TenantClient.of(portal, "greedy", Scope.ADMIN);

        // when
        HttpResponse<String> refused = create(admin, """
                {"name": "", "scopes": ["endpoints:read", "documents:write", "operator", "everything"],
                 "expiresAt": "2020-01-01T00:00:00Z"}""");

        // then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(TenantClient.json(refused).get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactly("name", "scopes[1]", "scopes[2]", "scopes[3]", "expiresAt");
    }

    @Test
    void theUsualKeyMayAllButAdminister() {
        // given
        TenantClient admin = TenantClient.of(portal, "usual", Scope.ADMIN);

        // when
        JsonNode key = TenantClient.json(create(admin, "{\"name\": \"all\"}"));

        // then
        assertThat(key.get("scopes"))
                .extracting(JsonNode::asText)
                .hasSize(Scope.ofTenants().size() - 1)
                .doesNotContain("admin", "documents:write", "operator");
    }

    @Test
    void anotherTenantsKeysDoNotExistHere() {
        // given
        TenantClient mine = TenantClient.of(portal, "mine", Scope.ADMIN);
        TenantClient theirs = TenantClient.of(portal, "theirs", Scope.ADMIN);

        // when
        HttpResponse<String> refused = mine.send("DELETE", KEYS + "/" + theirs.keyId(), null);

        // then
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(TenantClient.json(refused).get("code").asText()).isEqualTo("POR-016");
        assertThat(mine.get(KEYS).body()).doesNotContain(theirs.keyId());
    }

    @Test
    void aKeyOfTheConfigurationMakesTheFirstKeyOfItsTenant() {
        // given
        TenantClient bootstrap = new TenantClient(portal, "first", null, RunningPortal.KEY);

        // when
        JsonNode key =
                TenantClient.json(create(bootstrap, "{\"name\": \"upload\", \"scopes\": [\"documents:write\"]}"));

        // then
        assertThat(key.get("tenant").asText()).isEqualTo("first");
        assertThat(key.get("createdBy").asText()).isEqualTo("configured:1");
    }

    private static HttpResponse<String> create(TenantClient client, String request) {
        return client.send("POST", KEYS, request);
    }
}
