package org.gongbao.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.Subscription;
import org.gongbao.testing.KafkaExtension;
import org.gongbao.testing.http.Answer;
import org.gongbao.testing.http.FakeReceiver;
import org.gongbao.testing.http.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a receiver asks to be sent along is sent along. */
class CredentialsTest {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private static final String TOKENS = "/token";

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
    void headersAndBasicAreSentButNoneThatBelongToTheWebhook() {
        // given
        Subscription subscription = with("""
                {"headers": {"X-Gateway": "g8", "webhook-id": "forged", "Content-Type": "text/plain", "Host": "elsewhere"},
                 "basic": {"username": "press", "password": "öffnen"}}""");
        // when
        Received request = task.deliver(subscription);
        // then
        assertThat(request.header("x-gateway")).isEqualTo("g8");
        assertThat(request.header("authorization")).isEqualTo("Basic cHJlc3M6w7ZmZm5lbg==");
        assertThat(request.header("content-type")).startsWith("application/json");
        assertThat(request.header("host")).startsWith("127.0.0.1");
        assertThat(FakeReceiver.isSigned(request, DeliveryTopics.SECRET)).isTrue();
    }

    @Test
    void aTokenIsFetchedOnceAndSentUntilItIsRefused() {
        // given
        task.receiver.script(TOKENS, token("first"), token("second"));
        Subscription subscription = with(oauth2(task.receiver.url(TOKENS)));
        task.receiver.script("/s1", Answer.status(204), Answer.status(401));
        task.deliver(subscription);
        // when
        DeliveryAttempt refused = task.attempt("s1", 2);
        DeliveryAttempt renewed = task.attempt("s1", 3);
        // then
        assertThat(refused.getStatus()).isEqualTo(401);
        assertThat(renewed.getOutcome()).isEqualTo(AttemptOutcome.DELIVERED);
        assertThat(task.receiver.requests("/s1"))
                .extracting(request -> request.header("authorization"))
                .containsExactly("Bearer first", "Bearer first", "Bearer second");
        Received asked = task.receiver.requests(TOKENS).getFirst();
        assertThat(asked.body()).isEqualTo("grant_type=client_credentials&scope=hooks+write");
        assertThat(asked.header("content-type")).startsWith("application/x-www-form-urlencoded");
        assertThat(asked.header("authorization")).isEqualTo("Basic Y2xpZW50OnMlM0FjcmV0");
        assertThat(task.receiver.requests(TOKENS)).hasSize(2);
    }

    @Test
    void aTokenThatIsNotToBeHadIsAFailure() {
        // given
        Map<String, String> servers = Map.of("away", "http://127.0.0.1:1/", "private", "http://10.0.0.1/token");
        // when
        var reasons = servers.values().stream()
                .map(url -> {
                    task.topics.subscribe(with(oauth2(url)));
                    return task.attempt("s1", 1);
                })
                .toList();
        // then
        assertThat(reasons).allSatisfy(attempt -> {
            assertThat(attempt.getOutcome()).isEqualTo(AttemptOutcome.FAILED);
            assertThat(attempt.getReason()).isEqualTo("OAUTH_FAILED");
        });
        assertThat(task.receiver.requests("/s1")).isEmpty();
    }

    @Test
    void aTokenThatAHangingProxyHoldsBackIsChargedToTheProxyAndNotToTheEndpoint() throws IOException {
        // given: a proxy that takes connections and answers nothing
        try (ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            task.with("webhook.proxy.url", "http://127.0.0.1:" + proxy.getLocalPort())
                    .with("webhook.timeout.connect.ms", "500")
                    .with("webhook.timeout.request.ms", "1000");
            task.topics.subscribe(with(oauth2(task.receiver.url(TOKENS))));
            // when
            DeliveryAttempt attempt = task.attempt("s1", 1);
            // then
            assertThat(attempt.getOutcome()).isEqualTo(AttemptOutcome.DEFERRED);
            assertThat(attempt.getReason()).isEqualTo("PROXY");
            assertThat(task.receiver.requests()).isEmpty();
        }
    }

    private static Answer token(String value) {
        return Answer.status(200)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"access_token\":\"" + value + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
    }

    private static String oauth2(String url) {
        return "{\"oauth2\":{\"tokenUrl\":\"" + url
                + "\",\"clientId\":\"client\",\"clientSecret\":\"s:cret\",\"scope\":\"hooks write\"}}";
    }

    private Subscription with(String credentials) {
        return task.subscription("s1", endpoint -> endpoint.setSealedCredentials(DeliveryTopics.sealed(credentials)));
    }
}
