package org.gongbao.connector.webhook.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void signsTheGoldenVector() {
        // given
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        // when
        Map<String, String> headers = EndpointKeys.of(WebhookSecret.ofText(SECRET))
                .headers("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1_614_265_330), body);
        // then
        assertThat(headers)
                .containsOnly(
                        Map.entry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
                        Map.entry("webhook-timestamp", "1614265330"),
                        Map.entry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }

    @Test
    void isVerifiedByTheLibraryOfTheStandardOverUnicode() {
        // given
        String body = "{\"title\":\"关于做好春灌工作的通知〔2026〕1号\"}";
        // when
        Map<String, String> headers = EndpointKeys.of(WebhookSecret.ofText(SECRET))
                .headers("d2f1", Instant.now(), body.getBytes(StandardCharsets.UTF_8));
        // then
        assertThatCode(() -> new Webhook(SECRET).verify(body, httpHeaders(headers)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Webhook(SECRET).verify(body + " ", httpHeaders(headers)))
                .isInstanceOf(Exception.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_", "whsec_not/base64!", "whpk_AAAA"})
    void refusesOtherSecretsWithoutRepeatingThem(String secret) {
        assertThatThrownBy(() -> WebhookSecret.ofText(secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("not/base64")
                .hasMessageNotContaining("MfKQ9r8GKY");
    }

    private static HttpHeaders httpHeaders(Map<String, String> headers) {
        return HttpHeaders.of(
                headers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))),
                (name, value) -> true);
    }
}
