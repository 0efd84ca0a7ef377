package org.gongbao.connector.webhook;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.sink.SinkConnector;

/**
 * Delivers documents as signed webhooks: one attempt for each record of the topic of attempts that are due. When to try again is decided
 * elsewhere, from the outcomes that this connector writes.
 */
public final class WebhookSinkConnector extends SinkConnector {

    private Map<String, String> settings = Map.of();

    /** Used by Connect. */
    public WebhookSinkConnector() {}

    @Override
    public void start(Map<String, String> properties) {
        settings = Map.copyOf(properties);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return WebhookSinkTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return IntStream.range(0, maxTasks)
                .mapToObj(number -> new TaskShare(number, maxTasks).addedTo(settings))
                .toList();
    }

    @Override
    public void stop() {
        settings = Map.of();
    }

    @Override
    public ConfigDef config() {
        return WebhookSinkConfig.DEFINITION;
    }

    @Override
    public String version() {
        return ConnectorVersion.VERSION;
    }
}
