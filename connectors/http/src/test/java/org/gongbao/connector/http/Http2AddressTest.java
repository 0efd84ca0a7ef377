package org.gongbao.connector.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.gongbao.connector.http.SendResult.Answered;
import org.gongbao.connector.http.SendResult.Reason;
import org.gongbao.testing.tls.TestAuthority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where connections of HTTP/2 lead: to the address that was checked, for the name that was asked for, and for no other name. */
class Http2AddressTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final AddressGuard LOOPBACK = AddressGuard.allowing(List.of("127.0.0.0/8"));

    /** Knows every name, and all of them stand for this machine. */
    private static final DnsResolver NAMES = new DnsResolver() {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    };

    @TempDir
    static Path folder;

    private static TestAuthority authority;

    @BeforeAll
    static void issue() {
        authority = new TestAuthority(folder, "receivers");
        authority.issue("server", "-validity", "30", "-ext", "san=dns:one.example,dns:two.example");
    }

    @Test
    void twoNamesOfOneAddressShareNoConnectionThoughOneCertificateNamesBoth() throws IOException {
        // given
        try (FrameServer server = new FrameServer(authority.server("server"));
                PooledHttpSender sender = Http2Senders.sender(LOOPBACK, TIMEOUT, NAMES)) {
            // when
            List<SendResult> results =
                    List.of(send(sender, server, "one.example"), send(sender, server, "two.example"));
            // then
            assertThat(results).hasOnlyElementsOfType(Answered.class);
            assertThat(server.connections)
                    .extracting(FrameConnection::names)
                    .containsExactly(List.of("one.example"), List.of("two.example"));
        }
    }

    @Test
    void refusesANameThatResolvesToLoopback() throws IOException {
        // given
        try (FrameServer server = new FrameServer(authority.server("server"));
                PooledHttpSender sender = Http2Senders.sender(AddressGuard.publicOnly(), TIMEOUT, NAMES)) {
            // when
            SendResult result = send(sender, server, "one.example");
            // then
            assertThat(Http2Senders.reason(result)).isEqualTo(Reason.REFUSED_ADDRESS);
            assertThat(server.connections).isEmpty();
        }
    }

    @Test
    void refusesACertificateOfAnotherName() throws IOException {
        // given
        try (FrameServer server = new FrameServer(authority.server("server"));
                PooledHttpSender sender = Http2Senders.sender(LOOPBACK, TIMEOUT, NAMES)) {
            // when
            SendResult result = send(sender, server, "three.example");
            // then
            assertThat(Http2Senders.reason(result)).isEqualTo(Reason.TLS);
            assertThat(server.requests).hasValue(0);
        }
    }

    @Test
    void speaksThroughTheTunnelOfAProxyToo() throws IOException {
        // given
        try (FrameServer server = new FrameServer(authority.server("server"), FrameServer.ok("behind"));
                ScriptedServer proxy = new ScriptedServer(tunnel(server.port()));
                PooledHttpSender sender = new PooledHttpSender(through(proxy), NAMES)) {
            // when
            List<SendResult> results =
                    List.of(send(sender, server, "one.example"), send(sender, server, "one.example"));
            // then
            assertThat(results.getFirst()).isInstanceOfSatisfying(Answered.class, answer -> assertThat(answer.body())
                    .isEqualTo("behind"));
            assertThat(results.getLast()).isInstanceOf(Answered.class);
            assertThat(proxy.heads).singleElement().asString().startsWith("CONNECT 127.0.0.1:" + server.port() + " ");
            assertThat(server.requests).hasValue(2);
            assertThat(server.connections).singleElement().satisfies(connection -> assertThat(connection.names())
                    .containsExactly("one.example"));
        }
    }

    private static HttpSettings through(ScriptedServer proxy) {
        return new HttpSettings(
                "Gongbao/test",
                Duration.ofSeconds(20),
                TIMEOUT,
                10,
                LOOPBACK,
                Optional.of(ForwardProxy.parse("http://127.0.0.1:" + proxy.port(), false)),
                true);
    }

    /** Says that it is open, and hands on whatever comes. */
    private static ScriptedServer.Step tunnel(int port) {
        return (socket, out) -> {
            try (Socket behind = new Socket()) {
                behind.connect(new InetSocketAddress("127.0.0.1", port));
                out.write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                Thread.ofVirtual().start(() -> handOn(socket, behind));
                behind.getInputStream().transferTo(out);
            }
            return false;
        };
    }

    private static void handOn(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one of them has gone, and the other way ends too
        }
    }

    private static SendResult send(PooledHttpSender sender, FrameServer server, String host) {
        return sender.send(Http2Senders.post(server.uri(host), Http2Senders.trusting(authority)))
                .join();
    }
}
