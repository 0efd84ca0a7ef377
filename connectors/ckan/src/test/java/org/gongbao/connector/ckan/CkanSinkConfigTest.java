package org.gongbao.connector.ckan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.sink.SinkConnector;
import org.gongbao.connector.ckan.mapping.TextMode;
import org.junit.jupiter.api.Test;

class CkanSinkConfigTest {

    private static final Map<String, String> REQUIRED = Map.of(
            "ckan.url", "https://data.example.org",
            "ckan.token", "secret-token",
            "ckan.portal.name", "county",
            "ckan.bootstrap.servers", "127.0.0.1:9092",
            "ckan.schema.registry.url", "http://127.0.0.1:8081");

    private static Map<String, String> with(String key, String value) {
        Map<String, String> properties = new HashMap<>(REQUIRED);
        properties.put(key, value);
        return properties;
    }

    @Test
    void has_defaults_that_fit_a_small_portal() {
        // when
        CkanSinkConfig config = new CkanSinkConfig(REQUIRED);

        // then
        assertThat(config.url()).isEqualTo(URI.create("https://data.example.org"));
        assertThat(config.text()).isEqualTo(TextMode.UPLOAD);
        assertThat(config.portalUrl()).isEmpty();
        assertThat(config.getInt("ckan.requests.in.flight")).isEqualTo(4);
        assertThat(config.millis("ckan.timeout.request.ms")).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.getInt("ckan.retry.attempts")).isEqualTo(8);
        assertThat(config.getString("ckan.topic.states")).isEqualTo("portals.state.v1");
        assertThat(config.getString("ckan.topic.deadletters")).isEqualTo("deadletters.v1");
        assertThat(config.values().toString()).doesNotContain("secret-token");
    }

    @Test
    void passes_settings_with_the_prefix_to_its_producer_but_keeps_it_safe() {
        // given
        Map<String, String> properties = with("ckan.producer.security.protocol", "SSL");
        properties.put("ckan.producer.acks", "0");

        // when
        Map<String, Object> producer = new CkanSinkConfig(properties).producer();

        // then
        assertThat(producer).containsEntry("security.protocol", "SSL").containsEntry("acks", "all");
    }

    @Test
    void names_the_key_of_a_wrong_value() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "ckan.url", "data.example.org",
                        "ckan.portal.name", "县",
                        "ckan.text", "both",
                        "ckan.requests.in.flight", "0",
                        "ckan.portal.url", "ftp://x")
                .entrySet()) {
            assertThatThrownBy(() -> new CkanSinkConfig(with(wrong.getKey(), wrong.getValue())))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining(wrong.getKey());
        }
    }

    @Test
    void says_on_validation_that_links_need_an_address() {
        // when
        List<ConfigValue> values =
                new CkanSinkConnector().validate(with("ckan.text", "link")).configValues();

        // then
        assertThat(values)
                .filteredOn(value -> !value.errorMessages().isEmpty())
                .singleElement()
                .satisfies(value -> assertThat(value.errorMessages().getFirst()).contains("ckan.portal.url"));
    }

    @Test
    void is_found_by_a_worker_as_a_plug_in() {
        // when
        List<SinkConnector> connectors = ServiceLoader.load(SinkConnector.class).stream()
                .filter(provider -> provider.type().equals(CkanSinkConnector.class))
                .map(ServiceLoader.Provider::get)
                .toList();

        // then
        assertThat(connectors).singleElement().satisfies(connector -> {
            assertThat(connector.taskClass()).isEqualTo(CkanSinkTask.class);
            assertThat(connector.version()).isNotBlank();
        });
    }

    @Test
    void gives_every_task_the_whole_configuration() {
        // given
        CkanSinkConnector connector = new CkanSinkConnector();
        connector.start(REQUIRED);

        // when
        List<Map<String, String>> tasks = connector.taskConfigs(3);

        // then
        assertThat(tasks).hasSize(3).allMatch(REQUIRED::equals);
    }
}
