package org.gongbao.testing.recipes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gongbao.testing.SharedFiles;

/** What docker-compose.yml says about the agencies' way to the broker, so that it can be tried without containers. */
final class ComposeFile {

    private static final String LISTENER = "KAFKA_LISTENER_NAME_AGENCIES_";

    private final JsonNode root;

    /** Reads it. */
    ComposeFile() {
        try {
            root = new YAMLMapper()
                    .readTree(SharedFiles.repositoryRoot()
                            .resolve("docker-compose.yml")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the broker's settings for the listener of agencies and for rights, under Kafka's names. */
    Map<String, String> brokerSettings() {
        Map<String, String> settings = new HashMap<>();
        root.at("/services/broker/environment").properties().forEach(variable -> {
            String name = variable.getKey();
            if (name.startsWith(LISTENER)
                    || name.equals("KAFKA_AUTHORIZER_CLASS_NAME")
                    || name.equals("KAFKA_SUPER_USERS")) {
                settings.put(settingName(name), variable.getValue().asText());
            }
        });
        return settings;
    }

    /** Returns the protocol of the listener of agencies. */
    String agenciesProtocol() {
        String map = root.at("/services/broker/environment/KAFKA_LISTENER_SECURITY_PROTOCOL_MAP")
                .asText();
        return map.replaceAll(".*AGENCIES:(\\w+).*", "$1");
    }

    /** Returns the script that gives agencies their rights. */
    String agenciesScript() {
        return root.at("/configs/agencies/content").asText().replace("$$", "$");
    }

    /** The image's rule: one underscore is a dot, two are one, three are a hyphen. */
    private static String settingName(String variable) {
        return variable.substring("KAFKA_".length())
                .toLowerCase(Locale.ROOT)
                .replace("___", "-")
                .replace("__", "\0")
                .replace('_', '.')
                .replace('\0', '_');
    }
}
