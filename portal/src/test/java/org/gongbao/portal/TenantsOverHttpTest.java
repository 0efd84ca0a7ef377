package org.gongbao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.gongbao.schemas.access.Scope;
import org.gongbao.testing.KafkaExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tenants as an operator meets them, over HTTP. */
class TenantsOverHttpTest {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @TempDir
    static Path data;

    private static final String TENANTS = "/api/v1/tenants/";

    private static RunningPortal portal;
    private static TenantClient operator;

    @BeforeAll
    static void start() {
        portal = RunningPortal.withExamples(KAFKA, data);
        operator = TenantClient.of(portal, "platform", Scope.OPERATOR, Scope.ADMIN);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void aTenantIsMadeAndItsFirstKeyGoesByItsLimitAtOnce() {
        // given
        operator.send("PUT", TENANTS + "paper", "{\"description\": \"晚报\", \"subscriptions\": 1}");
        JsonNode key = TenantClient.json(operator.send("POST", TENANTS + "paper/keys", "{\"name\": \"first\"}"));
        TenantClient paper = operator.with(key.get("key").asText());
        paper.subscribe("a", "https://example.org/paper");

        // when
        HttpResponse<String> second = paper.subscribe("b", "https://example.org/paper");

        // then
        assertThat(TenantClient.json(second).get("code").asText()).isEqualTo("POR-015");
        JsonNode shown = TenantClient.json(operator.get(TENANTS + "paper"));
        assertThat(shown.at("/used/subscriptions").asInt()).isEqualTo(1);
        assertThat(shown.at("/keys/0/name").asText()).isEqualTo("first");
        assertThat(shown.toString()).doesNotContain("digest", key.get("key").asText());
    }

    @Test
    void whatIsPutReplacesLimitsAndKeepsWhoMadeIt() {
        // given
        JsonNode made = TenantClient.json(operator.send("PUT", TENANTS + "replaced", "{\"subscriptions\": 5}"));

        // when
        JsonNode changed = TenantClient.json(operator.send("PUT", TENANTS + "replaced", "{\"endpoints\": 0}"));

        // then
        assertThat(changed.get("mostSubscriptions").isNull()).isTrue();
        assertThat(changed.get("mostEndpoints").asInt()).isZero();
        assertThat(changed.get("createdAt")).isEqualTo(made.get("createdAt"));
        assertThat(changed.get("createdBy").asText()).isEqualTo("key:" + operator.keyId());
        assertThat(operator.get("/api/v1/tenants").body()).contains("\"replaced\"");
    }

    @Test
    void whatIsWrongOrNotThereIsNamed() {
        // when
        HttpResponse<String> wrong = operator.send("PUT", TENANTS + "a,b", "{\"subscriptions\": -1}");
        HttpResponse<String> missing = operator.send("POST", TENANTS + "nowhere/keys", "{\"name\": \"a\"}");

        // then
        assertThat(TenantClient.json(wrong).get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactly("tenant", "subscriptions");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(TenantClient.json(missing).get("code").asText()).isEqualTo("POR-038");
    }
}
