package org.gongbao.connector.ckan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.junit.jupiter.api.Test;

/** The page on the connector is made from its code. */
class ConnectorPageTest {

    private static final Path PAGE = Path.of(System.getProperty("gongbao.root"), "docs", "connector-ckan.md");

    @Test
    void the_page_tells_what_the_code_does() throws IOException {
        // given
        String page = page();

        // when
        if (Boolean.getBoolean("update")) {
            Files.writeString(PAGE, page);
        }

        // then
        assertThat(PAGE)
                .as("renew it with: mvn -Dquick -pl connectors/ckan -am test -Dtest=ConnectorPageTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dupdate")
                .hasContent(page);
    }

    private static String page() throws IOException {
        String template = new String(
                ConnectorPageTest.class
                        .getResourceAsStream("connector-ckan.template.md")
                        .readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        return template.replace("{{keys}}", keys());
    }

    private static String keys() {
        return CkanSinkConfig.definition().configKeys().values().stream()
                .map(ConnectorPageTest::row)
                .collect(Collectors.joining("\n"));
    }

    private static String row(ConfigKey key) {
        String value = ConfigDef.NO_DEFAULT_VALUE.equals(key.defaultValue)
                ? "**required**"
                : key.defaultValue.toString().isEmpty() ? "empty" : "`" + key.defaultValue + "`";
        return "| `" + key.name + "` | " + value + " | " + key.documentation + " |";
    }
}
