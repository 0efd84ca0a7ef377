package org.gongbao.connector.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.client5.http.DnsResolver;
import org.gongbao.connector.http.SendResult.Answered;
import org.gongbao.connector.http.SendResult.NoAnswer;
import org.gongbao.connector.http.SendResult.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The proxy of these tests is also what stands behind it: once the tunnel is open, the same connection answers for the other side. */
class ForwardProxyTest {

    private static final ScriptedServer.Step OPEN = ScriptedServer.text("HTTP/1.1 200 Connection established\r\n\r\n");
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    /** Reads on until the other side gives up, and says nothing. */
    private static final ScriptedServer.Step SILENT = (socket, out) -> {
        socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        return false;
    };

    /** Knows one public name and one private one. */
    private static final DnsResolver NAMES = new DnsResolver() {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return switch (host) {
                case "hooks.example" -> addresses("93.184.216.34");
                case "inside.example" -> addresses("10.0.0.7");
                case "127.0.0.1", "10.0.0.7", "::1" -> addresses(host);
                default -> throw new UnknownHostException(host);
            };
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    };

    private static InetAddress[] addresses(String literal) throws UnknownHostException {
        return new InetAddress[] {InetAddress.getByName(literal)};
    }

    private static PooledHttpSender through(String proxy, boolean byName) {
        return new PooledHttpSender(
                new HttpSettings(
                        "Gongbao/test",
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        10,
                        AddressGuard.publicOnly(),
                        Optional.of(ForwardProxy.parse(proxy, byName))),
                NAMES);
    }

    private static SendResult send(ScriptedServer proxy, boolean byName, String target) {
        try (PooledHttpSender sender = through("http://127.0.0.1:" + proxy.port(), byName)) {
            return sender.send(post(target)).join();
        }
    }

    private static OutgoingRequest post(String target) {
        return OutgoingRequest.postJson(URI.create(target), Map.of(), BODY);
    }

    private static Reason reason(SendResult result) {
        return ((NoAnswer) result).reason();
    }

    @Test
    void asksForTheCheckedAddressAndSendsThroughTheTunnel() throws IOException {
        // given
        try (ScriptedServer proxy = new ScriptedServer(OPEN, ScriptedServer.ok("收到"))) {
            // when
            SendResult result = send(proxy, false, "http://hooks.example/in");
            // then
            assertThat(result).isInstanceOfSatisfying(Answered.class, answer -> assertThat(answer.body())
                    .isEqualTo("收到"));
            assertThat(proxy.heads)
                    .satisfiesExactly(
                            connect -> assertThat(connect).startsWith("CONNECT 93.184.216.34:80 HTTP/1.1\r\n"),
                            sent -> assertThat(sent)
                                    .startsWith("POST /in HTTP/1.1\r\n")
                                    .containsIgnoringCase("host: hooks.example\r\n"));
        }
    }

