package org.gongbao.connector.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongbao.connector.http.SendResult.Answered;
import org.gongbao.testing.http.Http2Receiver;
import org.gongbao.testing.http.Http2Receiver.Seen;
import org.gongbao.testing.tls.Issued;
import org.gongbao.testing.tls.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real server that takes HTTP/2 where it is offered. */
class Http2RequestTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static TestAuthority authority;
    private static Issued alice;
    private static Issued bob;

    private final PooledHttpSender sender = Http2Senders.sender(TIMEOUT);

    @BeforeAll
    static void issue() {
        authority = new TestAuthority(folder, "receivers");
        authority.issue("server", 30);
        alice = authority.issue("alice", 30);
        bob = authority.issue("bob", 30);
    }

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void saysTheSameAsOverHttp11() {
        // given
        try (Http2Receiver current = Http2Receiver.start(authority.server("server"));
                Http2Receiver old = Http2Receiver.startOld(authority.server("server"))) {
            // when
            List<SendResult> results = List.of(send(current.url("/hook?a=b")), send(old.url("/hook?a=b")));
            // then
            assertThat(results).allSatisfy(result -> assertThat(result)
                    .isInstanceOfSatisfying(
                            Answered.class, answer -> assertThat(answer.body()).isEqualTo("taken")));
            Seen over2 = current.seen().getFirst();
            Seen over1 = old.seen().getFirst();
            assertThat(over2.version()).isEqualTo("HTTP/2.0");
            assertThat(over1.version()).isEqualTo("HTTP/1.1");
            assertThat(over2.authority()).isEqualTo("127.0.0.1:" + current.port());
            assertThat(over2.request().path()).isEqualTo("/hook?a=b");
            assertThat(over2.request().body()).isEqualTo("{\"公报\":1}");
            assertThat(endToEnd(over2)).isEqualTo(endToEnd(over1)).containsKeys("webhook-id", "user-agent");
        }
    }

    @Test
    void usesAConnectionAgainOnceItsRequestIsAnswered() {
        // given
        try (Http2Receiver receiver = Http2Receiver.start(authority.server("server"))) {
            // when
            Stream.of("/1", "/2", "/3").forEach(path -> send(receiver.url(path)));
            // then
            assertThat(receiver.seen())
                    .hasSize(3)
                    .extracting(Seen::connection)
                    .containsOnly(receiver.seen().getFirst().connection());
        }
    }

    @Test
    void presentsTheCertificateOfEachRequestAndOfNoOther() {
        // given
        try (Http2Receiver receiver = Http2Receiver.startMutual(authority.server("server"))) {
            URI target = URI.create(receiver.url("/in"));
            // when
            Stream.of(alice, bob, alice).forEach(client -> sender.send(Http2Senders.post(target, presenting(client)))
                    .join());
            // then
            assertThat(receiver.seen()).extracting(Seen::client).containsExactly("CN=alice", "CN=bob", "CN=alice");
            assertThat(receiver.seen()).extracting(Seen::version).containsOnly("HTTP/2.0");
        }
    }

    @Test
    void speaksHttp11WithoutTlsAndAsksForNothingElse() throws IOException {
        // given
        try (ScriptedServer server = new ScriptedServer()) {
            // when
            SendResult result = sender.send(OutgoingRequest.postJson(server.uri("/"), Map.of(), new byte[] {'{', '}'}))
                    .join();
            // then
            assertThat(result).isInstanceOf(Answered.class);
            assertThat(server.heads.peek()).startsWith("POST / HTTP/1.1\r\n").doesNotContainIgnoringCase("upgrade");
        }
    }

    @Test
    void speaksHttp11WhereItIsNotAskedForMore() {
        // given
        try (Http2Receiver receiver = Http2Receiver.start(authority.server("server"));
                PooledHttpSender usual = new PooledHttpSender(
                        new HttpSettings("Gongbao/test", Duration.ofSeconds(20), TIMEOUT, 10, AddressGuard.open()))) {
            // when
            usual.send(Http2Senders.post(URI.create(receiver.url("/")), Http2Senders.trusting(authority)))
                    .join();
            // then
            assertThat(receiver.seen()).extracting(Seen::version).containsExactly("HTTP/1.1");
        }
    }

    @Test
    void offersHttp2OnlyWhereItIsAskedFor() throws IOException {
        // given
        try (FrameServer server = new FrameServer(authority.server("server"));
                PooledHttpSender usual =
                        new PooledHttpSender(Http2Senders.settings(false, AddressGuard.open(), TIMEOUT))) {
            OutgoingRequest request = Http2Senders.post(server.uri("127.0.0.1"), Http2Senders.trusting(authority));
            // when
            usual.send(request).join();
            sender.send(request).join();
            // then
            assertThat(server.connections)
                    .extracting(connection -> connection.offered)
                    .containsExactly(List.of("http/1.1"), List.of("h2", "http/1.1"));
        }
    }

    private SendResult send(String url) {
        return sender.send(Http2Senders.post(URI.create(url), Http2Senders.trusting(authority)))
                .join();
    }

    /** Without what stands for the connection alone, or for the target in another form. */
    private static Map<String, List<String>> endToEnd(Seen seen) {
        Map<String, List<String>> headers = new HashMap<>(seen.request().headers());
        Set.of("host", "connection").forEach(headers::remove);
        return headers;
    }

    private static TlsMaterial presenting(Issued issued) {
        return TlsMaterial.presenting(
                List.of(issued.certificate()),
                issued.key(),
                List.of(authority.own().certificate()));
    }
}
