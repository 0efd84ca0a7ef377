package org.gongbao.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.gongbao.testing.SharedFiles;
import org.junit.jupiter.api.Test;

class ConnectorPageTest {

    private static final Path PAGE = SharedFiles.repositoryRoot().resolve("docs/connector-webhook.md");

    @Test
    void theDocumentationTellsWhatTheConnectorTakes() throws IOException {
        // given
        String page = render();
        if (System.getProperty("update") != null) {
            Files.writeString(PAGE, page);
        }
        // when
        String kept = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        // then
        assertThat(kept)
                .as("docs/connector-webhook.md is not what the keys say; write it anew with"
                        + " mvn -pl connectors/webhook -am test -Dtest=ConnectorPageTest -Dupdate"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(page);
    }

    private static String render() {
        StringBuilder page = new StringBuilder("""
                # Webhook connector

                Generated from `WebhookSinkConfig`; to write it anew: `mvn -pl connectors/webhook -am test -Dtest=ConnectorPageTest -Dupdate \
                -Dsurefire.failIfNoSpecifiedTests=false`.

                Makes one attempt for each record of `deliveries.due.v1`, signed, in the form that its endpoint asks for, and writes how it ended to \
                `deliveries.attempts.v1`. When to try again is decided by the streams. Connect needs besides:

                ```properties
                connector.class=org.gongbao.connector.webhook.WebhookSinkConnector
                topics=deliveries.due.v1
                key.converter=org.apache.kafka.connect.storage.StringConverter
                value.converter=org.apache.kafka.connect.converters.ByteArrayConverter
                ```
                """);
        ConfigDef definition = WebhookSinkConfig.DEFINITION;
        for (String group : definition.groups()) {
            page.append("\n## ")
                    .append(group)
                    .append("\n\n| key | type | default | importance | meaning |\n|---|---|---|---|---|\n");
            definition.configKeys().values().stream()
                    .filter(key -> group.equals(key.group))
                    .sorted((a, b) -> Integer.compare(a.orderInGroup, b.orderInGroup))
                    .forEach(key -> page.append(row(key)));
        }
        return page.toString();
    }

    private static String row(ConfigKey key) {
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        key.name,
                        key.type.toString().toLowerCase(Locale.ROOT),
                        byDefault(key),
                        key.importance.toString().toLowerCase(Locale.ROOT),
                        key.documentation);
    }

    private static String byDefault(ConfigKey key) {
        if (!key.hasDefault()) {
            return "required";
        }
        String value = Objects.toString(key.defaultValue, "");
        return value.isEmpty() || value.equals("[]") ? "none" : "`" + value + "`";
    }
}