    @Test
    void handsTheNameToTheProxyWhereTheOperatorSaysSo() throws IOException {
        // given
        try (ScriptedServer proxy = new ScriptedServer(OPEN, ScriptedServer.ok(""))) {
            // when
            SendResult result = send(proxy, true, "http://known-to-the-proxy.example:8080/");
            // then
            assertThat(result).isInstanceOf(Answered.class);
            assertThat(proxy.heads.peek()).startsWith("CONNECT known-to-the-proxy.example:8080 ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://inside.example/, false",
        "http://10.0.0.7/, false",
        "http://10.0.0.7/, true",
        "http://0x7f000001/, true",
        "http://[::1]/, true",
        "http://known-to-the-proxy.example:25/, true"
    })
    void doesNotAskForWhatMustNotBeConnectedTo(String target, boolean byName) throws IOException {
        // given
        try (ScriptedServer proxy = new ScriptedServer()) {
            // when
            SendResult result = send(proxy, byName, target);
            // then
            assertThat(reason(result)).isEqualTo(Reason.REFUSED_ADDRESS);
            assertThat(proxy.heads).isEmpty();
        }
    }

    @Test
    void tellsTheProxyAloneItsLogin() throws IOException {
        // given
        try (ScriptedServer proxy = new ScriptedServer(OPEN, ScriptedServer.ok(""));
                PooledHttpSender sender = through("http://us%65r:p%40ss@127.0.0.1:" + proxy.port(), false)) {
            // when
            sender.send(post("http://hooks.example/")).join();
            // then
            assertThat(proxy.heads)
                    .satisfiesExactly(
                            connect -> assertThat(connect)
                                    .containsIgnoringCase("proxy-authorization: Basic dXNlcjpwQHNz\r\n"),
                            sent -> assertThat(sent).doesNotContainIgnoringCase("authorization"));
        }
    }

    @ParameterizedTest
    @CsvSource({"407, PROXY", "403, PROXY", "500, PROXY", "502, CONNECT", "503, CONNECT", "504, CONNECT"})
    void tellsWhatTheProxySaysFromWhatTheOtherSideSays(int status, Reason expected) throws IOException {
        // given
        try (ScriptedServer proxy =
                new ScriptedServer(ScriptedServer.text("HTTP/1.1 " + status + " No\r\nContent-Length: 2\r\n\r\nno"))) {
            // when
            SendResult result = send(proxy, false, "http://hooks.example/");
            // then
            assertThat(reason(result)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {407, 502})
    void passesOnTheSameStatusFromTheOtherSide(int status) throws IOException {
        // given
        try (ScriptedServer proxy = new ScriptedServer(
                OPEN, ScriptedServer.text("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n"))) {
            // when
            SendResult result = send(proxy, false, "http://hooks.example/");
            // then
            assertThat(result).isInstanceOfSatisfying(Answered.class, answer -> assertThat(answer.status())
                    .isEqualTo(status));
        }
    }

    @Test
    void chargesTheProxyWithConnectionsThatItBreaks() throws IOException {
        // given
        try (ScriptedServer proxy = new ScriptedServer(ScriptedServer.reset())) {
            // when
            SendResult result = send(proxy, false, "http://hooks.example/");
            // then
            assertThat(reason(result)).isEqualTo(Reason.PROXY);
        }
    }

    @Test
    void chargesTheProxyWhenItHangs() throws IOException {
        // given
        try (ScriptedServer proxy = new ScriptedServer(SILENT)) {
            // when
            SendResult result = send(proxy, false, "http://hooks.example/");
            // then
            assertThat(reason(result)).isEqualTo(Reason.PROXY);
        }
    }

    @Test
    void chargesTheOtherSideWhenTheProxyAnswersOthersMeanwhile() throws IOException {
        // given
        CompletableFuture<Void> asked = new CompletableFuture<>();
        ScriptedServer.Step hang = (socket, out) -> {
            asked.complete(null);
            return SILENT.answer(socket, out);
        };
        try (ScriptedServer proxy = new ScriptedServer(hang, OPEN, ScriptedServer.ok(""));
                PooledHttpSender sender = through("http://127.0.0.1:" + proxy.port(), false)) {
            CompletableFuture<SendResult> hanging = sender.send(post("http://hooks.example/"));
            asked.join();
            // when
            SendResult other = sender.send(post("http://hooks.example:8080/")).join();
            // then
            assertThat(other).isInstanceOf(Answered.class);
            assertThat(reason(hanging.join())).isEqualTo(Reason.TIMEOUT);
        }
    }

    @Test
    void chargesTheOtherSideWhenTheTunnelIsOpenAndNobodySpeaksTls() throws IOException {
        // given
        ScriptedServer.Step openAndWait = (socket, out) -> {
            OPEN.answer(socket, out);
            return SILENT.answer(socket, out);
        };
        try (ScriptedServer proxy = new ScriptedServer(openAndWait)) {
            // when
            SendResult result = send(proxy, false, "https://hooks.example/");
            // then
            assertThat(reason(result)).isNotEqualTo(Reason.PROXY);
        }
    }

    @Test
    void chargesTheProxyWhenNobodyListens() throws IOException {
        // given
        ScriptedServer proxy = new ScriptedServer();
        proxy.close();
        // when
        SendResult result = send(proxy, false, "http://hooks.example/");
        // then
        assertThat(reason(result)).isEqualTo(Reason.PROXY);
    }

    @Test
    void chargesTheProxyWhenItsNameIsUnknown() {
        // given
        try (PooledHttpSender sender = through("http://proxy.invalid:3128", false)) {
            // when
            SendResult result = sender.send(post("http://hooks.example/")).join();
            // then
            assertThat(reason(result)).isEqualTo(Reason.PROXY);
        }
    }

    @Test
    void chargesTheOtherSideWhenItsNameIsUnknown() throws IOException {
        // given
        try (ScriptedServer proxy = new ScriptedServer()) {
            // when
            SendResult result = send(proxy, false, "http://nobody.example/");
            // then
            assertThat(reason(result)).isEqualTo(Reason.UNKNOWN_HOST);
        }
    }

    @Test
    void usesAnOpenTunnelAgain() throws IOException {
        // given
        try (ScriptedServer proxy = new ScriptedServer(OPEN, ScriptedServer.ok("1"), ScriptedServer.ok("2"));
                PooledHttpSender sender = through("http://127.0.0.1:" + proxy.port(), false)) {
            sender.send(post("http://hooks.example/")).join();
            // when
            SendResult result = sender.send(post("http://hooks.example/")).join();
            // then
            assertThat(result).isInstanceOfSatisfying(Answered.class, answer -> assertThat(answer.body())
                    .isEqualTo("2"));
            assertThat(proxy.connections).hasValue(1);
        }
    }

    @Test
    void namesTheOtherSideInTheTlsHandshakeThroughTheTunnel() throws IOException {
        // given
        CompletableFuture<String> hello = new CompletableFuture<>();
        ScriptedServer.Step openAndListen = (socket, out) -> {
            OPEN.answer(socket, out);
            byte[] bytes = new byte[4096];
            int read = socket.getInputStream().read(bytes);
            hello.complete(new String(bytes, 0, Math.max(0, read), StandardCharsets.ISO_8859_1));
            return false;
        };
        try (ScriptedServer proxy = new ScriptedServer(openAndListen)) {
            // when
            send(proxy, false, "https://hooks.example/");
            // then
            assertThat(proxy.heads.peek()).startsWith("CONNECT 93.184.216.34:443 ");
            assertThat(hello).isCompletedWithValueMatching(bytes -> bytes.contains("hooks.example"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example:3128",
                "https://proxy.example:3128",
                "http://proxy.example",
                "http://p:1/path",
                "http:// :1"
            })
    void refusesWhatIsNoAddressOfAProxy(String url) {
        assertThatThrownBy(() -> ForwardProxy.parse(url, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://proxy.example:3128");
    }

    @Test
    void keepsThePasswordOutOfWords() {
        // when
        String words = ForwardProxy.parse("http://user:secret@proxy.example:3128", false)
                .toString();
        // then
        assertThat(words).contains("user").doesNotContain("secret");
    }
}
