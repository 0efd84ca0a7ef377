package org.gongbao.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.streams.delivery.DeliveryPolicy;
import org.junit.jupiter.api.Test;

class StreamsConfigurationTest {

    @Test
    void theDefaultsAreTheseAndChangeOnlyOnPurpose() {
        // given
        Map<String, String> least = Map.of(
                "gongbao.bootstrap.servers", "localhost:9092",
                "gongbao.schema.registry.url", "http://localhost:8081",
                "gongbao.data.dir", "data");

        // when
        StreamsConfiguration configuration = StreamsConfiguration.from(least);

        // then
        assertThat(configuration)
                .isEqualTo(new StreamsConfiguration(
                        "localhost:9092",
                        "http://localhost:8081",
                        Path.of("data", "streams"),
                        "gongbao",
                        1,
                        List.of(),
                        1,
                        Duration.ofMillis(50),
                        0,
                        "at_least_once",
                        Duration.ofMillis(6000),
                        Duration.ofMillis(20),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofMillis(100),
                        DeliveryPolicy.standard(),
                        0.6));
        assertThat(configuration.documentsApplicationId()).isEqualTo("gongbao-documents");
        assertThat(configuration.deliveryApplicationId()).isEqualTo("gongbao-delivery");
    }

    @Test
    void everyKeyIsRead() {
        // given
        Map<String, String> all = Map.ofEntries(
                Map.entry("gongbao.bootstrap.servers", "b:1"),
                Map.entry("gongbao.schema.registry.url", "r"),
                Map.entry("gongbao.streams.state.dir", "state"),
                Map.entry("gongbao.streams.application.prefix", "trial"),
                Map.entry("gongbao.topics.replication.factor", "3"),
                Map.entry("gongbao.agencies.topics", "a-1, b-2"),
                Map.entry("gongbao.streams.threads", "2"),
                Map.entry("gongbao.streams.commit.interval.ms", "20"),
                Map.entry("gongbao.streams.standby.replicas", "1"),
                Map.entry("gongbao.streams.delivery.guarantee", "exactly_once_v2"),
                Map.entry("gongbao.streams.session.timeout.ms", "9000"),
                Map.entry("gongbao.streams.task.idle.ms", "7"),
                Map.entry("gongbao.streams.registry.patience", "2s"),
                Map.entry("gongbao.streams.close.timeout", "3s"),
                Map.entry("gongbao.delivery.tick.ms", "30"),
                Map.entry("gongbao.delivery.schedule", "0s,1m"),
                Map.entry("gongbao.delivery.lease", "30s"),
                Map.entry("gongbao.delivery.window", "4"),
                Map.entry("gongbao.delivery.breaker.failures", "2"),
                Map.entry("gongbao.delivery.breaker.pause", "1s"),
                Map.entry("gongbao.delivery.breaker.pause.longest", "1m"),
                Map.entry("gongbao.delivery.deferral", "500ms"),
                Map.entry("gongbao.delivery.retry.after.longest", "1h"),
                Map.entry("gongbao.delivery.backlog", "5000"),
                Map.entry("gongbao.delivery.memory", "7d"),
                Map.entry("gongbao.streams.review.confidence", "0.8"));

        // when
        StreamsConfiguration configuration = StreamsConfiguration.from(all);

        // then
        assertThat(configuration)
                .isEqualTo(new StreamsConfiguration(
                        "b:1",
                        "r",
                        Path.of("state"),
                        "trial",
                        3,
                        List.of("a-1", "b-2"),
                        2,
                        Duration.ofMillis(20),
                        1,
                        "exactly_once_v2",
                        Duration.ofMillis(9000),
                        Duration.ofMillis(7),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        Duration.ofMillis(30),
                        new DeliveryPolicy(
                                List.of(Duration.ZERO, Duration.ofMinutes(1)),
                                Duration.ofSeconds(30),
                                4,
                                2,
                                Duration.ofSeconds(1),
                                Duration.ofMinutes(1),
                                Duration.ofMillis(500),
                                Duration.ofHours(1),
                                5000,
                                Duration.ofDays(7)),
                        0.8));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        // given
        Map<String, String> wrong = Map.of(
                "gongbao.data.dir", "data",
                "gongbao.streams.threads", "0",
                "gongbao.streams.review.confidence", "60",
                "gongbao.delivery.schedule", "soon");

        // when, then
        assertThatThrownBy(() -> StreamsConfiguration.from(wrong))
                .isInstanceOf(GongbaoException.class)
                .hasMessageContaining("gongbao.bootstrap.servers is missing")
                .hasMessageContaining("gongbao.schema.registry.url is missing")
                .hasMessageContaining("gongbao.streams.threads = 0")
                .hasMessageContaining("gongbao.streams.review.confidence = 60")
                .hasMessageContaining("gongbao.delivery.schedule = soon");
    }
}
