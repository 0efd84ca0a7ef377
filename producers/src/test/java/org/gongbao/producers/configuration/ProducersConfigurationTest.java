package org.gongbao.producers.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.gongbao.producers.reading.format.ReadingLimits;
import org.gongbao.schemas.error.GongbaoException;
import org.junit.jupiter.api.Test;

class ProducersConfigurationTest {

    private static final Map<String, String> LEAST =
            Map.of("gongbao.bootstrap.servers", "localhost:9092", "gongbao.schema.registry.url", "mock://x");

    @Test
    void defaults_are_pinned() {
        // when
        ProducersConfiguration configuration = ProducersConfiguration.from(LEAST);
        // then
        assertThat(configuration)
                .isEqualTo(new ProducersConfiguration(
                        "localhost:9092",
                        Map.of("schema.registry.url", "mock://x"),
                        Optional.empty(),
                        Duration.ofSeconds(1),
                        new ReadingLimits(
                                67_108_864,
                                2000,
                                Duration.ofMinutes(2),
                                Duration.ofHours(1),
                                768,
                                1000,
                                536_870_912,
                                100,
                                2),
                        960_000,
                        "gongbao-producers",
                        Duration.ofSeconds(30),
                        3,
                        0.6));
    }

    @Test
    void further_keys_of_the_registry_are_handed_on() {
        // given
        Map<String, String> settings = new java.util.HashMap<>(LEAST);
        settings.put("gongbao.schema.registry.basic.auth.user.info", "a:b");
        settings.put("gongbao.producers.watch.dir", "inbox");
        // when
        ProducersConfiguration configuration = ProducersConfiguration.from(settings);
        // then
        assertThat(configuration.registry()).containsEntry("basic.auth.user.info", "a:b");
        assertThat(configuration.watchDirectory()).contains(Path.of("inbox"));
    }

    @Test
    void all_faults_are_told_together() {
        // given
        Map<String, String> settings =
                Map.of("gongbao.producers.attempts", "none", "gongbao.producers.file.max.bytes", "0");
        // when / then
        assertThatThrownBy(() -> ProducersConfiguration.from(settings))
                .isInstanceOfSatisfying(
                        GongbaoException.class, e -> assertThat(e.code()).isEqualTo("PUB-010"))
                .hasMessageContaining("gongbao.bootstrap.servers is missing")
                .hasMessageContaining("gongbao.schema.registry.url is missing")
                .hasMessageContaining("gongbao.producers.attempts must be")
                .hasMessageContaining("gongbao.producers.file.max.bytes must be");
    }
}
