package org.gongbao.connector.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.connector.http.OutgoingRequest.Capture;
import org.gongbao.connector.http.SendResult.Answered;
import org.gongbao.connector.http.SendResult.NoAnswer;
import org.gongbao.connector.http.SendResult.Reason;
import org.gongbao.testing.http.FakeReceiver;
import org.gongbao.testing.tls.Issued;
import org.gongbao.testing.tls.TestAuthority;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real server that wants client certificates. */
class MutualTlsTest {

    @TempDir
    static Path folder;

    private static TestAuthority authority;
    private static Issued alice;
    private static Issued bob;
    private static FakeReceiver receiver;

    private final PooledHttpSender sender = new PooledHttpSender(
            new HttpSettings("Gongbao/test", Duration.ofSeconds(20), Duration.ofSeconds(30), 10, AddressGuard.open()));

    @BeforeAll
    static void start() {
        authority = new TestAuthority(folder, "receivers");
        authority.issue("server", 30);
        alice = authority.issue("alice", 30);
        bob = authority.issue("bob", 30);
        receiver = FakeReceiver.startMutual(authority.server("server"));
    }

    @AfterAll
    static void stop() {
        receiver.close();
    }

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void presentsTheCertificateOfEachRequestAndOfNoOther() {
        // given
        int before = receiver.clients().size();
        // when
        List<SendResult> results = List.of(
                send(Optional.of(presenting(alice))),
                send(Optional.of(presenting(bob))),
                send(Optional.of(presenting(alice))));
        // then
        assertThat(results).allSatisfy(result -> assertThat(result)
                .isInstanceOfSatisfying(
                        Answered.class, answer -> assertThat(answer.status()).isEqualTo(204)));
        assertThat(receiver.clients().subList(before, receiver.clients().size()))
                .containsExactly("CN=alice", "CN=bob", "CN=alice");
    }

    @Test
    void saysThatTheReceiverWantsACertificateWhenThereIsNone() {
        // when
        SendResult result =
                send(Optional.of(TlsMaterial.trusting(List.of(authority.own().certificate()))));
        // then
        assertThat(reason(result)).isEqualTo(Reason.CLIENT_CERTIFICATE);
    }

    @Test
    void saysThatTheReceiverRefusesACertificateOfAnAuthorityThatItDoesNotKnow() {
        // given
        Issued stranger = new TestAuthority(folder, "strangers").issue("stranger", 30);
        // when
        SendResult result = send(Optional.of(presenting(stranger)));
        // then
        assertThat(reason(result)).isEqualTo(Reason.CLIENT_CERTIFICATE);
    }

    @Test
    void doesNotTrustAPrivateReceiverUnlessItsAuthorityIsNamed() {
        // when
        SendResult result = send(Optional.empty());
        // then
        assertThat(reason(result)).isEqualTo(Reason.TLS);
    }

    @Test
    void doesNotTrustACertificateOfAnotherNameThoughItsAuthorityIsNamed() {
        // given
        authority.issue("elsewhere", "-validity", "30", "-ext", "san=dns:elsewhere.example");
        try (FakeReceiver elsewhere = FakeReceiver.startMutual(authority.server("elsewhere"))) {
            // when
            SendResult result = send(elsewhere, Optional.of(presenting(alice)));
            // then
            assertThat(reason(result)).isEqualTo(Reason.TLS);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void staysReachableForAllOthersWhileACertificateIsRefused() {
        // given
        send(Optional.of(TlsMaterial.trusting(List.of(authority.own().certificate()))));
        // when
        SendResult result = send(Optional.of(presenting(alice)));
        // then
        assertThat(result).isInstanceOf(Answered.class);
    }

    private SendResult send(Optional<TlsMaterial> tls) {
        return send(receiver, tls);
    }

    private SendResult send(FakeReceiver target, Optional<TlsMaterial> tls) {
        return sender.send(new OutgoingRequest(
                        "POST",
                        URI.create(target.url("/in")),
                        Map.of(),
                        Optional.of(OutgoingRequest.JSON),
                        "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        Capture.HEAD,
                        tls))
                .join();
    }

    private static TlsMaterial presenting(Issued issued) {
        return TlsMaterial.presenting(
                List.of(issued.certificate()),
                issued.key(),
                List.of(authority.own().certificate()));
    }

    private static Reason reason(SendResult result) {
        assertThat(result).isInstanceOf(NoAnswer.class);
        return ((NoAnswer) result).reason();
    }
}
