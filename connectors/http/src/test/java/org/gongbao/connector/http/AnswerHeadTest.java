package org.gongbao.connector.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.gongbao.connector.http.ScriptedServer.Step;
import org.gongbao.connector.http.SendResult.Answered;
import org.gongbao.connector.http.SendResult.NoAnswer;
import org.gongbao.connector.http.SendResult.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An endpoint is anybody: what stands before the body of its answer must be bounded too. */
class AnswerHeadTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int ENOUGH = 4_000_000;

    private final PooledHttpSender sender = new PooledHttpSender(new HttpSettings(
            "Gongbao/test", Duration.ofSeconds(2), TIMEOUT, 100, AddressGuard.allowing(List.of("127.0.0.0/8"))));

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void readsAHeadThatIsLongerThanAConnectionsBuffer() throws IOException {
        // given
        String policy = "default-src 'self' ".repeat(400);
        try (ScriptedServer server =
                new ScriptedServer(ScriptedServer.text("HTTP/1.1 200 OK\r\nContent-Security-Policy: " + policy
                        + "\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok"))) {
            // when
            SendResult result = send(server);
            // then
            assertThat(result).isInstanceOfSatisfying(Answered.class, answer -> assertThat(answer.body())
                    .isEqualTo("ok"));
        }
    }

    @Test
    void givesUpALineOfTheHeadThatDoesNotEnd() throws IOException {
        // given
        CompletableFuture<Integer> written = new CompletableFuture<>();
        try (ScriptedServer server = new ScriptedServer(endless("HTTP/1.1 200 OK\r\nX: ", "x", written))) {
            // when
            SendResult result = send(server);
            // then
            assertThat(reason(result)).isEqualTo(Reason.PROTOCOL);
            assertThat(written.join()).isLessThan(ENOUGH);
        }
    }

    @Test
    void givesUpAHeadOfLinesThatDoNotEnd() throws IOException {
        // given
        CompletableFuture<Integer> written = new CompletableFuture<>();
        try (ScriptedServer server = new ScriptedServer(endless("HTTP/1.1 200 OK\r\n", "X: x\r\n", written))) {
            // when
            SendResult result = send(server);
            // then
            assertThat(reason(result)).isEqualTo(Reason.PROTOCOL);
            assertThat(written.join()).isLessThan(ENOUGH);
        }
    }

    /** Writes until nobody reads any more, or until it is plain that somebody goes on reading; tells how many bytes it got rid of. */
    private static Step endless(String first, String again, CompletableFuture<Integer> written) {
        byte[] more = again.repeat(1_000).getBytes(StandardCharsets.UTF_8);
        return (socket, out) -> {
            int sent = 0;
            try {
                out.write(first.getBytes(StandardCharsets.UTF_8));
                while (sent < ENOUGH) {
                    out.write(more);
                    sent += more.length;
                }
            } finally {
                written.complete(sent);
            }
            return true;
        };
    }

    private SendResult send(ScriptedServer server) {
        return sender.send(OutgoingRequest.postJson(server.uri("/"), Map.of(), new byte[] {'{', '}'}))
                .join();
    }

    private static Reason reason(SendResult result) {
        return ((NoAnswer) result).reason();
    }
}
