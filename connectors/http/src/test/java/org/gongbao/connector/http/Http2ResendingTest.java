package org.gongbao.connector.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.hc.core5.http2.H2Error;
import org.gongbao.connector.http.FrameServer.Step;
import org.gongbao.connector.http.SendResult.Answered;
import org.gongbao.connector.http.SendResult.Reason;
import org.gongbao.testing.tls.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes out once more at once over HTTP/2: what nobody has begun with, and nothing else. */
class Http2ResendingTest {

    private static final Step REFUSED = (connection, stream) -> connection.reset(stream, H2Error.REFUSED_STREAM);
    private static final Step FAILED = (connection, stream) -> connection.reset(stream, H2Error.INTERNAL_ERROR);
    private static final Step TAKEN = FrameServer.ok("taken");
    private static final Step BROKEN = (connection, stream) -> connection.close();

    /** Takes leave before this request, and goes. */
    private static final Step LEAVING = (connection, stream) -> {
        connection.goAway(stream - 2, H2Error.NO_ERROR);
        connection.close();
    };

    @TempDir
    static Path folder;

    private static TestAuthority authority;

    private final PooledHttpSender sender = Http2Senders.sender(Duration.ofSeconds(30));

    @BeforeAll
    static void issue() {
        authority = new TestAuthority(folder, "receivers");
        authority.issue("server", 30);
    }

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void sendsOnceMoreWhatARefusedStreamCarriedEvenOnAFreshConnection() throws IOException {
        // given
        try (FrameServer server = serving(REFUSED, TAKEN)) {
            // when
            SendResult result = send(server);
            // then
            assertTaken(result);
            assertThat(server.requests).hasValue(2);
        }
    }

    @Test
    void sendsOnceMoreOnlyOnce() throws IOException {
        // given
        try (FrameServer server = serving(REFUSED, REFUSED, TAKEN)) {
            // when
            SendResult result = send(server);
            // then
            assertThat(Http2Senders.reason(result)).isEqualTo(Reason.RESET);
            assertThat(server.requests).hasValue(2);
        }
    }

    @Test
    void sendsOnceMoreWhenAKeptConnectionTakesLeaveBeforeTheRequest() throws IOException {
        // given
        try (FrameServer server = serving(TAKEN, LEAVING, TAKEN)) {
            send(server);
            // when
            SendResult result = send(server);
            // then
            assertTaken(result);
            assertThat(server.requests).hasValue(3);
            assertThat(server.connections).hasSize(2);
        }
    }

    @Test
    void sendsOnceMoreWhenAKeptConnectionBreaks() throws IOException {
        // given
        try (FrameServer server = serving(TAKEN, BROKEN, TAKEN)) {
            send(server);
            // when
            SendResult result = send(server);
            // then
            assertTaken(result);
            assertThat(server.requests).hasValue(3);
        }
    }

    @Test
    void reportsAFreshConnectionThatTakesLeave() throws IOException {
        // given
        try (FrameServer server = serving(LEAVING, TAKEN)) {
            // when
            SendResult result = send(server);
            // then
            assertThat(Http2Senders.reason(result)).isEqualTo(Reason.RESET);
            assertThat(server.requests).hasValue(1);
        }
    }

    @Test
    void reportsAStreamThatTheOtherSideBreaksOffForItMayHaveBegun() throws IOException {
        // given
        try (FrameServer server = serving(TAKEN, FAILED, TAKEN)) {
            send(server);
            // when
            SendResult result = send(server);
            // then
            assertThat(Http2Senders.reason(result)).isEqualTo(Reason.RESET);
            assertThat(server.requests).hasValue(2);
        }
    }

    private static FrameServer serving(Step... steps) {
        return new FrameServer(authority.server("server"), steps);
    }

    private SendResult send(FrameServer server) {
        return sender.send(Http2Senders.post(server.uri("127.0.0.1"), Http2Senders.trusting(authority)))
                .join();
    }

    private static void assertTaken(SendResult result) {
        assertThat(result).isInstanceOfSatisfying(Answered.class, answer -> assertThat(answer.body())
                .isEqualTo("taken"));
    }
}
