package org.gongbao.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.gongbao.connector.http.ForwardProxy;
import org.gongbao.connector.webhook.lane.LaneLimits;
import org.gongbao.schemas.secret.SecretSealer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSinkConfigTest {

    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private static Map<String, String> least() {
        return new HashMap<>(Map.of(
                "webhook.bootstrap.servers", "broker:9092",
                "webhook.schema.registry.url", "http://registry:8081",
                "webhook.portal.url", "https://gongbao.example",
                "webhook.secret.key", KEY));
    }

    @Test
    void hasTheseDefaults() {
        // when
        WebhookSinkConfig config = new WebhookSinkConfig(least());
        // then
        assertThat(config.lanes()).isEqualTo(new LaneLimits(500, 2000, 8, 64, Duration.ofSeconds(1)));
        assertThat(config.http().connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.http().requestTimeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.http().http2()).isFalse();
        assertThat(config.http().userAgent()).matches("Gongbao-Webhooks/\\d+\\.\\d+\\.\\d+.*");
        assertThat(config.documentsTopic()).isEqualTo("documents.enriched.v1");
        assertThat(config.subscriptionsTopic()).isEqualTo("subscriptions.v1");
        assertThat(config.attemptsTopic()).isEqualTo("deliveries.attempts.v1");
        assertThat(config.deadLettersTopic()).isEqualTo("deadletters.v1");
        assertThat(config.documentCacheBytes()).isEqualTo(16L * 1024 * 1024);
        assertThat(config.backlog()).isEqualTo(1000);
    }

    @Test
    void handsFurtherSettingsToItsClients() {
        // given
        Map<String, String> properties = least();
        properties.put("webhook.kafka.security.protocol", "SASL_SSL");
        properties.put("webhook.schema.registry.basic.auth.user.info", "user:word");
        // when
        var clients = new WebhookSinkConfig(properties).clients("task");
        // then
        assertThat(clients.kafka())
                .containsOnly(
                        Map.entry("bootstrap.servers", "broker:9092"), Map.entry("security.protocol", "SASL_SSL"));
        assertThat(clients.registry())
                .containsOnly(
                        Map.entry("schema.registry.url", "http://registry:8081"),
                        Map.entry("basic.auth.user.info", "user:word"));
    }

    @Test
    void opensWhatWasSealedWithItsKey() {
        // given
        String sealed = SecretSealer.ofKey(DeliveryTopics.KEY).seal("whsec_abc");
        // when
        String opened = new WebhookSinkConfig(least()).sealer().open(sealed);
        // then
        assertThat(opened).isEqualTo("whsec_abc");
    }

    @Test
    void goesThroughTheProxyOfTheOperator() {
        // given
        Map<String, String> properties = least();
        properties.put("webhook.proxy.url", "http://user:word@proxy.example:3128");
        properties.put("webhook.proxy.resolves.names", "true");
        // when
        WebhookSinkConfig config = new WebhookSinkConfig(properties);
        // then
        assertThat(config.http().proxy())
                .hasValue(new ForwardProxy(
                        "proxy.example", 3128, Optional.of(new ForwardProxy.Login("user", "word")), true));
        assertThat(config.values().toString()).doesNotContain("word@");
    }

    @Test
    void goesThroughNoProxyWhereNoneIsNamed() {
        // given
        Map<String, String> properties = least();
        properties.put("webhook.proxy.url", "");
        // when
        WebhookSinkConfig config = new WebhookSinkConfig(properties);
        // then
        assertThat(config.http().proxy()).isEmpty();
    }

    @Test
    void letsEndpointsChooseHttp2WhereTheOperatorSaysSo() {
        // given
        Map<String, String> properties = least();
        properties.put("webhook.http2", "true");
        // when
        WebhookSinkConfig config = new WebhookSinkConfig(properties);
        // then
        assertThat(config.http().http2()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "webhook.bootstrap.servers",
                "webhook.schema.registry.url",
                "webhook.portal.url",
                "webhook.secret.key"
            })
    void namesAKeyThatIsMissing(String key) {
        // given
        Map<String, String> properties = least();
        properties.remove(key);
        // then
        assertThatThrownBy(() -> new WebhookSinkConfig(properties))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key);
    }

    @ParameterizedTest
    @CsvSource({
        "webhook.portal.url,gongbao.example",
        "webhook.portal.url,ftp://gongbao.example",
        "webhook.secret.key,c2hvcnQ=",
        "webhook.secret.key,not base64",
        "webhook.allowed.networks,localhost",
        "webhook.proxy.url,proxy.example:3128",
        "webhook.in.flight.fast,0",
        "webhook.in.flight.per.endpoint,0",
        "webhook.timeout.request.ms,soon",
        "webhook.http2,h2c"
    })
    void namesAKeyWhoseValueIsWrong(String key, String value) {
        // given
        Map<String, String> properties = least();
        properties.put(key, value);
        // then
        assertThatThrownBy(() -> new WebhookSinkConfig(properties))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key);
    }

    @Test
    void doesNotShowItsKey() {
        assertThat(new WebhookSinkConfig(least()).values().toString()).doesNotContain(KEY);
    }
}
