package org.gongbao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When deliveries are tried again, as a subscriber asks for it over HTTP. */
class RetriesOverHttpTest extends PortalOverHttp {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    @Test
    void aScheduleIsShownAsItWasAskedForAndCanBeTakenBack() {
        // given
        HttpResponse<String> created = create("kept", "{\"delaySeconds\": [5, 30, 300]}");
        String address = created.headers().firstValue("Location").orElseThrow();
        JsonNode shown = json(send("GET", address, null)).at("/retry/delaySeconds");

        // when
        JsonNode after = json(send("PATCH", address, "{\"retry\": {}}"));

        // then
        assertThat(shown).extracting(JsonNode::asLong).containsExactly(5L, 30L, 300L);
        assertThat(after.get("retry").isNull()).isTrue();
    }

    @Test
    void aListWithoutAWaitIsKeptForItIsOneAttemptAndNotTheUsualSchedule() {
        // given
        String address = create("once", "{\"delaySeconds\": []}")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        // when
        JsonNode after = json(send("PATCH", address, "{\"name\": \"renamed\"}"));

        // then
        assertThat(after.at("/retry/delaySeconds").isArray()).isTrue();
        assertThat(after.at("/retry/delaySeconds")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [0]              | are seconds, each 1 to 604800
                    [5, null]        | are seconds, each 1 to 604800
                    [604801]         | are seconds, each 1 to 604800
                    [604800, 1]      | are 604800 (a week) together at most""")
    void whatIsWrongIsNamed(String delays, String message) {
        // when
        HttpResponse<String> refused = create("wrong", "{\"delaySeconds\": " + delays + "}");

        // then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/field").asText()).isEqualTo("retry.delaySeconds");
        assertThat(json(refused).at("/errors/0/message").asText()).isEqualTo(message);
    }

    @Test
    void moreThanTwentyWaitsAreRefused() {
        // given
        String delays = Stream.generate(() -> "1").limit(21).collect(Collectors.joining(", ", "[", "]"));

        // when
        HttpResponse<String> refused = create("many", "{\"delaySeconds\": " + delays + "}");

        // then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/message").asText()).isEqualTo("has 20 waits at most, not 21");
    }

    private HttpResponse<String> create(String name, String retry) {
        return send(
                "POST",
                SUBSCRIPTIONS,
                "{\"name\": \"%s\", \"url\": \"https://example.org/retry\", \"retry\": %s}".formatted(name, retry));
    }

    private static HttpResponse<String> send(String method, String path, String body) {
        return portal.send(method, path, body, "Authorization", "Bearer " + RunningPortal.KEY);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
