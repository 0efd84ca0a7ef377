package org.gongbao.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.Subscription;
import org.gongbao.testing.KafkaExtension;
import org.gongbao.testing.http.FakeReceiver;
import org.gongbao.testing.http.Http2Receiver;
import org.gongbao.testing.tls.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Endpoints that speak HTTP/2. */
class Http2DeliveryTest {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @TempDir
    static Path folder;

    private static TestAuthority authority;

    private RunningTask task;

    @BeforeAll
    static void issue() {
        authority = new TestAuthority(folder, "receivers");
        authority.issue("server", 30);
    }

    @BeforeEach
    void prepare() {
        task = new RunningTask(KAFKA);
    }

    @AfterEach
    void stop() {
        task.close();
    }

    @ParameterizedTest
    @CsvSource({"true, HTTP/2.0", "false, HTTP/1.1"})
    void aWebhookArrivesSignedByTheVersionThatTheOperatorAllows(String http2, String version) {
        // given
        try (Http2Receiver receiver = Http2Receiver.start(authority.server("server"))) {
            task.with("webhook.http2", http2).topics.subscribe(to(receiver));
            // when
            DeliveryAttempt attempt = task.attempt("s1", 1);
            // then
            assertThat(attempt.getOutcome()).isEqualTo(AttemptOutcome.DELIVERED);
            assertArrivedSigned(receiver, version);
        }
    }

    @Test
    void anEndpointThatKnowsHttp11AloneIsServedAsBefore() {
        // given
        try (Http2Receiver receiver = Http2Receiver.startOld(authority.server("server"))) {
            task.with("webhook.http2", "true").topics.subscribe(to(receiver));
            // when
            DeliveryAttempt attempt = task.attempt("s1", 1);
            // then
            assertThat(attempt.getOutcome()).isEqualTo(AttemptOutcome.DELIVERED);
            assertArrivedSigned(receiver, "HTTP/1.1");
        }
    }

    private static void assertArrivedSigned(Http2Receiver receiver, String version) {
        assertThat(receiver.seen()).singleElement().satisfies(seen -> {
            assertThat(seen.version()).isEqualTo(version);
            assertThat(FakeReceiver.isSigned(seen.request(), DeliveryTopics.SECRET))
                    .isTrue();
            assertThat(seen.request().header("content-length"))
                    .isEqualTo(Integer.toString(seen.request().bytes().length));
        });
    }

    private Subscription to(Http2Receiver receiver) {
        ObjectNode credentials = JsonNodeFactory.instance.objectNode();
        credentials.putObject("tls").put("trusted", authority.own().certificatePem());
        return task.subscription("s1", endpoint -> endpoint.setUrl(receiver.url("/s1"))
                .setSealedCredentials(DeliveryTopics.sealed(credentials.toString())));
    }
}
