package org.gongbao.testing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeReceiverTest {

    private static final String SECRET = "whsec_c2VjcmV0IG9mIGEgdGVzdCwgbm90aGluZyBtb3Jl";
    private static final String BODY = "{\"type\":\"document.new\",\"title\":\"通知\"}";

    private final FakeReceiver receiver = FakeReceiver.start();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        receiver.close();
        client.close();
    }

    @Test
    void recordsWhatItReceives() throws Exception {
        // when
        HttpResponse<String> response = send(post("/a").header("X-One", "1"));

        // then
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(receiver.requests("/a")).singleElement().satisfies(request -> {
            assertThat(request.body()).isEqualTo(BODY);
            assertThat(request.header("x-one")).isEqualTo("1");
            assertThat(request.method()).isEqualTo("POST");
        });
    }

    @Test
    void answersByScriptThenByRule() throws Exception {
        // given
        receiver.script(
                "/a", Answer.status(503).retryAfter(7), Answer.status(410).withBody("gone"));
        receiver.rule("/a", request -> Answer.status(200));

        // when
        HttpResponse<String> first = send(post("/a"));
        HttpResponse<String> second = send(post("/a"));
        HttpResponse<String> third = send(post("/a"));

        // then
        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.headers().firstValue("Retry-After")).contains("7");
        assertThat(second.statusCode()).isEqualTo(410);
        assertThat(second.body()).isEqualTo("gone");
        assertThat(third.statusCode()).isEqualTo(200);
    }

    @Test
    void holdsNobodyUpWhenItHangs() throws Exception {
        // given
        receiver.script("/slow", Answer.hang());
        HttpRequest.Builder hanging = post("/slow").timeout(Duration.ofMillis(200));
        assertThatThrownBy(() -> send(hanging)).isInstanceOf(HttpTimeoutException.class);

        // when
        HttpResponse<String> other = send(post("/quick"));

        // then
        assertThat(other.statusCode()).isEqualTo(204);
        assertThat(receiver.requests()).extracting(Received::path).containsExactly("/slow", "/quick");
    }

    @Test
    void tellsGoodSignaturesFromBadOnes() throws Exception {
        // given
        long now = Instant.now().getEpochSecond();
        String signature = new Webhook(SECRET).sign("msg_1", now, BODY);
        HttpRequest.Builder signed = post("/a")
                .header("webhook-id", "msg_1")
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", signature);

        // when
        send(signed);
        send(post("/b"));

        // then
        assertThat(FakeReceiver.isSigned(receiver.requests("/a").getFirst(), SECRET))
                .isTrue();
        assertThat(FakeReceiver.isSigned(receiver.requests("/a").getFirst(), "whsec_b3RoZXI="))
                .isFalse();
        assertThat(FakeReceiver.isSigned(receiver.requests("/b").getFirst(), SECRET))
                .isFalse();
        assertThat(receiver.requests("/a").getFirst().webhookId()).isEqualTo("msg_1");
    }

    private HttpRequest.Builder post(String path) {
        return HttpRequest.newBuilder(URI.create(receiver.url(path))).POST(HttpRequest.BodyPublishers.ofString(BODY));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
