package org.gongbao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gongbao.portal.subscription.Secrets;
import org.gongbao.record.v1.AcknowledgementReply;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.AcknowledgementStatus;
import org.gongbao.record.v1.AnswerWay;
import org.gongbao.record.v1.Asking;
import org.gongbao.schemas.acknowledgement.AskedFor;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.schemas.topic.Topics;
import org.junit.jupiter.api.Test;

/** Acknowledgement as duty officers and their software meet it, over HTTP. */
class AcknowledgementsOverHttpTest extends PortalOverHttp {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "Bearer " + RunningPortal.KEY;
    private static final String NOTICES = "/api/v1/acknowledgements";
    private static final String REQUEST = """
            {"name": "防汛预警", "url": "https://example.org/duty-%s", "acknowledgement": {
              "deadlineSeconds": 300, "firstContact": "值班室", "repeats": 1,
              "contacts": [{"name": "副指挥长", "url": "https://example.org/deputy-%s", "deadlineSeconds": 120}]}}""";

    @Test
    void aSubscriptionMayRequireAcknowledgementAndShowsTheSecretsOfContactsOnce() {
        // when
        HttpResponse<String> created = create("once");
        HttpResponse<String> read =
                portal.get(created.headers().firstValue("Location").orElseThrow(), AUTHORIZATION, BEARER);

        // then
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(json(created).at("/contacts/0/secret").asText()).startsWith("whsec_");
        assertThat(json(read).at("/acknowledgement/contacts/0/name").asText()).isEqualTo("副指挥长");
        assertThat(json(read).at("/acknowledgement/contacts/0/endpoint/url").asText())
                .isEqualTo("https://example.org/deputy-once");
        assertThat(read.body()).doesNotContain("whsec_", "ealedSecret");
        String contact = json(created).at("/contacts/0/endpointId").asText();
        assertThat(portal.get("/api/v1/endpoints/" + contact, AUTHORIZATION, BEARER)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theRuleIsTakenBackByAnEmptyOne() {
        // given
        String address = create("back").headers().firstValue("Location").orElseThrow();

        // when
        HttpResponse<String> changed =
                portal.send("PATCH", address, "{\"acknowledgement\": {}}", AUTHORIZATION, BEARER);

        // then
        assertThat(json(changed).get("acknowledgement").isNull()).isTrue();
    }

    @Test
    void everyErrorOfARuleIsNamed() {
        // given
        String request = """
                {"name": "a", "url": "https://example.org/a", "acknowledgement": {"deadlineSeconds": 59, "repeats": 11,
                 "contacts": [{"name": " ", "url": "https://example.org/a", "deadlineSeconds": 604801, "format": "FAX"}]}}""";

        // when
        HttpResponse<String> refused = portal.send("POST", "/api/v1/subscriptions", request, AUTHORIZATION, BEARER);

        // then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "acknowledgement.deadlineSeconds",
                        "acknowledgement.repeats",
                        "acknowledgement.contacts[0].name",
                        "acknowledgement.contacts[0].url",
                        "acknowledgement.contacts[0].deadlineSeconds",
                        "acknowledgement.contacts[0].format");
    }

    @Test
    void onlyTheButtonOfThePageAnswersAndTheSameAnswerTwiceIsOne() {
        // given
        Asked asked = asked("page");
        String page = "/acknowledge/" + asked.token();

        // when
        HttpResponse<String> seen = portal.get(page);
        List<AcknowledgementReply> afterReading = replies(asked.subscriptionId());
        HttpResponse<String> pressed = portal.send("POST", page + "?answeredBy=%E7%8E%8B%E4%BA%94", null);

        // then
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).contains("确认收到", "副指挥长", "<form", asked.token());
        assertThat(seen.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(afterReading).isEmpty();
        assertThat(pressed.body()).contains("已确认收到").doesNotContain("<form");
        assertThat(replies(asked.subscriptionId()))
                .singleElement()
                .returns(2, AcknowledgementReply::getAsking)
                .returns("王五", AcknowledgementReply::getAnsweredBy)
                .returns(AnswerWay.PAGE, AcknowledgementReply::getWay);
    }

    @Test
    void aProgramAnswersByTheLinkWithoutAKey() {
        // given
        Asked asked = asked("link");

        // when
        HttpResponse<String> answered =
                portal.send("POST", NOTICES + "/" + asked.token(), "{\"answeredBy\": \"值班系统\"}");

        // then
        assertThat(answered.statusCode()).isEqualTo(202);
        assertThat(replies(asked.subscriptionId()))
                .singleElement()
                .returns("值班系统", AcknowledgementReply::getAnsweredBy)
                .returns(AnswerWay.LINK, AcknowledgementReply::getWay);
    }

    @Test
    void aProgramAnswersByASignatureOfTheEndpointThatWasAsked() {
        // given
        Asked asked = asked("signed");
        String body = "{\"deliveryId\": \"" + asked.deliveryId() + "\"}";

        // when
        HttpResponse<String> right = signed(body, asked.contactSecret());
        HttpResponse<String> wrong = signed(body, asked.ownSecret());

        // then
        assertThat(right.statusCode()).isEqualTo(202);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(json(wrong).get("code").asText()).isEqualTo("POR-035");
        assertThat(replies(asked.subscriptionId()))
                .singleElement()
                .returns(AnswerWay.SIGNATURE, AcknowledgementReply::getWay);
    }

    @Test
    void aLinkThatWasChangedIsRefused() {
        // given
        String token = asked("changed").token();
        char last = token.charAt(token.length() - 3);
        String changed = token.substring(0, token.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + token.substring(token.length() - 2);

        // when
        HttpResponse<String> page = portal.get("/acknowledge/" + changed);
        HttpResponse<String> request = portal.send("POST", NOTICES + "/" + changed, null);

        // then
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("POR-033");
        assertThat(json(request).get("code").asText()).isEqualTo("POR-033");
    }

    @Test
    void aLinkIsGoodForThirtyDays() {
        // given
        Asked asked = asked("old");
        AcknowledgementState old = AcknowledgementState.newBuilder(notice(asked))
                .setOpenedAt(Instant.now().minus(31, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS))
                .build();
        portal.write(Topics.ACKNOWLEDGEMENTS, old.getNoticeId(), old);

        // when
        await().until(() -> portal.get("/acknowledge/" + asked.token()).statusCode() == 410);
        HttpResponse<String> refused = portal.send("POST", NOTICES + "/" + asked.token(), null);

        // then
        assertThat(json(refused).get("code").asText()).isEqualTo("POR-034");
        assertThat(replies(asked.subscriptionId())).isEmpty();
    }

    @Test
    void noticesAreListedAndExportedToTheirTenantAlone() {
        // given
        Asked asked = asked("listed");
        String mine = NOTICES + "?state=ASKED&subscription=" + asked.subscriptionId();

        // when
        HttpResponse<String> list = portal.get(mine, AUTHORIZATION, BEARER);
        HttpResponse<String> csv = portal.get(mine + "&format=csv", AUTHORIZATION, BEARER);
        HttpResponse<String> others = portal.get(mine, "X-API-Key", RunningPortal.OTHER_KEY);

        // then
        assertThat(json(list).get("items")).hasSize(1);
        assertThat(json(list).at("/items/0/title").asText()).isNotBlank();
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(csv.body().lines()).hasSize(3);
        assertThat(csv.body()).startsWith("\uFEFFnotice,subscription").contains("值班室", "副指挥长", ",'=1+1,");
        assertThat(json(others).get("items")).isEmpty();
        assertThat(portal.get(NOTICES + "/" + asked.noticeId(), AUTHORIZATION, BEARER)
                        .statusCode())
                .isEqualTo(200);
        assertThat(portal.get(NOTICES).statusCode()).isEqualTo(401);
    }

    private record Asked(
            String subscriptionId,
            String noticeId,
            String deliveryId,
            String token,
            String ownSecret,
            String contactSecret,
            String endpointId,
            String contactId) {}

    private static HttpResponse<String> create(String name) {
        return portal.send("POST", "/api/v1/subscriptions", REQUEST.formatted(name, name), AUTHORIZATION, BEARER);
    }

    /** A notice that its second contact is asked about, after the first's delivery was refused. */
    private static Asked asked(String name) {
        JsonNode created = json(create(name));
        String subscriptionId = created.get("subscriptionId").asText();
        Asked asked = new Asked(
                subscriptionId,
                Identities.deliveryId(Examples.FLOOD, 1, subscriptionId),
                Identities.deliveryId(Examples.FLOOD, 1, subscriptionId, 2),
                portal.bean(Secrets.class).tokens().write(new AskedFor(Examples.FLOOD, 1, subscriptionId, 2)),
                created.get("secret").asText(),
                created.at("/contacts/0/secret").asText(),
                created.at("/endpoint/endpointId").asText(),
                created.at("/contacts/0/endpointId").asText());
        AcknowledgementState notice = notice(asked);
        portal.write(Topics.ACKNOWLEDGEMENTS, notice.getNoticeId(), notice);
        await().until(() -> portal.get(NOTICES + "/" + asked.noticeId(), AUTHORIZATION, BEARER)
                        .statusCode()
                == 200);
        return asked;
    }

    private static AcknowledgementState notice(Asked asked) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return AcknowledgementState.newBuilder()
                .setNoticeId(asked.noticeId())
                .setSubscriptionId(asked.subscriptionId())
                .setTenant("first")
                .setDocumentId(Examples.FLOOD)
                .setRevision(1)
                .setDocumentPartition(0)
                .setDocumentOffset(0)
                .setStatus(AcknowledgementStatus.ASKED)
                .setOpenedAt(now)
                .setAskings(List.of(
                        asking(1, "值班室", asked.endpointId(), asked.noticeId(), now)
                                .setFailure("=1+1")
                                .build(),
                        asking(2, "副指挥长", asked.contactId(), asked.deliveryId(), now)
                                .build()))
                .setDeadlineAt(now.plusSeconds(120))
                .setUpdatedAt(now)
                .build();
    }

    private static Asking.Builder asking(
            int number, String contact, String endpointId, String deliveryId, Instant now) {
        return Asking.newBuilder()
                .setNumber(number)
                .setContact(contact)
                .setEndpointId(endpointId)
                .setDeliveryId(deliveryId)
                .setAskedAt(now)
                .setDeadlineAt(now.plusSeconds(120));
    }

    private static HttpResponse<String> signed(String body, String secret) {
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            byte[] signature = mac.doFinal(("a1." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return portal.send(
                    "POST",
                    NOTICES,
                    body,
                    "webhook-id",
                    "a1",
                    "webhook-timestamp",
                    timestamp,
                    "webhook-signature",
                    "v1," + Base64.getEncoder().encodeToString(signature));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<AcknowledgementReply> replies(String subscriptionId) {
        return portal.records(Topics.ACKNOWLEDGEMENTS_ANSWERS).stream()
                .filter(reply -> reply.getSubscriptionId().equals(subscriptionId))
                .toList();
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
