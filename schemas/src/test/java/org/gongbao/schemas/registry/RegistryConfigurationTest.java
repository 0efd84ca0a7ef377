package org.gongbao.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.schemas.error.GongbaoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryConfigurationTest {

    @Test
    void hasTheseDefaults() {
        // when
        RegistryConfiguration configuration =
                RegistryConfiguration.from(Map.of("schema.registry.url", "http://a:1/x/"));

        // then
        assertThat(configuration)
                .isEqualTo(new RegistryConfiguration(
                        List.of(URI.create("http://a:1/x")),
                        Optional.empty(),
                        3,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10)));
    }

    @Test
    void takesSeveralAddressesAsTextOrList() {
        // when
        var text = RegistryConfiguration.from(Map.of("schema.registry.url", "http://a , http://b"));
        var list = RegistryConfiguration.from(Map.of("schema.registry.url", List.of("http://a", "http://b")));

        // then
        assertThat(text.urls()).containsExactly(URI.create("http://a"), URI.create("http://b"));
        assertThat(list).isEqualTo(text);
    }

    @Test
    void knowsARegistryInMemory() {
        // when
        var configuration = RegistryConfiguration.from(Map.of("schema.registry.url", "mock://my-test_1"));

        // then
        assertThat(configuration.mockScope()).contains("my-test_1");
    }

    @Test
    void takesABearerToken() {
        // when
        var configuration =
                RegistryConfiguration.from(Map.of("schema.registry.url", "http://a", "bearer.auth.token", "t"));

        // then
        assertThat(configuration.authorization()).contains("Bearer t");
        assertThat(configuration.toString()).doesNotContain("Bearer");
    }

    @ParameterizedTest
    @CsvSource({
        "schema.registry.url, ftp://a, http",
        "schema.registry.url, 'http://a b', no address",
        "max.retries, many, max.retries",
        "max.retries, -1, max.retries",
        "basic.auth.credentials.source, SASL, basic.auth.credentials.source",
        "basic.auth.user.info, nopassword, user:password"
    })
    void saysWhichKeyIsWrong(String key, String value, String message) {
        // given
        Map<String, Object> config = new HashMap<>(Map.of("schema.registry.url", "http://a"));
        config.put(key, value);

        // when
        assertThatThrownBy(() -> RegistryConfiguration.from(config))

                // then
                .isInstanceOfSatisfying(
                        GongbaoException.class, e -> assertThat(e.code()).isEqualTo("REG-030"))
                .hasMessageContaining(message);
    }

    @Test
    void saysThatTheAddressIsMissing() {
        // when
        assertThatThrownBy(() -> RegistryConfiguration.from(Map.of()))

                // then
                .isInstanceOf(GongbaoException.class)
                .hasMessageContaining("schema.registry.url is missing");
    }
}
