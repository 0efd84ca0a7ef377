package org.gongbao.benchmarks.delivery;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged program in a process of its own, on an empty data directory, with its default settings but for what is given. Closing removes the directory. */
final class GongbaoProcess implements AutoCloseable {
    private static final long START_LIMIT = TimeUnit.MINUTES.toNanos(5);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Path folder;
    private final Process process;
    private final Properties ports = new Properties();

    private GongbaoProcess(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /**
     * Starts the program and returns when it takes documents.
     *
     * @param root root of the repository, with the launcher
     * @param settings as of {@code gongbao run --set}
     */
    static GongbaoProcess start(Path root, Map<String, String> settings) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("gongbao-benchmark");
        Files.createDirectory(folder.resolve("incoming"));
        List<String> command = new ArrayList<>(List.of(
                root.resolve("gongbao").toString(),
                "run",
                "--data",
                folder.resolve("data").toString(),
                "--watch",
                folder.resolve("incoming").toString()));
        settings.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        GongbaoProcess started = new GongbaoProcess(folder, process);
        // whoever breaks off a measurement shall not leave a program behind
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
        try {
            started.awaitReady();
            return started;
        } catch (IOException | InterruptedException | RuntimeException e) {
            started.close();
            throw e;
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + ports.getProperty("broker");
    }

    String registryUrl() {
        return "http://127.0.0.1:" + ports.getProperty("registry") + "/apis/ccompat/v7";
    }

    Path secretKey() {
        return folder.resolve("data/secret.key");
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Returns the lines of its log that tell of something wrong. */
    List<String> complaints() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("data/gongbao.log"))) {
            return lines.filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(handle()), handle().descendants()).toList();
        process.destroy();
        try {
            if (!process.waitFor(CLOSE_LIMIT)) {
                all.forEach(ProcessHandle::destroyForcibly);
                process.waitFor(CLOSE_LIMIT);
            }
        } catch (InterruptedException e) {
            all.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        long giveUp = System.nanoTime() + START_LIMIT;
        while (!Files.readString(output).contains("Ready after")) {
            if (System.nanoTime() > giveUp || process.waitFor(LOOK_AGAIN)) {
                throw new IOException("gongbao run did not start: " + Files.readString(output));
            }
        }
        try (Reader file = Files.newBufferedReader(folder.resolve("data/ports.properties"))) {
            ports.load(file);
        }
    }
}
