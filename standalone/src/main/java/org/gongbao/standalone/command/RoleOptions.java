package org.gongbao.standalone.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongbao.standalone.data.Settings;
import picocli.CommandLine.Option;

/** Options of the roles of the distributed shape. */
final class RoleOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "gongbao.properties",
            description =
                    "File of settings; may be missing. The environment (GONGBAO_BOOTSTRAP_SERVERS …) and --set win over it.")
    private Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting, as gongbao.bootstrap.servers=kafka:9092; may be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** Returns all settings that somebody gave. */
    Map<String, String> gather() {
        System.setProperty("gongbao.log.level", System.getProperty("gongbao.log.level", "INFO"));
        System.setProperty("gongbao.log.consumers", System.getProperty("gongbao.log.consumers", "WARN"));
        return Settings.gather(file, System.getenv(), settings);
    }
}
