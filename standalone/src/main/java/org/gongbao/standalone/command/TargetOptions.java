package org.gongbao.standalone.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongbao.standalone.data.DataDirectory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which running installation a command means: the one with a data directory on this machine, or brokers and a registry. */
final class TargetOptions {
    @Mixin
    private DataOption data;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "Brokers of a distributed installation, instead of --data.")
    private String bootstrap;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "Its schema registry, as http://host:8080/apis/ccompat/v7.")
    private String registry;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A further setting; may be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** Tells whether the installation is the one of a data directory. */
    boolean isLocal() {
        return bootstrap == null;
    }

    /** Returns the settings that reach the installation. */
    Map<String, String> settings() {
        Map<String, String> all = new HashMap<>(settings);
        if (!isLocal()) {
            all.put("gongbao.bootstrap.servers", bootstrap);
            all.put(
                    "gongbao.schema.registry.url",
                    registry == null ? "http://127.0.0.1:8081/apis/ccompat/v7" : registry);
            return all;
        }
        all.put("gongbao.bootstrap.servers", "127.0.0.1:" + local().port("broker"));
        all.put("gongbao.schema.registry.url", "http://127.0.0.1:" + local().port("registry") + "/apis/ccompat/v7");
        return all;
    }

    /** Returns the data directory if it is that of a program which has run and does not run now. */
    Optional<Path> resting() {
        Path folder = data.folder();
        boolean hasRun = Files.isDirectory(folder.resolve("broker"));
        return isLocal() && hasRun && !DataDirectory.isInUse(folder) ? Optional.of(folder) : Optional.empty();
    }

    /** Returns a setting that was given on the command line, or a default. */
    String setting(String key, String otherwise) {
        return settings.getOrDefault(key, otherwise);
    }

    /** Returns the address of the local portal, without a slash at the end. */
    String portal() {
        return local().portal();
    }

    /** Returns a file of the data directory. */
    Path file(String name) {
        return local().file(name);
    }

    private LocalProgram local() {
        return new LocalProgram(data.folder());
    }
}
