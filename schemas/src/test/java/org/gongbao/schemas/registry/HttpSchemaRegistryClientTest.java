package org.gongbao.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.error.RegistryUnavailableException;
import org.gongbao.schemas.error.UnknownSchemaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong on the wire; what goes well is tested against a real registry in the module testing. */
class HttpSchemaRegistryClientTest {

    private static final Schema SCHEMA = SchemaBuilder.record("x.A").fields().endRecord();

    private final StubRegistry first = new StubRegistry();
    private final StubRegistry second = new StubRegistry();

    @AfterEach
    void stop() {
        first.server.stop(0);
        second.server.stop(0);
    }

    @Test
    void goesToTheNextAddressWhenOneIsDownAndStaysThere() {
        // given
        first.server.stop(0);
        second.answer(200, "{\"id\":5}");
        try (var client = client(first.url() + "," + second.url())) {

            // when
            int id = client.register("s", SCHEMA);

            // then
            assertThat(id).isEqualTo(5);
            assertThat(client.register("t", SCHEMA)).isEqualTo(5);
            assertThat(second.requests).hasSize(2);
        }
    }

    @Test
    void triesAgainAfterAFaultOfTheServer() {
        // given
        first.answer(503, "").answer(200, "[\"s\"]");
        try (var client = client(first.url())) {

            // when
            List<String> subjects = client.subjects();

            // then
            assertThat(subjects).containsExactly("s");
            assertThat(first.requests).hasSize(2);
        }
    }

    @Test
    void givesUpAfterTheConfiguredRounds() {
        // given
        first.answer(500, "");
        try (var client = client(first.url())) {

            // when
            assertThatThrownBy(() -> client.schema(1))

                    // then
                    .isInstanceOfSatisfying(RegistryUnavailableException.class, e -> assertThat(e.code())
                            .isEqualTo("REG-010"))
                    .hasMessageContaining(first.url())
                    .hasRootCauseInstanceOf(IOException.class);
            assertThat(first.requests).hasSize(3);
        }
    }

    @Test
    void doesNotTryAgainWhatTheRegistryAnswered() {
        // given
        first.answer(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
        try (var client = client(first.url())) {

            // when
            assertThatThrownBy(() -> client.schema(7))

                    // then
                    .isInstanceOf(UnknownSchemaException.class)
                    .hasMessageContaining("7");
            assertThat(first.requests).hasSize(1);
        }
    }

    @Test
    void sendsCredentialsAndSaysWhenTheyAreRefused() {
        // given
        first.answer(401, "");
        Map<String, Object> config = config(first.url());
        config.put("basic.auth.credentials.source", "USER_INFO");
        config.put("basic.auth.user.info", "user:word");
        try (var client = new HttpSchemaRegistryClient(RegistryConfiguration.from(config))) {

            // when
            assertThatThrownBy(client::subjects)

                    // then
                    .isInstanceOfSatisfying(
                            GongbaoException.class, e -> assertThat(e.code()).isEqualTo("REG-021"))
                    .hasMessageNotContaining("word;");
            assertThat(first.requests).containsExactly("GET /subjects Basic dXNlcjp3b3Jk");
        }
    }

    @Test
    void takesCredentialsOutOfTheAddress() {
        // given
        first.answer(200, "[]");
        try (var client = client(first.url().replace("http://", "http://user:word@"))) {

            // when
            List<String> subjects = client.subjects();

            // then
            assertThat(subjects).isEmpty();
            assertThat(first.requests).containsExactly("GET /subjects Basic dXNlcjp3b3Jk");
        }
    }

    @Test
    void saysThatSomethingElseAnswers() {
        // given
        first.answer(200, "<html>hello</html>");
        try (var client = client(first.url())) {

            // when
            assertThatThrownBy(client::subjects)

                    // then
                    .isInstanceOfSatisfying(
                            GongbaoException.class, e -> assertThat(e.code()).isEqualTo("REG-022"))
                    .hasMessageContaining("no schema registry");
        }
    }

    @Test
    void endsItsWaitWhenItIsClosed() throws Exception {
        // given
        first.answer(500, "");
        Map<String, Object> config = config(first.url());
        config.put("retries.wait.ms", "600000");
        config.put("retries.max.wait.ms", "600000");
        var client = new HttpSchemaRegistryClient(RegistryConfiguration.from(config));
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                client.subjects();
            } catch (RuntimeException e) {
                thrown.add(e);
            }
        });
        first.asked.await();

        // when
        client.close();
        waiting.join();

        // then
        assertThat(thrown).hasSize(1).allSatisfy(e -> assertThat(e).isInstanceOf(RegistryUnavailableException.class));
    }

    private static HttpSchemaRegistryClient client(String urls) {
        return new HttpSchemaRegistryClient(RegistryConfiguration.from(config(urls)));
    }

    private static Map<String, Object> config(String urls) {
        Map<String, Object> config = new HashMap<>();
        config.put("schema.registry.url", urls);
        config.put("max.retries", "2");
        config.put("retries.wait.ms", "1");
        return config;
    }

    /** Answers as told; the last answer stays. */
    private static final class StubRegistry {
        private final HttpServer server;
        private final List<String> requests = new CopyOnWriteArrayList<>();
        private final List<Map.Entry<Integer, String>> answers = new CopyOnWriteArrayList<>();
        private final CountDownLatch asked = new CountDownLatch(1);

        StubRegistry() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.createContext("/", exchange -> {
                String authorization = exchange.getRequestHeaders().getFirst("Authorization");
                requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI()
                        + (authorization == null ? "" : " " + authorization));
                var answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
                byte[] body = answer.getValue().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.getKey(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
                asked.countDown();
            });
            server.start();
        }

        StubRegistry answer(int status, String body) {
            answers.add(Map.entry(status, body));
            return this;
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }
    }
}
