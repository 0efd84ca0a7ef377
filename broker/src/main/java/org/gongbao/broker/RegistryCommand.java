package org.gongbao.broker;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.gongbao.schemas.error.GongbaoException;

/** The command line of the registry. */
final class RegistryCommand {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final String JAR = "quarkus-run.jar";

    private RegistryCommand() {}

    /** Returns the folder that holds the program: the given one, or one below it, as the archive has it. */
    static Path installation(Path directory) {
        try (Stream<Path> files = Files.find(directory, 3, (file, attributes) -> file.endsWith(JAR))) {
            return files.findFirst()
                    .map(jar -> jar.toAbsolutePath().getParent())
                    .orElseThrow(() -> notInstalled(directory, null));
        } catch (IOException e) {
            throw notInstalled(directory, e);
        }
    }

    static List<String> of(Path installation, Path data, int port) {
        String host = LoopbackPorts.host();
        Path jar = installation.resolve(JAR);
        return withoutInterrupts(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                // what its own manifest asks for, which counts with -jar only
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Dquarkus.http.host=" + host,
                "-Dquarkus.http.port=" + port,
                // nobody speaks it here
                "-Dquarkus.http.http2=false",
                "-Dquarkus.management.host=" + host,
                "-Dquarkus.management.port=" + LoopbackPorts.free(),
                // no delay: an identifier that was given out stands in messages, so it must survive a kill
                "-Dapicurio.datasource.url=jdbc:h2:file:" + data.resolve("registry") + ";WRITE_DELAY=0",
                "-cp",
                ourselves() + System.getProperty("path.separator") + jar,
                RegistryChild.class.getName(),
                data.resolve("registry.lock").toString(),
                mainClass(jar)));
    }

    /** Ctrl-C reaches every process of a terminal, but the registry must stop after those that use it. */
    private static List<String> withoutInterrupts(List<String> command) {
        if (!Files.isExecutable(SHELL)) {
            return command;
        }
        List<String> all = new ArrayList<>(List.of(SHELL.toString(), "-c", "trap '' INT; exec \"$@\"", "registry"));
        all.addAll(command);
        return all;
    }

    private static Path ourselves() {
        try {
            return Path.of(RegistryChild.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String mainClass(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        } catch (IOException e) {
            throw notInstalled(jar.getParent(), e);
        }
    }

    private static GongbaoException notInstalled(Path directory, Exception cause) {
        return new GongbaoException(
                "RUN-021",
                "There is no schema registry (" + JAR + ") in " + directory + "; unpack its archive there",
                cause);
    }
}
