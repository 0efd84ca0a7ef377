package org.gongbao.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.gongbao.record.v1.AcknowledgementContact;
import org.gongbao.record.v1.AcknowledgementRule;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.Consent;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.EndpointEvent;
import org.gongbao.record.v1.EndpointNotice;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.acknowledgement.SubscriptionEndpoints;
import org.gongbao.testing.Documents;
import org.gongbao.testing.KafkaExtension;
import org.gongbao.testing.http.Answer;
import org.gongbao.testing.http.FakeReceiver;
import org.gongbao.testing.http.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing goes to an address before whoever has it agreed. */
class ConsentTest {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private RunningTask task;

    @BeforeEach
    void prepare() {
        task = new RunningTask(KAFKA);
    }

    @AfterEach
    void stop() {
        task.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "{\"challenge\":\"%s\"}", " %s\n"})
    void anAddressAgreesByRepeatingTheChallenge(String form) {
        // given
        task.receiver.rule("/s1", request -> Answer.status(200).withBody(form.formatted(challenge(request))));
        task.topics.subscribe(pending("s1"));
        // when
        task.start();
        // then
        awaitConsent("s1");
        Received question = task.receiver.requests("/s1").getFirst();
        assertThat(FakeReceiver.isSigned(question, DeliveryTopics.SECRET)).isTrue();
        assertThat(question.body()).startsWith("{\"type\":\"endpoint.verification\",\"timestamp\":\"");
        assertThat(task.attempt("s1", 1).getOutcome()).isEqualTo(AttemptOutcome.DELIVERED);
    }

    @Test
    void nothingIsSentWhileAnAddressDoesNotAgree() {
        // given
        task.topics.subscribe(pending("s1"));
        // when
        DeliveryAttempt attempt = task.attempt("s1", 1);
        // then
        assertThat(attempt.getOutcome()).isEqualTo(AttemptOutcome.DEFERRED);
        assertThat(attempt.getReason()).isEqualTo("CONSENT_PENDING");
        await().atMost(PATIENCE).until(() -> !task.receiver.requests("/s1").isEmpty());
        assertThat(task.receiver.requests("/s1"))
                .allSatisfy(request -> assertThat(request.body()).contains("endpoint.verification"));
        assertThat(task.topics.historyOf("s1")).hasSize(1);
    }

    @Test
    void whyAnAddressHasNotAgreedAndWhenItIsAskedAgainIsTold() {
        // given
        task.receiver.rule("/s1", request -> Answer.status(404));
        task.topics.subscribe(pending("s1"));
        // when
        task.start();
        // then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(task.topics.noticesOf("endpoint-s1"))
                .first()
                .satisfies(notice -> {
                    assertThat(notice.getEvent()).isEqualTo(EndpointEvent.CONSENT_PENDING);
                    assertThat(notice.getReason()).isEqualTo("STATUS");
                    assertThat(notice.getDetail()).isEqualTo("status 404");
                    assertThat(notice.getNextAskAt())
                            .isAfter(notice.getOccurredAt().plusSeconds(5));
                }));
    }

    @Test
    void allSubscriptionsOfAnEndpointLearnThatItAgreed() {
        // given
        task.receiver.rule("/s1", request -> Answer.status(200).withBody(challenge(request)));
        Endpoint shared = pending("s1").getEndpoint();
        task.topics.subscribe(task.subscription("s1").setEndpoint(shared).build());
        task.topics.subscribe(task.subscription("s2").setEndpoint(shared).build());
        // when
        task.start();
        // then
        awaitConsent("s1");
        awaitConsent("s2");
        assertThat(task.receiver.requests("/s1")).hasSize(1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(task.topics.noticesOf(shared.getEndpointId()))
                .extracting(EndpointNotice::getEvent)
                .containsExactly(EndpointEvent.CONSENT_GRANTED));
    }

    @Test
    void aChangeOfTheEndpointAsksAtOnceAgain() {
        // given
        task.topics.subscribe(pending("s1"));
        task.start();
        await().atMost(PATIENCE).until(() -> task.receiver.requests("/s1").size() == 1);
        task.receiver.rule("/s1", request -> Answer.status(200).withBody(challenge(request)));
        // when
        task.topics.subscribe(task.subscription(
                "s1", endpoint -> endpoint.setConsent(Consent.PENDING).setChangedAt(Documents.TIME)));
        // then
        awaitConsent("s1");
    }

    @Test
    void contactsThatAreAskedToAcknowledgeAgreeEachForItselfAndAreAskedOnlyThen() {
        // given
        task.receiver.rule("/b", request -> Answer.status(200).withBody(challenge(request)));
        task.receiver.rule("/c", request -> Answer.status(200).withBody(challenge(request)));
        Subscription duty = Subscription.newBuilder(task.subscription("s1").build())
                .setAcknowledgement(AcknowledgementRule.newBuilder()
                        .setDeadlineSeconds(600)
                        .setContacts(List.of(contact("b"), contact("c")))
                        .build())
                .build();
        task.topics.subscribe(duty);
        // when
        task.start();
        // then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        SubscriptionEndpoints.of(task.topics.historyOf("s1").getLast()))
                .extracting(Endpoint::getConsent)
                .containsExactly(Consent.ASSUMED, Consent.GRANTED, Consent.GRANTED));
        DeliveryAttempt attempt = task.attempt(asking(2, "b"));
        assertThat(attempt.getOutcome()).isEqualTo(AttemptOutcome.DELIVERED);
        assertThat(task.receiver.requests("/b").getLast().body())
                .contains("\"acknowledgement\":{\"asking\":2,\"deadlineSeconds\":600,\"url\":");
        assertThat(task.receiver.requests("/s1")).isEmpty();
        assertThat(task.attempt(asking(3, "taken-out")).getReason()).isEqualTo("SUBSCRIPTION_GONE");
    }

    private DeliveryIntent asking(int number, String endpointId) {
        return DeliveryIntent.newBuilder(task.intent("s1", 1))
                .setDeliveryId("asking-" + number)
                .setEndpointId(endpointId)
                .setAsking(number)
                .build();
    }

    private AcknowledgementContact contact(String name) {
        Endpoint endpoint = task.subscription(
                        name, changing -> changing.setEndpointId(name).setConsent(Consent.PENDING))
                .getEndpoint();
        return AcknowledgementContact.newBuilder()
                .setName(name)
                .setEndpoint(endpoint)
                .build();
    }

    private Subscription pending(String id) {
        return task.subscription(id, endpoint -> endpoint.setConsent(Consent.PENDING));
    }

    private void awaitConsent(String id) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            Endpoint endpoint = task.topics.historyOf(id).getLast().getEndpoint();
            assertThat(endpoint.getConsent()).isEqualTo(Consent.GRANTED);
            assertThat(endpoint.getConsentedAt()).isNotNull();
        });
    }

    private static String challenge(Received request) {
        try {
            return new ObjectMapper()
                    .readTree(request.bytes())
                    .at("/data/challenge")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
