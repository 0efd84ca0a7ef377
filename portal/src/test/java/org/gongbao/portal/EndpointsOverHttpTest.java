package org.gongbao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.EndpointEvent;
import org.gongbao.record.v1.EndpointNotice;
import org.gongbao.schemas.secret.SecretSealer;
import org.gongbao.schemas.secret.SigningKey;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.schemas.webhook.WebhookSchemas;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

/** Endpoints as a subscriber meets them: form, consent, secrets, credentials. */
class EndpointsOverHttpTest extends PortalOverHttp {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";
    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "Bearer " + RunningPortal.KEY;

    @Test
    void aNewAddressHasToAgreeUnlessTheOperatorTrustsIt() {
        // when
        JsonNode stranger = subscribe("{\"name\": \"a\", \"url\": \"https://stranger.example.org/\"}");
        JsonNode trusted = subscribe("{\"name\": \"a\", \"url\": \"https://trusted.example.org/\"}");
        // then
        assertThat(stranger.at("/endpoint/consent").asText()).isEqualTo("PENDING");
        assertThat(trusted.at("/endpoint/consent").asText()).isEqualTo("ASSUMED");
    }

    @Test
    void anAddressThatHasNotAgreedIsAskedAgainOnRequest() {
        // given
        JsonNode pending = subscribe("{\"name\": \"a\", \"url\": \"https://again.example.org/\"}");
        JsonNode trusted = subscribe("{\"name\": \"a\", \"url\": \"http://10.1.2.3/\"}");
        // when
        HttpResponse<String> asked = post(SUBSCRIPTIONS + "/" + id(pending) + "/verify");
        // then
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(endpoint(pending).getChangedAt()).isNotNull();
        assertThat(post(SUBSCRIPTIONS + "/" + id(trusted) + "/verify").statusCode())
                .isEqualTo(200);
        assertThat(post(SUBSCRIPTIONS + "/none/verify").statusCode()).isEqualTo(404);
    }

    @Test
    void whyAnAddressHasNotAgreedStandsWithItsEndpointUntilItIsAskedAgain() {
        // given
        JsonNode subscription = subscribe("{\"name\": \"a\", \"url\": \"https://silent.example.org/\"}");
        String address = "/api/v1/endpoints/" + endpoint(subscription).getEndpointId();
        EndpointNotice asked = EndpointNotice.newBuilder()
                .setEndpointId(endpoint(subscription).getEndpointId())
                .setEvent(EndpointEvent.CONSENT_PENDING)
                .setReason("STATUS")
                .setDetail("status 404")
                .setNextAskAt(Documents.TIME.plusSeconds(10))
                .setOccurredAt(Documents.TIME)
                .build();
        portal.write(Topics.ENDPOINTS_NOTICES, asked.getEndpointId(), asked);
        await().untilAsserted(
                        () -> assertThat(status(address).get("reason").asText()).isEqualTo("STATUS"));
        JsonNode pending = status(address);
        portal.write(
                Topics.ENDPOINTS_NOTICES,
                asked.getEndpointId(),
                EndpointNotice.newBuilder(asked)
                        .setEvent(EndpointEvent.CONSENT_REFUSED)
                        .setNextAskAt(null)
                        .build());
        await().untilAsserted(
                        () -> assertThat(status(address).get("state").asText()).isEqualTo("refused"));
        // when
        HttpResponse<String> again = post(address + "/verify");
        // then
        assertThat(pending.get("state").asText()).isEqualTo("pending");
        assertThat(pending.get("detail").asText()).isEqualTo("status 404");
        assertThat(pending.get("lastAskedAt").asText()).isEqualTo(Documents.TIME.toString());
        assertThat(pending.get("nextAskAt").asText())
                .isEqualTo(Documents.TIME.plusSeconds(10).toString());
        assertThat(again.statusCode()).isEqualTo(202);
        await().untilAsserted(
                        () -> assertThat(status(address).get("state").asText()).isEqualTo("pending"));
        assertThat(portal.get("/status").body()).contains("status 404").doesNotContain("silent.example.org");
        assertThat(portal.send("POST", address + "/verify", null, "X-API-Key", RunningPortal.OTHER_KEY)
                        .statusCode())
                .isEqualTo(404);
    }

    private static JsonNode status(String address) {
        return json(portal.get(address, AUTHORIZATION, BEARER)).get("consentStatus");
    }

