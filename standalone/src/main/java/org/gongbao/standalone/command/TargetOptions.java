package org.gongbao.standalone.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongbao.standalone.UnfitException;
import org.gongbao.standalone.data.DataDirectory;
import org.gongbao.standalone.data.Ports;
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
        all.put("gongbao.bootstrap.servers", "127.0.0.1:" + port("broker"));
        all.put("gongbao.schema.registry.url", "http://127.0.0.1:" + port("registry") + "/apis/ccompat/v7");
        return all;
    }

    /** Returns the address of the local portal, without a slash at the end. */
    String portal() {
        return "http://127.0.0.1:" + port("portal");
    }

    /** Returns a file of the data directory. */
    Path file(String name) {
        return folder().resolve(name);
    }

    private int port(String part) {
        return Ports.remembered(folder(), part).orElseThrow(this::noProgram);
    }

    private Path folder() {
        if (!Files.isDirectory(data.folder()) || !DataDirectory.isInUse(data.folder())) {
            throw noProgram();
        }
        return data.folder();
    }

    private UnfitException noProgram() {
        return new UnfitException(
                "RUN-039",
                "No Gongbao runs with the data directory "
                        + data.folder().toAbsolutePath().normalize()
                        + "; start it with gongbao run, or name another one with --data DIR or --bootstrap HOST:PORT.");
    }
}
