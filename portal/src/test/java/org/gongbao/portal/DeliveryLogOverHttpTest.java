package org.gongbao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.BreakerState;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.EndpointEvent;
import org.gongbao.record.v1.EndpointNotice;
import org.gongbao.record.v1.EndpointState;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.schemas.topic.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The delivery log and what may be asked of deliveries, over HTTP. Each test has a subscription of its own. */
class DeliveryLogOverHttpTest extends PortalOverHttp {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] OWNER = {"Authorization", "Bearer " + RunningPortal.KEY};
    private static final String[] STRANGER = {"Authorization", "Bearer " + RunningPortal.OTHER_KEY};
    private static final Instant TIME = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void theLogIsAskedByStateDocumentTimeAndEndpointPageByPage() {
        // given
        JsonNode subscription = subscribe("log", "{}");
        write(subscription, "log-1", DeliveryStatus.DELIVERED, Examples.FLOOD, 1);
        write(subscription, "log-2", DeliveryStatus.EXHAUSTED, Examples.GRAIN, 2);
        write(subscription, "log-3", DeliveryStatus.PENDING, Examples.STAFF, 3);
        String log = "/api/v1/deliveries?subscription=" + id(subscription);
        await().untilAsserted(() -> assertThat(ids(get(log))).containsExactly("log-3", "log-2", "log-1"));

        // when
        JsonNode first = get(log + "&limit=2");
        JsonNode second = get(log + "&limit=2&cursor=" + first.get("next").asText());

        // then
        assertThat(ids(first)).containsExactly("log-3", "log-2");
        assertThat(ids(second)).containsExactly("log-1");
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(ids(get(log + "&state=exhausted&state=PENDING"))).containsExactly("log-3", "log-2");
        assertThat(ids(get("/api/v1/deliveries?state=PENDING&document=" + Examples.STAFF)))
                .contains("log-3");
        assertThat(ids(get(log + "&since=2026-11-20T08:00:02Z&until=2026-11-20T08:00:03Z")))
                .containsExactly("log-2");
        assertThat(ids(get("/api/v1/deliveries?endpoint=" + endpoint(subscription))))
                .containsExactly("log-3", "log-2", "log-1");
        assertThat(ids(json(portal.get(log, STRANGER)))).isEmpty();
        assertThat(portal.get("/api/v1/deliveries/log-1", STRANGER).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDeliveryIsShownWithEachOfItsAttempts() {
        // given
        JsonNode subscription = subscribe("attempts", "{}");
        write(subscription, "tried", DeliveryStatus.PENDING, Examples.FLOOD, 1);
        portal.write(
                Topics.DELIVERIES_ATTEMPTS,
                endpoint(subscription),
                DeliveryAttempt.newBuilder()
                        .setDeliveryId("tried")
                        .setSubscriptionId(id(subscription))
                        .setEndpointId(endpoint(subscription))
                        .setDocumentId(Examples.FLOOD)
                        .setRevision(1)
                        .setAttempt(1)
                        .setStartedAt(TIME)
                        .setMillis(35)
                        .setOutcome(AttemptOutcome.FAILED)
                        .setStatus(503)
                        .setResponseHead("busy")
                        .setReason("STATUS")
                        .build());
        await().untilAsserted(() ->
                assertThat(get("/api/v1/deliveries/tried").path("attemptLog")).hasSize(1));

        // when
        JsonNode shown = get("/api/v1/deliveries/tried");

        // then
        assertThat(shown.at("/attemptLog/0/status").asInt()).isEqualTo(503);
        assertThat(shown.at("/attemptLog/0/millis").asInt()).isEqualTo(35);
        assertThat(shown.at("/attemptLog/0/responseHead").asText()).isEqualTo("busy");
        assertThat(shown.has("nextDueAt")).isTrue();
        assertThat(shown.has("documentOffset")).isFalse();
    }

    @Test
    void aLogThatWasDeletedIsFilledWithTheSame() throws Exception {
        // given
        JsonNode subscription = subscribe("deleted", "{}");
        write(subscription, "kept-1", DeliveryStatus.DELIVERED, Examples.FLOOD, 1);
        write(subscription, "kept-2", DeliveryStatus.PENDING, Examples.GRAIN, 2);
        String log = "/api/v1/deliveries?limit=500";
        await().untilAsserted(() -> assertThat(ids(get(log))).contains("kept-1", "kept-2"));
        JsonNode before = get(log);

        // when
        portal.stop();
        boolean deleted = FileSystemUtils.deleteRecursively(data.resolve("portal-deliveries"));
        portal.start();

        // then
        assertThat(deleted).isTrue();
        await().untilAsserted(() -> assertThat(get(log)).isEqualTo(before));
    }

    @Test
    void anEndpointIsShownWithItsHealthWhatWaitsAndWhatHappened() {
        // given
        JsonNode subscription = subscribe("health", "{}");
        String address = "/api/v1/endpoints/" + endpoint(subscription);
        write(subscription, "health-1", DeliveryStatus.PENDING, Examples.FLOOD, 1);
        write(subscription, "health-2", DeliveryStatus.PENDING, Examples.GRAIN, 1);
        write(subscription, "health-2", DeliveryStatus.DELIVERED, Examples.GRAIN, 2);
        breaker(subscription, BreakerState.OPEN);
        portal.write(
                Topics.ENDPOINTS_NOTICES,
                endpoint(subscription),
                EndpointNotice.newBuilder()
                        .setEndpointId(endpoint(subscription))
                        .setEvent(EndpointEvent.FAILING)
                        .setOccurredAt(TIME)
                        .build());
        await().untilAsserted(() -> {
            assertThat(get(address).at("/health/breaker").asText()).isEqualTo("OPEN");
            assertThat(get(address + "/notices").path("items")).hasSize(1);
            assertThat(ids(get("/api/v1/deliveries?state=DELIVERED&endpoint=" + endpoint(subscription))))
                    .containsExactly("health-2");
        });

        // when
        JsonNode shown = get(address);

        // then
        assertThat(shown.get("waiting").asInt()).isEqualTo(1);
        assertThat(shown.at("/subscriptions/0").asText()).isEqualTo(id(subscription));
        assertThat(shown.toString()).doesNotContain("ealed", "whsec_");
        assertThat(get("/api/v1/endpoints").toString()).contains(endpoint(subscription));
        assertThat(get(address + "/notices").at("/items/0/event").asText()).isEqualTo("FAILING");
        assertThat(portal.get(address, STRANGER).statusCode()).isEqualTo(404);
    }

    @Test
    void aReplayIsWrittenAsACommandThatTheSameKeyDoesNotRepeat() {
        // given
        JsonNode subscription = subscribe("replay", "{}");
        write(subscription, "replayed", DeliveryStatus.DELIVERED, Examples.FLOOD, 1);
        String replay = "/api/v1/deliveries/replayed/replay";
        await().untilAsserted(() -> assertThat(
                        portal.get("/api/v1/deliveries/replayed", OWNER).statusCode())
                .isEqualTo(200));

        // when
        HttpResponse<String> asked = portal.send("POST", replay, null, OWNER[0], OWNER[1], "Idempotency-Key", "monday");
        portal.send("POST", replay, null, OWNER[0], OWNER[1], "Idempotency-Key", "monday");
        portal.send("POST", replay, null, OWNER);

        // then
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(json(asked).get("requested").asInt()).isEqualTo(1);
        List<DeliveryCommand> commands = commands(subscription);
        assertThat(commands).hasSize(3).allSatisfy(command -> {
            assertThat(command.getAction()).isEqualTo(DeliveryAction.REPLAY);
            assertThat(command.getRequestedBy()).isEqualTo("first");
            assertThat(command.getIntent().getDeliveryId()).isEqualTo("replayed");
            assertThat(command.getIntent().getDocumentOffset()).isEqualTo(17);
        });
        assertThat(commands.stream().map(DeliveryCommand::getCommandId).distinct())
                .hasSize(2);
        assertThat(portal.send("POST", replay, null, STRANGER).statusCode()).isEqualTo(404);
    }

    @Test
    void aRangeIsReplayedByStateAndTime() {
        // given
        JsonNode subscription = subscribe("range", "{}");
        write(subscription, "range-1", DeliveryStatus.EXHAUSTED, Examples.FLOOD, 1);
        write(subscription, "range-2", DeliveryStatus.GONE, Examples.GRAIN, 2);
        write(subscription, "range-3", DeliveryStatus.DELIVERED, Examples.STAFF, 3);
        await().untilAsserted(() -> assertThat(ids(get("/api/v1/deliveries?subscription=" + id(subscription))))
                .hasSize(3));
        String replay = "/api/v1/subscriptions/" + id(subscription) + "/replay";

        // when
        JsonNode undelivered = json(portal.send("POST", replay, null, OWNER));
        JsonNode late =
                json(portal.send("POST", replay, "{\"states\": [\"DELIVERED\"], \"since\": \"2026-11-20\"}", OWNER));
        HttpResponse<String> wrong = portal.send("POST", replay, "{\"states\": [\"LOST\"], \"since\": \"x\"}", OWNER);

        // then
        assertThat(undelivered.get("requested").asInt()).isEqualTo(2);
        assertThat(undelivered.get("more").asBoolean()).isFalse();
        assertThat(late.get("requested").asInt()).isEqualTo(1);
        assertThat(commands(subscription))
                .extracting(command -> command.getIntent().getDeliveryId())
                .containsExactly("range-2", "range-1", "range-3");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(json(wrong).get("errors")).hasSize(2);
    }

    @Test
    void documentsSinceADayAreMatchedAgainAndThoseDeliveredAreLeftOut() {
        // given
        JsonNode subscription = subscribe("again", "{\"categories\": [\"6\"]}");
        String flood = Identities.deliveryId(Examples.FLOOD, 1, id(subscription));
        String grain = Identities.deliveryId(Examples.GRAIN, 1, id(subscription));
        write(subscription, flood, DeliveryStatus.DELIVERED, Examples.FLOOD, 1);
        await().untilAsserted(() -> assertThat(
                        portal.get("/api/v1/deliveries/" + flood, OWNER).statusCode())
                .isEqualTo(200));
        String address = "/api/v1/subscriptions/" + id(subscription) + "/match-again";

        // when
        JsonNode missing = json(portal.send("POST", address, "{\"since\": \"2026-11-20\"}", OWNER));
        JsonNode none = json(portal.send("POST", address, "{\"since\": \"2030-01-01\"}", OWNER));

        // then
        assertThat(missing.get("matched").asInt()).isEqualTo(2);
        assertThat(missing.get("known").asInt()).isEqualTo(1);
        assertThat(missing.get("requested").asInt()).isEqualTo(1);
        assertThat(none.get("matched").asInt()).isZero();
        assertThat(commands(subscription)).singleElement().satisfies(command -> {
            assertThat(command.getIntent().getDeliveryId()).isEqualTo(grain);
            assertThat(command.getIntent().getDocumentId()).isEqualTo(Examples.GRAIN);
            assertThat(command.getIntent().getDocumentOffset()).isNotNegative();
        });
        assertThat(portal.send("POST", address, "{}", OWNER).statusCode()).isEqualTo(422);
    }

    @Test
    void aTestSendsTheLatestWantedDocumentUnderAnIdOfItsOwn() {
        // given
        JsonNode subscription = subscribe("ping", "{\"categories\": [\"15\"]}");
        JsonNode unwanted = subscribe("ping-none", "{\"categories\": [\"22\"]}");

        // when
        HttpResponse<String> sent =
                portal.send("POST", "/api/v1/subscriptions/" + id(subscription) + "/ping", null, OWNER);
        HttpResponse<String> nothing =
                portal.send("POST", "/api/v1/subscriptions/" + id(unwanted) + "/ping", null, OWNER);

        // then
        assertThat(sent.statusCode()).isEqualTo(202);
        assertThat(commands(subscription)).singleElement().satisfies(command -> {
            assertThat(command.getIntent().getDocumentId()).isEqualTo(Examples.STAFF);
            assertThat(command.getIntent().getDeliveryId())
                    .isEqualTo(json(sent).get("deliveryId").asText())
                    .isEqualTo(Identities.testDeliveryId(command.getCommandId()));
            assertThat(command.getIntent().getTest()).isTrue();
        });
        assertThat(nothing.statusCode()).isEqualTo(409);
        assertThat(json(nothing).get("code").asText()).isEqualTo("POR-028");
    }

    @Test
    void anEndpointIsDisabledAndEnabledAndNothingIsReplayedToOneThatIsDisabled() {
        // given
        JsonNode subscription = subscribe("switch", "{}");
        String address = "/api/v1/endpoints/" + endpoint(subscription);

        // when
        HttpResponse<String> disabled = portal.send("POST", address + "/disable", null, OWNER);
        HttpResponse<String> enabled = portal.send("POST", address + "/enable", null, OWNER);

        // then
        assertThat(disabled.statusCode()).isEqualTo(202);
        assertThat(enabled.statusCode()).isEqualTo(202);
        assertThat(commands(subscription))
                .extracting(DeliveryCommand::getAction)
                .containsExactly(DeliveryAction.DISABLE, DeliveryAction.ENABLE);
        breaker(subscription, BreakerState.DISABLED);
        await().untilAsserted(() -> assertThat(
                        portal.send("POST", "/api/v1/subscriptions/" + id(subscription) + "/replay", null, OWNER)
                                .statusCode())
                .isEqualTo(409));
    }

    @Test
    void theSameRequestUnderOneKeyMakesOneSubscription() {
        // given
        String[] headers = {OWNER[0], OWNER[1], "Idempotency-Key", "one"};
        String request = "{\"name\": \"once\", \"url\": \"https://example.org/once\"}";
        String other = "{\"name\": \"twice\", \"url\": \"https://example.org/once\"}";

        // when
        JsonNode first = json(portal.send("POST", "/api/v1/subscriptions", request, headers));
        JsonNode second = json(portal.send("POST", "/api/v1/subscriptions", request, headers));
        HttpResponse<String> misused = portal.send("POST", "/api/v1/subscriptions", other, headers);

        // then
        assertThat(second).isEqualTo(first);
        assertThat(misused.statusCode()).isEqualTo(422);
        assertThat(misused.body()).contains("Idempotency-Key");
    }

    @Test
    void everyAnswerSaysHowManyRequestsAreLeft() {
        // when
        HttpResponse<String> answer = portal.get("/api/v1/subscriptions", OWNER);

        // then
        assertThat(answer.headers().firstValue("RateLimit-Policy")).hasValue("\"tenant\";q=600;w=60");
        assertThat(answer.headers().firstValue("RateLimit").orElseThrow()).matches("\"tenant\";r=\\d+;t=\\d+");
    }

    private static JsonNode subscribe(String name, String filter) {
        String request =
                "{\"name\": \"%s\", \"url\": \"https://example.org/%s\", \"filter\": %s}".formatted(name, name, filter);
        return json(portal.send("POST", "/api/v1/subscriptions", request, OWNER));
    }

    private static void write(
            JsonNode subscription, String deliveryId, DeliveryStatus status, String documentId, int second) {
        DeliveryState state = DeliveryState.newBuilder()
                .setDeliveryId(deliveryId)
                .setSubscriptionId(id(subscription))
                .setEndpointId(endpoint(subscription))
                .setDocumentId(documentId)
                .setRevision(1)
                .setDocumentPartition(0)
                .setDocumentOffset(17)
                .setStatus(status)
                .setAttempts(1)
                .setMatchedAt(TIME.plusSeconds(second))
                .setUpdatedAt(TIME.plusSeconds(second))
                .build();
        portal.write(Topics.DELIVERIES_STATE, deliveryId, state);
    }

    private static void breaker(JsonNode subscription, BreakerState breaker) {
        portal.write(
                Topics.ENDPOINTS_STATE,
                endpoint(subscription),
                EndpointState.newBuilder()
                        .setEndpointId(endpoint(subscription))
                        .setBreaker(breaker)
                        .setUpdatedAt(TIME)
                        .build());
    }

    private static List<DeliveryCommand> commands(JsonNode subscription) {
        return portal.records(Topics.DELIVERIES_COMMANDS).stream()
                .filter(command -> command.getEndpointId().equals(endpoint(subscription)))
                .toList();
    }

    private static JsonNode get(String path) {
        return json(portal.get(path, OWNER));
    }

    private static String id(JsonNode subscription) {
        return subscription.get("subscriptionId").asText();
    }

    private static String endpoint(JsonNode subscription) {
        return subscription.at("/endpoint/endpointId").asText();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.get("deliveryId").asText())
                .toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