    @Test
    void aNewSecretStandsBesideTheFormerOneInAllSubscriptionsOfTheEndpoint() {
        // given
        String request = "{\"name\": \"a\", \"url\": \"https://rotating.example.org/\"}";
        JsonNode first = subscribe(request);
        JsonNode second = subscribe(request);
        String address = "/api/v1/endpoints/" + first.at("/endpoint/endpointId").asText() + "/rotate-secret";
        // when
        HttpResponse<String> rotated = post(address);
        // then
        String secret = json(rotated).get("secret").asText();
        SecretSealer sealer = SecretSealer.fromFile(data.resolve("secret.key"));
        assertThat(secret).startsWith("whsec_").isNotEqualTo(first.get("secret").asText());
        for (JsonNode subscription : new JsonNode[] {first, second}) {
            Endpoint endpoint = endpoint(subscription);
            assertThat(sealer.open(endpoint.getSealedSecret())).isEqualTo(secret);
            assertThat(sealer.open(endpoint.getFormerSealedSecret()))
                    .isEqualTo(first.get("secret").asText());
            assertThat(endpoint.getFormerSecretUntil()).isNotNull();
        }
        assertThat(subscribe(request).get("secret").asText()).isEqualTo(secret);
        assertThat(portal.get(SUBSCRIPTIONS + "/" + id(first), AUTHORIZATION, BEARER)
                        .body())
                .doesNotContain("whsec_", "ealedSecret");
        assertThat(post(address + "?keepHours=169").statusCode()).isEqualTo(422);
        assertThat(portal.send("POST", address, null, "X-API-Key", RunningPortal.OTHER_KEY)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFormHasAnEndpointOfItsOwnAndThePlatformsKeyInPlaceOfASecret() {
        // when
        JsonNode usual = subscribe("{\"name\": \"a\", \"url\": \"https://forms.example.org/\"}");
        JsonNode other = subscribe("""
                {"name": "a", "url": "https://forms.example.org/", "format": "CLOUDEVENTS_BINARY", "signature": "ASYMMETRIC",
                 "payload": "FULL", "fields": ["title", "text"]}""");
        // then
        assertThat(other.at("/endpoint/endpointId")).isNotEqualTo(usual.at("/endpoint/endpointId"));
        assertThat(other.at("/endpoint/format").asText()).isEqualTo("CLOUDEVENTS_BINARY");
        assertThat(other.get("payload").asText()).isEqualTo("FULL");
        assertThat(other.has("secret")).isFalse();
        assertThat(other.get("publicKey").asText())
                .isEqualTo(portal.get("/.well-known/webhook-key.txt").body())
                .isEqualTo(SigningKey.fromFile(data.resolve("signing.key")).publicText());
    }

    @Test
    void thePlatformsKeyIsPublishedAsAJsonWebKey() {
        // when
        JsonNode key = json(portal.get("/.well-known/jwks.json")).at("/keys/0");
        // then
        String text = portal.get("/.well-known/webhook-key.txt").body();
        assertThat(key.get("kty").asText()).isEqualTo("OKP");
        assertThat(key.get("crv").asText()).isEqualTo("Ed25519");
        assertThat(Base64.getUrlDecoder().decode(key.get("x").asText()))
                .isEqualTo(Base64.getDecoder().decode(text.substring("whpk_".length())));
        assertThat(key.get("kid").asText()).hasSize(43);
        assertThat(key.has("d")).isFalse();
    }

    @Test
    void credentialsAreSealedAndNeverShown() {
        // given
        JsonNode created = subscribe("""
                {"name": "a", "url": "https://locked.example.org/",
                 "credentials": {"headers": {"X-Gateway": "geheim8"}, "basic": {"username": "press", "password": "geheim9"}}}""");
        String address = SUBSCRIPTIONS + "/" + id(created);
        // when
        HttpResponse<String> read = portal.get(address, AUTHORIZATION, BEARER);
        // then
        assertThat(created.toString() + read.body()).doesNotContain("geheim");
        assertThat(json(read).get("hasCredentials").asBoolean()).isTrue();
        String sealed = endpoint(created).getSealedCredentials();
        assertThat(sealed).doesNotContain("geheim");
        assertThat(SecretSealer.fromFile(data.resolve("secret.key")).open(sealed))
                .contains("\"X-Gateway\":\"geheim8\"", "\"password\":\"geheim9\"");
        portal.send("PATCH", address, "{\"credentials\": {}}", AUTHORIZATION, BEARER);
        assertThat(endpoint(created).getSealedCredentials()).isNull();
    }

    @Test
    void everyErrorOfFormAndCredentialsIsNamedAndNoSecretRepeated() {
        // given
        String request = """
                {"name": "a", "url": "https://example.org/", "format": "GITHUB", "signature": "ASYMMETRIC", "payload": "HALF",
                 "fields": ["titel"],
                 "credentials": {"headers": {"Webhook-Id": "geheim", "Content-Length": "geheim", "Connection": "geheim"},
                                 "basic": {"username": "a:b", "password": "geheim"},
                                 "oauth2": {"tokenUrl": "ftp://example.org/", "clientId": "c", "clientSecret": "geheim"}}}""";
        // when
        HttpResponse<String> refused = portal.send("POST", SUBSCRIPTIONS, request, AUTHORIZATION, BEARER);
        // then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactly(
                        "signature",
                        "payload",
                        "fields",
                        "credentials.headers",
                        "credentials.headers",
                        "credentials.headers",
                        "credentials",
                        "credentials.basic.username",
                        "credentials.oauth2.tokenUrl");
        assertThat(refused.body()).doesNotContain("geheim");
    }

    @Test
    void theSchemasOfWebhooksAreServed() {
        // when
        HttpResponse<String> schema = portal.get("/schemas/webhook/v1/document.json");
        // then
        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(schema.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/schema+json");
        assertThat(json(schema).get("properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(WebhookSchemas.fields());
        assertThat(portal.get("/schemas/webhook/v1/nothing.json").statusCode()).isEqualTo(404);
    }

    private static JsonNode subscribe(String request) {
        HttpResponse<String> created = portal.send("POST", SUBSCRIPTIONS, request, AUTHORIZATION, BEARER);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return json(created);
    }

    private static HttpResponse<String> post(String address) {
        return portal.send("POST", address, null, AUTHORIZATION, BEARER);
    }

    private static Endpoint endpoint(JsonNode subscription) {
        return portal.bean(Views.class)
                .subscriptions()
                .get(id(subscription))
                .orElseThrow()
                .getEndpoint();
    }

    private static String id(JsonNode subscription) {
        return subscription.get("subscriptionId").asText();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
