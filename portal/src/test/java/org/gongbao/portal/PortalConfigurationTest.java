package org.gongbao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.gongbao.portal.access.TenantLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortalConfigurationTest {

    @Test
    void defaultsArePinned() {
        PortalConfiguration defaults = PortalConfiguration.from(Map.of());

        assertThat(defaults.bootstrapServers()).isEqualTo("127.0.0.1:9092");
        assertThat(defaults.schemaRegistryUrl()).isEqualTo("http://127.0.0.1:8081/apis/ccompat/v7");
        assertThat(defaults.address()).isEqualTo("127.0.0.1");
        assertThat(defaults.port()).isEqualTo(8080);
        assertThat(defaults.url()).isEmpty();
        assertThat(defaults.indexDirectory()).isEqualTo(Path.of("data", "portal-index"));
        assertThat(defaults.deliveriesDirectory()).isEqualTo(Path.of("data", "portal-deliveries"));
        assertThat(defaults.shortestDeadline()).isEqualTo(Duration.ofMinutes(1));
        assertThat(defaults.secretKeyFile()).isEqualTo(Path.of("data", "secret.key"));
        assertThat(defaults.signingKeyFile()).isEqualTo(Path.of("data", "signing.key"));
        assertThat(defaults.apiKeys().isEmpty()).isTrue();
        assertThat(defaults.operators()).isEmpty();
        assertThat(defaults.limits()).isEqualTo(new TenantLimits(0, 0, 600));
    }

    @Test
    void everySettingIsRead() {
        PortalConfiguration read = PortalConfiguration.from(Map.ofEntries(
                Map.entry("gongbao.bootstrap.servers", "broker:1"),
                Map.entry("gongbao.schema.registry.url", "http://registry"),
                Map.entry("gongbao.portal.address", "0.0.0.0"),
                Map.entry("gongbao.portal.port", "0"),
                Map.entry("gongbao.portal.url", "https://gongbao.example.org/"),
                Map.entry("gongbao.portal.index.dir", "somewhere"),
                Map.entry("gongbao.portal.deliveries.dir", "elsewhere"),
                Map.entry("gongbao.secret.key.file", "key"),
                Map.entry("gongbao.portal.api.keys", "press:0123456789abcdef"),
                Map.entry("gongbao.portal.api.operators", "office, press"),
                Map.entry("gongbao.streams.threads", "1")));

        assertThat(read.url()).contains("https://gongbao.example.org");
        assertThat(read.indexDirectory()).isEqualTo(Path.of("somewhere"));
        assertThat(read.deliveriesDirectory()).isEqualTo(Path.of("elsewhere"));
        assertThat(read.apiKeys().tenantOf("0123456789abcdef")).contains("press");
        assertThat(read.operators()).containsExactlyInAnyOrder("office", "press");
        assertThat(read.toString()).doesNotContain("0123456789abcdef");
    }

    @ParameterizedTest
    @CsvSource({
        "gongbao.portal.port, 70000",
        "gongbao.portal.port, eighty",
        "gongbao.portal.url, gongbao.example.org",
        "gongbao.portal.url, ftp://gongbao.example.org",
        "gongbao.portal.api.rate, -1",
        "gongbao.portal.api.rate, many",
        "gongbao.portal.tenant.subscriptions, -1",
        "gongbao.portal.tenant.endpoints, few",
        "gongbao.portal.colour, red",
        "gongbao.portal.api.keys, press",
        "gongbao.portal.api.keys, press:short",
        "gongbao.consent.trusted, 10.0.0.0/33",
        "gongbao.consent.trusted, http://inbox.example.org",
    })
    void whatCannotBeMeantIsRefusedByName(String key, String value) {
        assertThatThrownBy(() -> PortalConfiguration.from(Map.of(key, value)))
                .isInstanceOfSatisfying(
                        PortalException.class, error -> assertThat(error.code()).isEqualTo("POR-001"))
                .hasMessageContaining(key.substring(key.lastIndexOf('.') + 1));
    }
}
