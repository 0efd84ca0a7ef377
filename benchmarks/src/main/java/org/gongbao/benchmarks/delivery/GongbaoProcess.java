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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged program in a process of its own, on an empty data directory, with its default settings but for what is given. Closing removes the directory. */
final class GongbaoProcess implements AutoCloseable {
    private static final long START_LIMIT = TimeUnit.MINUTES.toNanos(5);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Path folder;
    private final List<String> command;
    private Process process;
    private final Properties ports = new Properties();

    private GongbaoProcess(Path folder, List<String> command) throws IOException {
        this.folder = folder;
        this.command = command;
        this.process = begin();
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
        GongbaoProcess started = new GongbaoProcess(folder, command);
        try {
            started.awaitReady();
            return started;
        } catch (IOException | InterruptedException | RuntimeException e) {
            started.close();
            throw e;
        }
    }

    private Process begin() throws IOException {
        Process begun = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        // whoever breaks off a measurement shall not leave a program behind
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(begun::destroy));
        return begun;
    }

    /**
     * Kills the program and starts it again on its data.
     *
     * @return seconds until it takes documents
     */
    double killAndStartAgain() throws IOException, InterruptedException {
        kill();
        return startAgain();
    }

    /**
     * Kills the program, removes the state of its streams and starts it again: all of it is read from the topics.
     *
     * @return seconds until it takes documents
     */
    double forgetAndStartAgain() throws IOException, InterruptedException {
        kill();
        remove(folder.resolve("data/streams"));
        return startAgain();
    }

    private void kill() throws InterruptedException {
        List<ProcessHandle> left = handle().descendants().toList();
        process.destroyForcibly().waitFor();
        left.forEach(child -> child.onExit().join());
    }

    private double startAgain() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        process = begin();
        awaitReady();
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Returns the last figure of that name in what the program says of its progress; -1 before it has said any. */
    long progress(String name) throws IOException {
        Matcher figures = Pattern.compile(Pattern.quote(name) + " ([0-9,]+)")
                .matcher(Files.readString(folder.resolve("output.txt")));
        long last = -1;
        while (figures.find()) {
            last = Long.parseLong(figures.group(1).replace(",", ""));
        }
        return last;
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
        remove(folder);
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
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
