package org.gongbao.connector.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.gongbao.connector.http.SendResult.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JsonExchangeTest {

    private final PooledHttpSender sender = new PooledHttpSender(
            new HttpSettings("t", Duration.ofSeconds(2), Duration.ofSeconds(5), 10, AddressGuard.open()));

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void returnsTheAnswerWhateverItsStatus() throws IOException {
        // given
        JsonExchange exchange = new JsonExchange(sender, 100_000);
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.text("HTTP/1.1 409 Conflict\r\n"
                + "Content-Type: application/json;charset=utf-8\r\nContent-Length: 13\r\n\r\n{\"ok\": false}"))) {
            // when
            JsonAnswer answer = exchange.post(server.uri("/api"), Map.of("Authorization", "token"), "{\"标题\":1}");
            // then
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body()).isEqualTo("{\"ok\": false}");
            assertThat(answer.isJson()).isTrue();
            assertThat(answer.truncated()).isFalse();
            assertThat(server.bodies).containsExactly("{\"标题\":1}");
            assertThat(server.heads.peek()).containsIgnoringCase("authorization: token");
        }
    }

    @Test
    void tellsAPageFromJson() throws IOException {
        // given
        JsonExchange exchange = new JsonExchange(sender, 5);
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.ok("<html>"))) {
            // when
            JsonAnswer answer = exchange.get(server.uri("/api"), Map.of());
            // then
            assertThat(answer.isJson()).isFalse();
            assertThat(answer.truncated()).isTrue();
            assertThat(answer.body()).isEqualTo("<html");
        }
    }

    @Test
    void namesTheTargetThatDidNotAnswer() {
        // given
        JsonExchange exchange = new JsonExchange(sender, 100);
        // then
        assertThatThrownBy(() -> exchange.post(URI.create("http://nowhere.invalid/api"), Map.of(), "{}"))
                .isInstanceOfSatisfying(
                        NoAnswerException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_HOST))
                .hasMessageContaining("http://nowhere.invalid/api");
    }
}
