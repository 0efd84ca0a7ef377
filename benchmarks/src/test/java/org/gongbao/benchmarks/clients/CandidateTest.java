package org.gongbao.benchmarks.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gongbao.benchmarks.clients.PlainServer.Ending;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is compared does the same thing: a row of the table that followed a redirect or went to another address would be worth nothing. */
@Timeout(60)
class CandidateTest {
    private static final int ENDPOINT = 7;
    private static final String BODY = "{\"hello\":1}";
    private static final String NO_CONTENT = "HTTP/1.1 204 No Content\r\n\r\n";
    private static final Limits PATIENT = limits(Duration.ofSeconds(50));
    private static final Limits HASTY = limits(Duration.ofMillis(300));

    @ParameterizedTest
    @EnumSource
    void connectsToTheCheckedAddressAndNamesTheHost(Candidate candidate) throws Exception {
        // given: nobody but the resolver of the client knows this name
        try (PlainServer server = PlainServer.answering(ENDPOINT, BODY, NO_CONTENT);
                Client client = candidate.open(PATIENT)) {
            // when
            int status = post(client, server).get();
            // then
            assertThat(status).isEqualTo(204);
            assertThat(server.request().get())
                    .startsWith("POST /hook HTTP/1.1\r\n")
                    .containsIgnoringCase("\r\nhost: e7.endpoints.test:" + server.port() + "\r\n")
                    .contains("\r\nwebhook-id: bench\r\n")
                    .endsWith("\r\n\r\n" + BODY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotFollowARedirect(Candidate candidate) throws Exception {
        // given
        String elsewhere = "HTTP/1.1 302 Found\r\nLocation: http://e8.endpoints.test/\r\nContent-Length: 0\r\n\r\n";
        try (PlainServer server = PlainServer.answering(ENDPOINT, BODY, elsewhere);
                Client client = candidate.open(PATIENT)) {
            // when
            int status = post(client, server).get();
            // then
            assertThat(status).isEqualTo(302);
        }
    }

    @ParameterizedTest
    @EnumSource
    void closesTheConnectionWhenTheTimeOfTheWholeRequestIsUp(Candidate candidate) throws Exception {
        // given: bytes come all the time, so no other time-out is reached
        try (PlainServer server = PlainServer.dripping(ENDPOINT, BODY);
                Client client = candidate.open(HASTY)) {
            // when
            var unused = post(client, server);
            // then
            assertThat(server.ending().get()).isEqualTo(Ending.CLOSED_BY_CLIENT);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "APACHE_LAX")
    void breaksOffAnAnswerThatIsTooLong(Candidate candidate) throws Exception {
        // given
        try (PlainServer server = PlainServer.flooding(ENDPOINT, BODY);
                Client client = candidate.open(PATIENT)) {
            // when
            var unused = post(client, server);
            // then
            assertThat(server.ending().get()).isEqualTo(Ending.CLOSED_BY_CLIENT);
        }
    }

    private static CompletableFuture<Integer> post(Client client, PlainServer server) {
        return client.post(
                        Target.of(ENDPOINT, server.port(), "/hook", false),
                        Map.of("webhook-id", "bench"),
                        BODY.getBytes(StandardCharsets.US_ASCII))
                .orTimeout(50, TimeUnit.SECONDS);
    }

    private static Limits limits(Duration whole) {
        return new Limits(Duration.ofSeconds(10), Duration.ofSeconds(50), whole, 10, 64 * 1024);
    }
}
