package org.gongbao.connector.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongbao.connector.http.FrameServer.Step;
import org.gongbao.connector.http.OutgoingRequest.Capture;
import org.gongbao.connector.http.SendResult.Answered;
import org.gongbao.connector.http.SendResult.Reason;
import org.gongbao.testing.tls.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint is anybody, over HTTP/2 too: what it answers is bounded in length and in time. */
class Http2AnswerTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final int ENOUGH = 4_000;

    @TempDir
    static Path folder;

    private static TestAuthority authority;

    private final CountDownLatch testEnd = new CountDownLatch(1);

    @BeforeAll
    static void issue() {
        authority = new TestAuthority(folder, "receivers");
        authority.issue("server", 30);
    }

    @AfterEach
    void end() {
        testEnd.countDown();
    }

    @Test
    void readsAHeadThatIsLongerThanAFrame() throws IOException {
        // given
        String policy = "default-src 'self';".repeat(400);
        Step split = (connection, stream) -> {
            connection.beginHead(stream, ":status", "200", "content-security-policy", policy);
            connection.continueHead(stream, false, "x-one", policy);
            connection.continueHead(stream, true, "x-two", policy, "x-three", policy);
            connection.data(stream, true, "ok");
        };
        // when
        SendResult result = send(LONG, split);
        // then
        assertThat(result).isInstanceOfSatisfying(Answered.class, answer -> assertThat(answer.body())
                .isEqualTo("ok"));
    }

    @Test
    void givesUpAHeadInFramesThatDoNotEnd() throws IOException {
        // given
        CompletableFuture<Integer> written = new CompletableFuture<>();
        Step endless = (connection, stream) -> {
            int frames = 0;
            try {
                connection.beginHead(stream, ":status", "200");
                for (; frames < ENOUGH; frames++) {
                    connection.continueHead(stream, false, "x-" + frames, "x".repeat(8_000));
                }
            } finally {
                written.complete(frames);
            }
        };
        // when
        SendResult result = send(LONG, endless);
        // then
        assertThat(Http2Senders.reason(result)).isEqualTo(Reason.PROTOCOL);
        assertThat(written.join()).isLessThan(ENOUGH);
    }

    @Test
    void givesUpAHeadThatIsSmallUntilItIsUnpacked() throws IOException {
        // given: each line after the first takes one byte
        String[] lines = Stream.concat(
                        Stream.of(":status", "200"),
                        IntStream.range(0, 1_000).boxed().flatMap(line -> Stream.of("x", "x".repeat(1_000))))
                .toArray(String[]::new);
        // when
        SendResult result = send(LONG, (connection, stream) -> connection.head(stream, true, lines));
        // then
        assertThat(Http2Senders.reason(result)).isEqualTo(Reason.PROTOCOL);
    }

    @Test
    void saysWhenTheHeadIsNone() throws IOException {
        // when
        SendResult result = send(LONG, (connection, stream) -> connection.head(stream, true, "x", "no status"));
        // then
        assertThat(Http2Senders.reason(result)).isEqualTo(Reason.PROTOCOL);
    }

    /** Frames that are no part of an answer are acknowledged, and those without content add to no length. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesUpWhereFramesBesideTheAnswerDoNotEnd(boolean inHead) throws IOException {
        // given
        CompletableFuture<Integer> written = new CompletableFuture<>();
        Step endless = (connection, stream) -> {
            int thousands = 0;
            try {
                if (inHead) {
                    connection.beginHead(stream, ":status", "200");
                }
                for (; thousands < ENOUGH; thousands++) {
                    if (inHead) {
                        connection.emptyContinuations(stream, 1_000);
                    } else {
                        connection.pings(1_000);
                    }
                }
            } finally {
                written.complete(thousands);
            }
        };
        // when
        SendResult result = send(LONG, endless);
        // then
        assertThat(Http2Senders.reason(result)).isEqualTo(Reason.PROTOCOL);
        assertThat(written.join()).isLessThan(ENOUGH);
    }

    @Test
    void readsALongAnswerInSmallFramesWhereItIsWanted() throws IOException {
        // given
        int pieces = 20_000;
        Step piecemeal = (connection, stream) -> {
            connection.head(stream, false, ":status", "200");
            for (int piece = 1; piece < pieces; piece++) {
                connection.data(stream, false, "0123456789");
            }
            connection.data(stream, true, "0123456789");
        };
        try (FrameServer server = new FrameServer(authority.server("server"), piecemeal);
                PooledHttpSender sender = Http2Senders.sender(LONG)) {
            var request = new OutgoingRequest(
                    "GET",
                    server.uri("127.0.0.1"),
                    Map.of(),
                    Optional.empty(),
                    new byte[0],
                    new Capture(10 * pieces, 10 * pieces),
                    Optional.of(Http2Senders.trusting(authority)));
            // when
            SendResult result = sender.send(request).join();
            // then
            assertThat(result).isInstanceOfSatisfying(Answered.class, answer -> {
                assertThat(answer.body()).hasSize(10 * pieces);
                assertThat(answer.truncated()).isFalse();
            });
        }
    }

    @Test
    void wantsNothingPushedAndTakesNothing() throws IOException {
        // given
        try (FrameServer server = new FrameServer(authority.server("server"), (connection, stream) -> {
                    connection.push(stream, 2);
                    FrameServer.ok("with a gift").answer(connection, stream);
                });
                PooledHttpSender sender = Http2Senders.sender(LONG)) {
            // when
            SendResult result = send(sender, server);
            // then
            assertThat(Http2Senders.reason(result)).isEqualTo(Reason.PROTOCOL);
            assertThat(server.connections.getFirst().settings).contains("ENABLE_PUSH=0", "MAX_HEADER_LIST_SIZE=65536");
        }
    }

    @Test
    void breaksOffAnAnswerWithoutEndAndKeepsItsStatus() throws IOException {
        // given
        Step endless = (connection, stream) -> {
            connection.head(stream, false, ":status", "202");
            while (testEnd.getCount() > 0) {
                connection.data(stream, false, "y".repeat(8_192));
            }
        };
        // when
        SendResult result = send(LONG, endless);
        // then
        assertThat(result).isInstanceOfSatisfying(Answered.class, answer -> {
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.body()).hasSize(1024);
            assertThat(answer.truncated()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void endsAnAnswerThatDripsWhetherItsConnectionWasKeptOrNot(int answersBefore) throws IOException {
        // given
        Step dripping = (connection, stream) -> {
            connection.head(stream, false, ":status", "200");
            while (!testEnd.await(50, TimeUnit.MILLISECONDS)) {
                connection.data(stream, false, "z");
            }
        };
        Step[] steps = answersBefore == 0 ? new Step[] {dripping} : new Step[] {FrameServer.ok("kept"), dripping};
        try (FrameServer server = new FrameServer(authority.server("server"), steps);
                PooledHttpSender sender = Http2Senders.sender(SHORT)) {
            for (int answer = 0; answer < answersBefore; answer++) {
                send(sender, server);
            }
            // when
            SendResult result = send(sender, server);
            // then
            assertThat(result).isInstanceOfSatisfying(Answered.class, answer -> {
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.truncated()).isTrue();
            });
            assertThat(server.connections).hasSize(1);
            assertThat(server.connections.getFirst().closed).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    @Test
    void endsARequestThatIsNotAnsweredAndNoOther() throws IOException {
        // given: the one is silent, the other is answered after the time of the first is up
        CountDownLatch silentIsOver = new CountDownLatch(1);
        try (FrameServer server = new FrameServer(
                        authority.server("server"), (connection, stream) -> {}, (connection, stream) -> {
                            silentIsOver.await(20, TimeUnit.SECONDS);
                            FrameServer.ok("late").answer(connection, stream);
                        });
                PooledHttpSender impatient = Http2Senders.sender(SHORT)) {
            TlsMaterial tls = Http2Senders.trusting(authority);
            CompletableFuture<SendResult> silent = impatient.send(Http2Senders.post(server.uri("127.0.0.1"), tls));
            await().until(() -> server.requests.get() == 1);
            // when
            CompletableFuture<SendResult> other = impatient.send(Http2Senders.post(server.uri("127.0.0.1"), tls));
            await().until(() -> server.requests.get() == 2);
            SendResult first = silent.join();
            silentIsOver.countDown();
            // then
            assertThat(Http2Senders.reason(first)).isEqualTo(Reason.TIMEOUT);
            assertThat(other.join()).isInstanceOf(Answered.class);
            assertThat(server.connections).hasSize(2);
            assertThat(server.connections.getFirst().closed).succeedsWithin(Duration.ofSeconds(20));
            assertThat(server.connections.getLast().closed).isNotDone();
        }
    }

    private static SendResult send(Duration timeout, Step step) throws IOException {
        try (FrameServer server = new FrameServer(authority.server("server"), step);
                PooledHttpSender sender = Http2Senders.sender(timeout)) {
            return send(sender, server);
        }
    }

    private static SendResult send(PooledHttpSender sender, FrameServer server) {
        return sender.send(Http2Senders.post(server.uri("127.0.0.1"), Http2Senders.trusting(authority)))
                .join();
    }
}
