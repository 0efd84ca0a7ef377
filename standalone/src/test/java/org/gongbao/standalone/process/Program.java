package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.gongbao.testing.SharedFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged program as a process of its own, on a data directory of its own. */
final class Program implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(6);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private Process process;
    private Path output;
    private int starts;

    Program(Path folder) {
        this.folder = folder;
    }

    /** Runs {@code run --once} on these files to its end and returns the exit code. */
    int runOnce(Path... files) throws Exception {
        start(files(files, "--once", "--timeout", "4m", "--report", report().toString()));
        return await();
    }

    /** Starts {@code run} with these arguments. */
    void start(List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("run", "--data", data().toString()));
        all.addAll(arguments);
        output = folder.resolve("output-" + ++starts + ".txt");
        process = launch(output, all);
    }

    /** Runs another command to its end and returns the exit code. */
    int command(String... arguments) throws Exception {
        Process other = launch(folder.resolve("command-" + ++starts + ".txt"), List.of(arguments));
        assertThat(other.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return other.exitValue();
    }

    static List<String> files(Path[] files, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        for (Path file : files) {
            all.add(file.toString());
        }
        return all;
    }

    /** Waits until the program takes documents. */
    void awaitReady() {
        Awaitility.await().atMost(LONGEST).pollInterval(Duration.ofMillis(100)).until(() -> {
            assertThat(process.isAlive()).as(said()).isTrue();
            return said().contains("Ready after");
        });
    }

    /** Waits for the end and returns the exit code. */
    int await() throws Exception {
        assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).as(said()).isTrue();
        return process.exitValue();
    }

    /** Lets it run on for this long, or less if it ends, and kills it then without warning. */
    void killAfter(Duration wait) throws Exception {
        process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    JsonNode readReport() {
        return JSON.readTree(report().toFile());
    }

    /** Returns what the inbox holds on disk, oldest first. */
    List<JsonNode> inbox() {
        try {
            return Files.readAllLines(data().resolve("inbox.jsonl")).stream()
                    .map(JSON::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        return folder.resolve("data with blank");
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private Path report() {
        return folder.resolve("report.json");
    }

    private static Process launch(Path output, List<String> arguments) throws IOException {
        Path launcher = SharedFiles.repositoryRoot().resolve("standalone/target/gongbao/gongbao");
        assumeThat(launcher)
                .as("the packaged program; run mvn package first")
                .exists();
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }
}
