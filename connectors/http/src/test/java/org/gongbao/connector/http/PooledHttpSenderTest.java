package org.gongbao.connector.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.gongbao.connector.http.OutgoingRequest.Capture;
import org.gongbao.connector.http.ScriptedServer.Step;
import org.gongbao.connector.http.SendResult.Answered;
import org.gongbao.connector.http.SendResult.NoAnswer;
import org.gongbao.connector.http.SendResult.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PooledHttpSenderTest {

    private static final byte[] BODY = "{\"公报\":1}".getBytes(StandardCharsets.UTF_8);

    private final CountDownLatch testEnd = new CountDownLatch(1);
    private final PooledHttpSender sender =
            sender(AddressGuard.allowing(List.of("127.0.0.0/8", "::1")), Duration.ofSeconds(5));

    private static PooledHttpSender sender(AddressGuard guard, Duration timeout) {
        return new PooledHttpSender(new HttpSettings("Gongbao/test", Duration.ofSeconds(2), timeout, 100, guard));
    }

    @AfterEach
    void close() {
        testEnd.countDown();
        sender.close();
    }

    @Test
    void sendsTheVeryBytesAndHeaders() throws IOException {
        // given
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.ok("收到"))) {
            var request = OutgoingRequest.postJson(server.uri("/hook?a=b"), Map.of("webhook-id", "1"), BODY);
            // when
            SendResult result = sender.send(request).join();
            // then
            assertThat(result)
                    .isEqualTo(
                            new Answered(200, "收到", false, Optional.of("text/plain; charset=utf-8"), Optional.empty()));
            assertThat(server.bodies).containsExactly("{\"公报\":1}");
            assertThat(server.heads.peek())
                    .startsWith("POST /hook?a=b HTTP/1.1\r\n")
                    .containsIgnoringCase("content-type: application/json; charset=utf-8\r\n")
                    .containsIgnoringCase("webhook-id: 1\r\n")
                    .containsIgnoringCase("user-agent: Gongbao/test\r\n")
                    .containsIgnoringCase("content-length: " + BODY.length)
                    .doesNotContainIgnoringCase("upgrade")
                    .doesNotContainIgnoringCase("accept-encoding")
                    .doesNotContainIgnoringCase("transfer-encoding");
        }
    }

    @Test
    void followsNoRedirect() throws IOException {
        // given
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.text(
                "HTTP/1.1 307 Temporary Redirect\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n"))) {
            // when
            SendResult result = sender.send(post(server.uri("/"))).join();
            // then
            assertThat(result).isInstanceOfSatisfying(Answered.class, answer -> assertThat(answer.status())
                    .isEqualTo(307));
            assertThat(server.heads).hasSize(1);
        }
    }

    @Test
    void triesNothingAgainThatAFreshConnectionBroke() throws IOException {
        // given
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.reset(), ScriptedServer.ok("never asked"))) {
            // when
            SendResult result = sender.send(post(server.uri("/"))).join();
            // then
            assertThat(reason(result)).isEqualTo(Reason.RESET);
            assertThat(server.heads).hasSize(1);
        }
    }

    @Test
    void sendsOnceMoreOnAFreshConnectionWhenTheKeptOneBreaks() throws IOException {
        // given
        try (ScriptedServer server =
                new ScriptedServer(ScriptedServer.ok("first"), ScriptedServer.reset(), ScriptedServer.ok("again"))) {
            sender.send(post(server.uri("/"))).join();
            // when
            SendResult result = sender.send(post(server.uri("/"))).join();
            // then
            assertThat(result).isInstanceOfSatisfying(Answered.class, answer -> assertThat(answer.body())
                    .isEqualTo("again"));
            assertThat(server.heads).hasSize(3);
            assertThat(server.connections).hasValue(2);
        }
    }

    @Test
    void sendsOnceMoreOnlyOnce() throws IOException {
        // given
        try (ScriptedServer server = new ScriptedServer(
                ScriptedServer.ok("first"),
                ScriptedServer.reset(),
                ScriptedServer.reset(),
                ScriptedServer.ok("never asked"))) {
            sender.send(post(server.uri("/"))).join();
            // when
            SendResult result = sender.send(post(server.uri("/"))).join();
            // then
            assertThat(reason(result)).isEqualTo(Reason.RESET);
            assertThat(server.heads).hasSize(3);
        }
    }

    @Test
    void reusesAConnectionWhoseAnswerIsLongerThanWhatIsKept() throws IOException {
        // given
        String long20k = "x".repeat(20_000);
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.ok(long20k), ScriptedServer.ok("second"))) {
            // when
            SendResult first = sender.send(post(server.uri("/"))).join();
            // then
            assertThat(first).isInstanceOfSatisfying(Answered.class, answer -> {
                assertThat(answer.body()).isEqualTo("x".repeat(1024));
                assertThat(answer.truncated()).isTrue();
            });
            sender.send(post(server.uri("/"))).join();
            assertThat(server.connections).hasValue(1);
        }
    }

    @Test
    void breaksOffAnAnswerWithoutEndAndKeepsItsStatus() throws IOException {
        // given
        try (ScriptedServer server = new ScriptedServer((socket, out) -> {
            out.write("HTTP/1.1 202 Accepted\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = "y".repeat(8192).getBytes(StandardCharsets.US_ASCII);
            while (testEnd.getCount() > 0) {
                out.write(chunk);
            }
            return false;
        })) {
            // when
            SendResult result = sender.send(post(server.uri("/"))).join();
            // then
            assertThat(result).isInstanceOfSatisfying(Answered.class, answer -> {
                assertThat(answer.status()).isEqualTo(202);
                assertThat(answer.body()).hasSize(1024);
                assertThat(answer.truncated()).isTrue();
            });
        }
    }

    @Test
    void givesUpOnAServerThatNeverAnswers() throws IOException {
        // given
        try (ScriptedServer server = new ScriptedServer((socket, out) -> testEnd.await(20, TimeUnit.SECONDS));
                PooledHttpSender impatient =
                        sender(AddressGuard.allowing(List.of("127.0.0.1")), Duration.ofMillis(300))) {
            // when
            SendResult result = impatient.send(post(server.uri("/"))).join();
            // then
            assertThat(reason(result)).isEqualTo(Reason.TIMEOUT);
        }
    }

    @Test
    void givesUpOnAHeadThatDripsForEver() throws IOException {
        // given
        try (ScriptedServer server =
                        new ScriptedServer((socket, out) -> drip(out, "HTTP/1.1 200 OK\r\nX-Slow: ", "z"));
                PooledHttpSender impatient =
                        sender(AddressGuard.allowing(List.of("127.0.0.1")), Duration.ofMillis(400))) {
            // when
            SendResult result = impatient.send(post(server.uri("/"))).join();
            // then
            assertThat(reason(result)).isEqualTo(Reason.TIMEOUT);
        }
    }

    @Test
    void takesTheStatusWhenOnlyTheBodyDrips() throws IOException {
        // given
        try (ScriptedServer server = new ScriptedServer(
                        (socket, out) -> drip(out, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n", "z"));
                PooledHttpSender impatient =
                        sender(AddressGuard.allowing(List.of("127.0.0.1")), Duration.ofMillis(400))) {
            // when
            SendResult result = impatient.send(post(server.uri("/"))).join();
            // then
            assertThat(result).isInstanceOfSatisfying(Answered.class, answer -> {
                assertThat(answer.successful()).isTrue();
                assertThat(answer.truncated()).isTrue();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void closesTheConnectionOnWhichABodyDripsWhetherItWasKeptOrNot(int answersBefore) throws IOException {
        // given: bytes come all the time, so no other time-out is reached
        CompletableFuture<IOException> closed = new CompletableFuture<>();
        Step dripping = (socket, out) -> {
            try {
                return drip(out, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n", "z");
            } catch (IOException e) {
                closed.complete(e);
                return false;
            }
        };
        try (ScriptedServer server = new ScriptedServer(
                        answersBefore == 0 ? new Step[] {dripping} : new Step[] {ScriptedServer.ok("kept"), dripping});
                PooledHttpSender impatient =
                        sender(AddressGuard.allowing(List.of("127.0.0.1")), Duration.ofMillis(400))) {
            for (int answer = 0; answer < answersBefore; answer++) {
                impatient.send(post(server.uri("/"))).join();
            }
            // when
            impatient.send(post(server.uri("/"))).join();
            // then
            assertThat(closed).succeedsWithin(Duration.ofSeconds(20));
            assertThat(server.connections).hasValue(1);
        }
    }

    @Test
    void readsRetryAfter() throws IOException {
        // given
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.text(
                "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n"))) {
            // when
            SendResult result = sender.send(post(server.uri("/"))).join();
            // then
            assertThat(result)
                    .isEqualTo(new Answered(503, "", false, Optional.empty(), Optional.of(Duration.ofSeconds(120))));
        }
    }

    @Test
    void saysWhenWhatComesBackIsNotHttp() throws IOException {
        // given
        try (ScriptedServer server = new ScriptedServer((socket, out) -> {
            out.write("SSH-2.0-OpenSSH_9.2\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return false;
        })) {
            // when
            SendResult result = sender.send(post(server.uri("/"))).join();
            // then
            assertThat(reason(result)).isEqualTo(Reason.PROTOCOL);
        }
    }

    @Test
    void saysWhenTlsFails() throws IOException {
        // given
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerPlainly(plain));
            URI tls = URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/");
            // when
            SendResult result = sender.send(post(tls)).join();
            // then
            assertThat(reason(result)).isEqualTo(Reason.TLS);
        }
    }

    @Test
    void saysWhenNobodyListens() throws IOException {
        // given
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        // when
        SendResult result =
                sender.send(post(URI.create("http://127.0.0.1:" + port + "/"))).join();
        // then
        assertThat(reason(result)).isEqualTo(Reason.CONNECT);
    }

    @Test
    void connectsOnlyToAddressesThatTheGuardPermits() throws IOException {
        // given
        try (ScriptedServer server = new ScriptedServer();
                PooledHttpSender guarded = sender(AddressGuard.publicOnly(), Duration.ofSeconds(5))) {
            // when
            SendResult result = guarded.send(post(server.uri("/"))).join();
            // then
            assertThat(reason(result)).isEqualTo(Reason.REFUSED_ADDRESS);
            assertThat(server.connections).hasValue(0);
        }
    }

    @Test
    void refusesANameThatResolvesToLoopback() throws IOException {
        // given
        try (ScriptedServer server = new ScriptedServer();
                PooledHttpSender guarded = new PooledHttpSender(
                        new HttpSettings(
                                "t", Duration.ofSeconds(2), Duration.ofSeconds(5), 10, AddressGuard.publicOnly()),
                        names("127.0.0.1"))) {
            // when
            SendResult result = guarded.send(post(URI.create("http://rebound.example:" + server.port() + "/")))
                    .join();
            // then
            assertThat(reason(result)).isEqualTo(Reason.REFUSED_ADDRESS);
            assertThat(server.connections).hasValue(0);
        }
    }

    @Test
    void refusesOtherSchemesAndUsers() {
        // given
        List<URI> targets = List.of(
                URI.create("ftp://example.org/"),
                URI.create("/relative"),
                URI.create("http://user:word@example.org/"),
                URI.create("mailto:someone@example.org"));
        // when
        List<Reason> reasons = targets.stream()
                .map(target -> reason(sender.send(post(target)).join()))
                .toList();
        // then
        assertThat(reasons).containsOnly(Reason.BAD_URL).hasSize(4);
    }

    @Test
    void completesWhatIsUnderWayWhenItIsClosed() throws Exception {
        // given
        CountDownLatch asked = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer((socket, out) -> {
            asked.countDown();
            return testEnd.await(20, TimeUnit.SECONDS);
        })) {
            var pending = sender.send(post(server.uri("/")));
            asked.await();
            // when
            sender.close();
            // then
            assertThat(pending.get(5, TimeUnit.SECONDS)).isInstanceOf(NoAnswer.class);
            assertThat(reason(sender.send(post(server.uri("/"))).join())).isEqualTo(Reason.CLOSED);
        }
    }

    @Test
    void keepsNoMoreOfAnAnswerThanAsked() throws IOException {
        // given
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.ok("0123456789"))) {
            var request = new OutgoingRequest(
                    "GET", server.uri("/"), Map.of(), Optional.empty(), new byte[0], new Capture(4, 100));
            // when
            SendResult result = sender.send(request).join();
            // then
            assertThat(result).isInstanceOfSatisfying(Answered.class, answer -> assertThat(answer.body())
                    .isEqualTo("0123"));
            assertThat(server.heads.peek()).startsWith("GET / HTTP/1.1").doesNotContainIgnoringCase("content-length");
        }
    }

    private static void answerPlainly(ServerSocket listener) {
        try (var socket = listener.accept()) {
            socket.getInputStream().read();
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private boolean drip(java.io.OutputStream out, String head, String drop) throws IOException, InterruptedException {
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        while (!testEnd.await(50, TimeUnit.MILLISECONDS)) {
            out.write(drop.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        return false;
    }

    private static OutgoingRequest post(URI target) {
        return OutgoingRequest.postJson(target, Map.of(), BODY);
    }

    private static Reason reason(SendResult result) {
        return switch (result) {
            case NoAnswer noAnswer -> noAnswer.reason();
            case Answered answered -> throw new AssertionError("There was an answer: " + answered);
        };
    }

    private static DnsResolver names(String address) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.getByName(address)};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
