package org.gongbao.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.Consent;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.Subscription;
import org.gongbao.record.v1.WebhookFormat;
import org.gongbao.testing.Documents;
import org.gongbao.testing.KafkaExtension;
import org.gongbao.testing.http.Answer;
import org.gongbao.testing.http.FakeReceiver;
import org.gongbao.testing.http.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The rules of CloudEvents 1.0.2 and its web hooks that a sender keeps, each on the wire. */
class CloudEventsRulesTest {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private RunningTask task;

    @BeforeEach
    void prepare() {
        task = new RunningTask(KAFKA);
    }

    @AfterEach
    void stop() {
        task.close();
    }

    @Test
    void ce1PutsAttributesIntoHeadersAndDataIntoTheBody() throws Exception {
        // given
        task.with("webhook.portal.url", "https://gongbao.example/Euro%20€");
        // when
        Received request = task.deliver(subscription(WebhookFormat.CLOUDEVENTS_BINARY));
        // then
        assertThat(request.header("content-type")).isEqualTo("application/json");
        assertThat(request.header("ce-specversion")).isEqualTo("1.0");
        assertThat(request.header("ce-id")).isEqualTo(task.intent("s1", 1).getDeliveryId());
        assertThat(request.header("ce-source")).isEqualTo("https://gongbao.example/Euro%2520%E2%82%AC");
        assertThat(request.header("ce-type")).isEqualTo("org.gongbao.document.new");
        assertThat(request.header("ce-subject")).isEqualTo(Documents.documentId(1));
        assertThat(request.header("ce-time")).isEqualTo("2026-03-02T01:00:00Z");
        assertThat(request.headers()).doesNotContainKey("ce-datacontenttype");
        assertThat(new ObjectMapper()
                        .readTree(request.bytes())
                        .get("subscriptionId")
                        .asText())
                .isEqualTo("s1");
        assertThat(FakeReceiver.isSigned(request, DeliveryTopics.SECRET)).isTrue();
    }

    @Test
    void ce2PutsAllIntoTheBody() throws Exception {
        // when
        Received request = task.deliver(subscription(WebhookFormat.CLOUDEVENTS_STRUCTURED));
        // then
        assertThat(request.header("content-type")).isEqualTo("application/cloudevents+json; charset=utf-8");
        JsonNode event = new ObjectMapper().readTree(request.bytes());
        assertThat(event.fieldNames())
                .toIterable()
                .containsExactly(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "subject",
                        "time",
                        "dataschema",
                        "datacontenttype",
                        "data");
        assertThat(event.get("specversion").asText()).isEqualTo("1.0");
        assertThat(event.get("id").asText()).isEqualTo(request.webhookId());
        assertThat(event.at("/data/documentId").asText()).isEqualTo(Documents.documentId(1));
        assertThat(FakeReceiver.isSigned(request, DeliveryTopics.SECRET)).isTrue();
    }

    @Test
    void ce3PostsWhatIsNotEmptyFollowsNothingAndObeysTheAnswers() {
        // given
        task.topics.subscribe(subscription(WebhookFormat.CLOUDEVENTS_BINARY));
        task.receiver.script(
                "/s1",
                Answer.status(302).withHeader("Location", task.receiver.url("/trap")),
                Answer.status(429).retryAfter(60),
                Answer.status(415),
                Answer.status(202),
                Answer.status(410));
        // when
        DeliveryAttempt moved = task.attempt("s1", 1);
        DeliveryAttempt throttled = task.attempt("s1", 2);
        DeliveryAttempt unknown = task.attempt("s1", 3);
        DeliveryAttempt accepted = task.attempt("s1", 4);
        DeliveryAttempt gone = task.attempt("s1", 5);
        // then
        assertThat(moved.getOutcome()).isEqualTo(AttemptOutcome.FAILED);
        assertThat(throttled.getRetryAfterMillis()).isEqualTo(60_000);
        assertThat(unknown.getOutcome()).isEqualTo(AttemptOutcome.FAILED);
        assertThat(accepted.getOutcome()).isEqualTo(AttemptOutcome.DELIVERED);
        assertThat(gone.getOutcome()).isEqualTo(AttemptOutcome.GONE);
        assertThat(task.receiver.requests("/trap")).isEmpty();
        assertThat(task.receiver.requests("/s1")).allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.bytes()).isNotEmpty();
        });
    }

    @Test
    void ce4AuthorizesByABearerTokenOnly() {
        // given
        Subscription subscription =
                task.subscription("s1", endpoint -> endpoint.setFormat(WebhookFormat.CLOUDEVENTS_BINARY)
                        .setSealedCredentials(DeliveryTopics.sealed("{\"bearer\":{\"token\":\"t0ken\"}}")));
        task.receiver.script("/s1", Answer.status(401).withHeader("WWW-Authenticate", "Basic realm=\"x\""));
        // when
        Received request = task.deliver(subscription);
        // then
        assertThat(request.header("authorization")).isEqualTo("Bearer t0ken");
        assertThat(task.receiver.requests("/s1")).hasSize(1);
    }

    @Test
    void ce5AsksByAHandshakeAndSendsItsOriginAfterwards() {
        // given
        task.receiver.script(
                "/s1",
                Answer.status(405)
                        .withHeader("WebHook-Allowed-Origin", "gongbao.example")
                        .withHeader("WebHook-Allowed-Rate", "120"));
        task.topics.subscribe(
                task.subscription("s1", endpoint -> endpoint.setFormat(WebhookFormat.CLOUDEVENTS_STRUCTURED)
                        .setConsent(Consent.PENDING)));
        // when
        task.start();
        // then
        Endpoint agreed = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> task.topics.historyOf("s1").getLast().getEndpoint(),
                        endpoint -> endpoint.getConsent() == Consent.GRANTED);
        assertThat(agreed.getRatePerMinute()).isEqualTo(120);
        Received handshake = task.receiver.requests("/s1").getFirst();
        assertThat(handshake.method()).isEqualTo("OPTIONS");
        assertThat(handshake.header("webhook-request-origin")).isEqualTo("gongbao.example");
        task.attempt("s1", 1);
        Received delivery = task.receiver.requests("/s1").getLast();
        assertThat(delivery.method()).isEqualTo("POST");
        assertThat(delivery.header("webhook-request-origin")).isEqualTo("gongbao.example");
    }

    private Subscription subscription(WebhookFormat format) {
        return task.subscription("s1", endpoint -> endpoint.setFormat(format));
    }
}
