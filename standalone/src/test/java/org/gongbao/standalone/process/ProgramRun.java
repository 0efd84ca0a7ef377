package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One process of the program. Closing ends it and what it left behind. */
final class ProgramRun implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(6);

    private final Process process;
    private final Path output;
    private final Path report;

    ProgramRun(Process process, Path output, Path report) {
        this.process = process;
        this.output = output;
        this.report = report;
    }

    /** Waits for the end and returns the exit code. */
    int exitCode() throws InterruptedException {
        return exitCode(LONGEST);
    }

    /** Waits for the end and returns the exit code; fails if it takes longer. */
    int exitCode(Duration atMost) throws InterruptedException {
        assertThat(process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS))
                .as(() -> "the process ends within " + atMost + "; it said: " + said())
                .isTrue();
        return process.exitValue();
    }

    /** Waits until the program can take documents, or has ended. */
    void awaitReady() {
        Awaitility.await("the program is ready")
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(20))
                .until(() ->
                        !process.isAlive() || said().contains("\nReady after ") || said().startsWith("Ready after "));
    }

    /** Kills the program without any warning after a while, unless it ends before; its children live on. True if it was killed. */
    boolean killAfter(Duration delay) throws InterruptedException {
        if (process.waitFor(delay.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        process.destroyForcibly().waitFor();
        return true;
    }

    /** Asks the program to stop, as the system does when it shuts down. */
    void terminate() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Returns what the program has said. */
    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the report. */
    JsonNode report() {
        assertThat(report).as(() -> "the report; the program said: " + said()).exists();
        return new JsonMapper().readTree(report.toFile());
    }

    /** Returns the process of the schema registry, if there is one now. */
    Optional<ProcessHandle> registry() {
        return process.children()
                .filter(child -> child.info().commandLine().orElse("").contains("quarkus-run.jar"))
                .findFirst();
    }

    @Override
    public void close() {
        List<ProcessHandle> children = process.children().toList();
        process.destroyForcibly().onExit().join();
        // they end by themselves, but the folder of the test can be deleted only then
        children.forEach(child -> child.onExit().join());
    }
}
