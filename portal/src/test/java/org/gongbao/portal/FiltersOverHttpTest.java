package org.gongbao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.gongbao.record.v1.Filter;
import org.gongbao.record.v1.SavedFilter;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.topic.Topics;
import org.junit.jupiter.api.Test;

/** Saved filters as a tenant meets them, over HTTP. */
class FiltersOverHttpTest extends PortalOverHttp {

    private static final String FILTERS = "/api/v1/filters";
    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    @Test
    void aChangedFilterChangesEverySubscriptionThatUsesItOldestFirst() {
        // given
        TenantClient client = TenantClient.of(portal, "sharers");
        String filter = saved(client, "flood", "防汛");
        List<String> users = List.of(using(client, filter), using(client, filter), using(client, filter));
        String own = id(client.subscribe("own", "https://example.org/own"), "subscriptionId");

        // when
        HttpResponse<String> changed = client.send("PUT", FILTERS + "/" + filter, request("flood", "抗旱"));

        // then
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(TenantClient.json(changed).get("usedBy"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(users);
        users.forEach(user -> {
            JsonNode subscription = TenantClient.json(client.get(SUBSCRIPTIONS + "/" + user));
            assertThat(subscription.at("/filter/anyWords/0").asText()).isEqualTo("抗旱");
            assertThat(subscription.get("filterRevision").asInt()).isEqualTo(2);
        });
        JsonNode untouched = TenantClient.json(client.get(SUBSCRIPTIONS + "/" + own));
        assertThat(untouched.at("/filter/anyWords")).isEmpty();
    }

    @Test
    void whatAStopLeftHalfDoneIsCompletedAfterTheStart() {
        // given
        TenantClient client = TenantClient.of(portal, "halved");
        String filter = saved(client, "half", "防汛");
        String user = using(client, filter);
        SavedFilter before = portal.records(Topics.FILTERS).stream()
                .filter(found -> found != null && found.getFilterId().equals(filter))
                .findFirst()
                .orElseThrow();
        portal.stop();
        portal.write(
                Topics.FILTERS,
                filter,
                SavedFilter.newBuilder(before)
                        .setFilter(
                                Filter.newBuilder().setAnyWords(List.of("抗旱")).build())
                        .setRevision(2)
                        .setUpdatedAt(Instant.now().minusSeconds(60))
                        .build());

        // when
        portal.start();

        // then
        await().until(() -> TenantClient.json(client.get(SUBSCRIPTIONS + "/" + user))
                        .path("filterRevision")
                        .asInt()
                == 2);
        assertThat(portal.records(Topics.SUBSCRIPTIONS).stream()
                        .filter(record ->
                                record != null && record.getSubscriptionId().equals(user))
                        .map(Subscription::getFilter)
                        .toList()
                        .getLast()
                        .getAnyWords())
                .containsExactly("抗旱");
    }

    @Test
    void aFilterInUseIsNotRemovedAndSaysWhoUsesIt() {
        // given
        TenantClient client = TenantClient.of(portal, "removing");
        String filter = saved(client, "used", "防汛");
        String user = using(client, filter);

        // when
        HttpResponse<String> refused = client.send("DELETE", FILTERS + "/" + filter, null);

        // then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(TenantClient.json(refused).get("code").asText()).isEqualTo("POR-018");
        assertThat(TenantClient.json(refused).at("/usedBy/0").asText()).isEqualTo(user);
        client.send("DELETE", SUBSCRIPTIONS + "/" + user, null);
        assertThat(client.send("DELETE", FILTERS + "/" + filter, null).statusCode())
                .isEqualTo(204);
        assertThat(client.get(FILTERS + "/" + filter).statusCode()).isEqualTo(404);
    }

    @Test
    void aSubscriptionGoesOverToAFilterOfItsOwnAndBack() {
        // given
        TenantClient client = TenantClient.of(portal, "leaving");
        String filter = saved(client, "left", "防汛");
        String address = SUBSCRIPTIONS + "/" + using(client, filter);

        // when
        JsonNode own = TenantClient.json(client.send("PATCH", address, "{\"filter\": {\"anyWords\": [\"粮食\"]}}"));
        client.send("PUT", FILTERS + "/" + filter, request("left", "抗旱"));
        JsonNode still = TenantClient.json(client.get(address));
        JsonNode back = TenantClient.json(client.send("PATCH", address, "{\"filterId\": \"" + filter + "\"}"));

        // then
        assertThat(own.get("filterId").isNull()).isTrue();
        assertThat(still.at("/filter/anyWords/0").asText()).isEqualTo("粮食");
        assertThat(back.at("/filter/anyWords/0").asText()).isEqualTo("抗旱");
        assertThat(back.get("filterRevision").asInt()).isEqualTo(2);
    }

    @Test
    void whatCannotBeMeantIsNamed() {
        // given
        TenantClient client = TenantClient.of(portal, "mistaken");
        String theirs = saved(TenantClient.of(portal, "others"), "theirs", "防汛");
        saved(client, "taken", "防汛");

        // when
        HttpResponse<String> both = client.send(
                "POST",
                SUBSCRIPTIONS,
                "{\"name\": \"a\", \"url\": \"https://example.org/\", \"filter\": {}, \"filterId\": \"x\"}");
        HttpResponse<String> foreign = subscribe(client, theirs);
        HttpResponse<String> empty = client.send("POST", FILTERS, "{\"name\": \" \"}");
        HttpResponse<String> again = client.send("POST", FILTERS, request("taken", "抗旱"));

        // then
        assertThat(TenantClient.json(both).at("/errors/0/field").asText()).isEqualTo("filterId");
        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(TenantClient.json(empty).get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactly("name", "filter");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(TenantClient.json(again).get("code").asText()).isEqualTo("POR-019");
    }

    @Test
    void nobodysChangeIsOverwrittenUnseen() {
        // given
        TenantClient client = TenantClient.of(portal, "editors");
        String address = FILTERS + "/" + saved(client, "edited", "防汛");
        String first = "{\"name\": \"edited\", \"filter\": {}, \"revision\": 1}";
        client.send("PUT", address, first);

        // when
        HttpResponse<String> late = client.send("PUT", address, first);

        // then
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(TenantClient.json(late).get("code").asText()).isEqualTo("POR-037");
    }

    private static String saved(TenantClient client, String name, String word) {
        return id(client.send("POST", FILTERS, request(name, word)), "filterId");
    }

    private static String request(String name, String word) {
        return "{\"name\": \"%s\", \"filter\": {\"anyWords\": [\"%s\"]}}".formatted(name, word);
    }

    private static String using(TenantClient client, String filterId) {
        return id(subscribe(client, filterId), "subscriptionId");
    }

    private static HttpResponse<String> subscribe(TenantClient client, String filterId) {
        return client.send(
                "POST",
                SUBSCRIPTIONS,
                "{\"name\": \"a\", \"url\": \"https://example.org/shared\", \"filterId\": \"%s\"}".formatted(filterId));
    }

    private static String id(HttpResponse<String> created, String field) {
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return TenantClient.json(created).get(field).asText();
    }
}
