package org.gongbao.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.Subscription;
import org.gongbao.testing.KafkaExtension;
import org.gongbao.testing.http.FakeReceiver;
import org.gongbao.testing.tls.Issued;
import org.gongbao.testing.tls.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Endpoints that want a client certificate. */
class ClientCertificateTest {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @TempDir
    static Path folder;

    private static TestAuthority authority;
    private static Issued former;
    private static Issued present;

    private RunningTask task;
    private FakeReceiver receiver;

    @BeforeAll
    static void issue() {
        authority = new TestAuthority(folder, "receivers");
        authority.issue("server", 30);
        former = authority.issue("former", 30);
        present = authority.issue("present", 30);
    }

    @BeforeEach
    void prepare() {
        receiver = FakeReceiver.startMutual(authority.server("server"));
        task = new RunningTask(KAFKA);
    }

    @AfterEach
    void stop() {
        task.close();
        receiver.close();
    }

    @Test
    void aCertificateIsPresentedAndItsReplacementIsUsedWithoutARestart() {
        // given
        task.topics.subscribe(with(credentials(former)));
        DeliveryAttempt first = task.attempt("s1", 1);
        // when
        task.topics.subscribe(with(credentials(present)));
        await().until(() -> task.attempt("s1", 2).getOutcome() == AttemptOutcome.DELIVERED
                && receiver.clients().getLast().equals("CN=present"));
        // then
        assertThat(first.getOutcome()).isEqualTo(AttemptOutcome.DELIVERED);
        assertThat(receiver.clients()).startsWith("CN=former").endsWith("CN=present");
    }

    @Test
    void anAttemptThatEndsBecauseOfTheCertificateSaysSo() {
        // given
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        none.putObject("tls").put("trusted", authority.own().certificatePem());
        task.topics.subscribe(with(none.toString()));
        // when
        DeliveryAttempt attempt = task.attempt("s1", 1);
        // then
        assertThat(attempt.getOutcome()).isEqualTo(AttemptOutcome.FAILED);
        assertThat(attempt.getReason()).isEqualTo("CLIENT_CERTIFICATE");
    }

    @Test
    void aKeyThatCannotBeReadFailsItsOwnEndpointOnly() {
        // given
        Subscription broken = with("{\"tls\": {\"certificate\": \"none\"}}");
        task.topics.subscribe(broken);
        // when
        DeliveryAttempt attempt = task.attempt("s1", 1);
        // then
        assertThat(attempt.getReason()).isEqualTo("SECRET_UNREADABLE");
        assertThat(receiver.requests()).isEmpty();
    }

    private static String credentials(Issued issued) {
        ObjectNode credentials = JsonNodeFactory.instance.objectNode();
        credentials
                .putObject("tls")
                .put("certificate", issued.certificatePem())
                .put("privateKey", issued.keyPem())
                .put("trusted", authority.own().certificatePem());
        return credentials.toString();
    }

    private Subscription with(String credentials) {
        return task.subscription("s1", endpoint -> endpoint.setUrl(receiver.url("/s1"))
                .setSealedCredentials(DeliveryTopics.sealed(credentials)));
    }
}
