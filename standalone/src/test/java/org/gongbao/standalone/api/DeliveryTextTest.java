package org.gongbao.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DeliveryTextTest {
    private static final String ENDPOINT = """
            {"endpointId": "e-1", "url": "https://a.example/", "waiting": 3,
             "health": {"breaker": "CLOSED", "consecutiveFailures": 0}, "consentStatus": %s}""";

    @Test
    void anEndpointThatHasNotAgreedSaysWhyAndWhatToDo() {
        // when
        String line = line("""
                {"state": "pending", "reason": "STATUS", "detail": "status 404",
                 "lastAskedAt": "2026-03-02T01:00:00Z", "nextAskAt": "2026-03-02T01:00:10Z"}""");
        // then
        assertThat(line)
                .endsWith("consent pending: status 404 (STATUS), asked 2026-03-02T01:00:00Z,"
                        + " asked again 2026-03-02T01:00:10Z; once mended: gongbao endpoints verify e-1");
    }

    @Test
    void anEndpointThatIsAskedNoMoreSaysSo() {
        // when
        String line = line("""
                {"state": "refused", "reason": "TIMEOUT", "detail": "no answer: TIMEOUT",
                 "lastAskedAt": "2026-03-02T01:00:00Z", "nextAskAt": null}""");
        // then
        assertThat(line).contains("consent refused: no answer: TIMEOUT (TIMEOUT)", "not asked again by itself");
    }

    @Test
    void anEndpointThatAgreedSaysNothingOfIt() {
        assertThat(line("{\"state\": \"granted\"}")).endsWith("https://a.example/");
    }

    private static String line(String consent) {
        return DeliveryText.endpoint(new JsonMapper().readTree(ENDPOINT.formatted(consent)));
    }
}
