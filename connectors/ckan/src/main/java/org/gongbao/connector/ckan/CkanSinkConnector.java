package org.gongbao.connector.ckan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.sink.SinkConnector;

/**
 * Keeps one CKAN portal in step with the documents: one dataset per document, updated with every revision, deleted on withdrawal. One
 * connector per portal, so that a slow portal holds up no other.
 */
public final class CkanSinkConnector extends SinkConnector {

    private Map<String, String> properties = Map.of();

    /** Makes a connector that {@link #start} configures. */
    public CkanSinkConnector() {}

    @Override
    public void start(Map<String, String> props) {
        properties = Map.copyOf(props);
    }

    @Override
    public void stop() {
        // holds nothing
    }

    @Override
    public Class<? extends Task> taskClass() {
        return CkanSinkTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return Collections.nCopies(maxTasks, properties);
    }

    @Override
    public ConfigDef config() {
        return CkanSinkConfig.definition();
    }

    @Override
    public Config validate(Map<String, String> connectorConfigs) {
        Config config = super.validate(connectorConfigs);
        if (config.configValues().stream()
                .allMatch(value -> value.errorMessages().isEmpty())) {
            addErrorAcrossKeys(config, connectorConfigs);
        }
        return config;
    }

    private static void addErrorAcrossKeys(Config config, Map<String, String> properties) {
        try {
            new CkanSinkConfig(properties);
        } catch (ConfigException e) {
            config.configValues().stream()
                    .filter(value -> value.name().equals(CkanSinkConfig.TEXT))
                    .forEach((ConfigValue value) -> value.addErrorMessage(e.getMessage()));
        }
    }

    @Override
    public String version() {
        return released();
    }

    static String released() {
        return Optional.ofNullable(CkanSinkConnector.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
