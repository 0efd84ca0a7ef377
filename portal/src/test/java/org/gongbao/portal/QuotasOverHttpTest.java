package org.gongbao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gongbao.schemas.access.Scope;
import org.junit.jupiter.api.Test;

/** What tenants may have and do at most, over HTTP. */
class QuotasOverHttpTest extends PortalOverHttp {

    @Test
    void oneSubscriptionTooManyIsRefusedWithLimitAndUse() {
        // given
        TenantClient client = TenantClient.of(portal, "few");
        client.limit(1, null, null);
        HttpResponse<String> first = client.subscribe("a", "https://example.org/few");

        // when
        HttpResponse<String> second = client.subscribe("b", "https://example.org/few");

        // then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(403);
        JsonNode problem = TenantClient.json(second);
        assertThat(problem.get("code").asText()).isEqualTo("POR-015");
        assertThat(problem.get("quota").asText()).isEqualTo("subscriptions");
        assertThat(problem.get("limit").asInt()).isEqualTo(1);
        assertThat(problem.get("used").asInt()).isEqualTo(1);
    }

    @Test
    void whoRemovesASubscriptionMayMakeAnother() {
        // given
        TenantClient client = TenantClient.of(portal, "again");
        client.limit(1, null, null);
        String made = client.subscribe("a", "https://example.org/again")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        client.send("DELETE", made, null);

        // when
        HttpResponse<String> another = client.subscribe("b", "https://example.org/again");

        // then
        assertThat(another.statusCode()).isEqualTo(201);
    }

    @Test
    void ofManyAtOnceAsManyAreMadeAsMayBe() throws Exception {
        // given
        TenantClient client = TenantClient.of(portal, "racing");
        client.limit(3, null, null);
        List<Callable<Integer>> requests = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(
                        number -> () -> client.subscribe("s" + number, "https://example.org/" + number)
                                .statusCode())
                .toList();

        // when
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : together.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }

        // then
        assertThat(answers).filteredOn(status -> status == 201).hasSize(3);
        assertThat(answers).filteredOn(status -> status == 403).hasSize(9);
    }

    @Test
    void endpointsAreCountedOnceHoweverManySubscriptionsShareThem() {
        // given
        TenantClient client = TenantClient.of(portal, "sharing");
        client.limit(null, 1, null);
        client.subscribe("a", "https://example.org/shared");

        // when
        HttpResponse<String> same = client.subscribe("b", "https://example.org/shared");
        HttpResponse<String> other = client.subscribe("c", "https://example.org/other");

        // then
        assertThat(same.statusCode()).isEqualTo(201);
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(TenantClient.json(other).get("quota").asText()).isEqualTo("endpoints");
    }

    @Test
    void contactsOfAnAcknowledgementCountAsEndpointsAndARefusedChangeLeavesNothing() {
        // given
        TenantClient client = TenantClient.of(portal, "contacts");
        client.limit(null, 1, null);
        String made = client.subscribe("a", "https://example.org/own")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        // when
        HttpResponse<String> refused = client.send("PATCH", made, """
                {"name": "changed", "acknowledgement": {"deadlineSeconds": 60,
                 "contacts": [{"name": "next", "url": "https://example.org/next"}]}}""");

        // then
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(TenantClient.json(client.get(made)).get("name").asText()).isEqualTo("a");
    }

    @Test
    void aTenantsOwnRateComesBeforeTheUsualOneAndCountsAllItsKeys() {
        // given
        TenantClient client = TenantClient.of(portal, "slow");
        client.limit(null, null, 2);
        TenantClient second = TenantClient.of(portal, "slow");
        HttpResponse<String> first = client.get("/api/v1/endpoints");
        second.get("/api/v1/endpoints");

        // when
        List<HttpResponse<String>> more = IntStream.range(0, 3)
                .mapToObj(number -> client.get("/api/v1/endpoints"))
                .toList();

        // then
        assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"tenant\";q=2;w=60");
        // three at least are of one minute, whatever the clock says
        assertThat(more)
                .anyMatch(answer -> answer.statusCode() == 429
                        && answer.headers().firstValue("Retry-After").isPresent()
                        && TenantClient.json(answer).get("code").asText().equals("POR-029"));
    }

    @Test
    void aTenantSeesItsLimitsAndItsUse() {
        // given
        TenantClient client = TenantClient.of(portal, "looking", Scope.SUBSCRIPTIONS_READ, Scope.SUBSCRIPTIONS_WRITE);
        client.limit(5, null, null);
        client.subscribe("a", "https://example.org/looking");

        // when
        JsonNode tenant = TenantClient.json(client.get("/api/v1/tenant"));

        // then
        assertThat(tenant.get("tenant").asText()).isEqualTo("looking");
        assertThat(tenant.at("/subscriptions/limit").asInt()).isEqualTo(5);
        assertThat(tenant.at("/subscriptions/used").asInt()).isEqualTo(1);
        assertThat(tenant.at("/endpoints/limit").asInt()).isZero();
        assertThat(tenant.get("requestsPerMinute").asInt()).isEqualTo(600);
        assertThat(tenant.get("scopes"))
                .extracting(JsonNode::asText)
                .containsExactly("subscriptions:read", "subscriptions:write");
    }
}
