package org.gongbao.testing.recipes;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/** A program beside the tests that never runs for ever; what it has printed is told when it hangs. */
final class BoundedProcess implements AutoCloseable {

    private final String name;
    private final Duration limit;
    private final Path output;
    private final Path errors;
    private final Process process;

    private BoundedProcess(String name, Duration limit, Path output, Path errors, Process process) {
        this.name = name;
        this.limit = limit;
        this.output = output;
        this.errors = errors;
        this.process = process;
    }

    /**
     * Starts a program.
     *
     * @param limit how long each step of waiting for it may take
     * @param folder where it runs
     * @param environment variables beside those of this process
     */
    static BoundedProcess start(Duration limit, Path folder, Map<String, String> environment, List<String> command) {
        try {
            Path output = Files.createTempFile("recipe", ".out");
            Path errors = Files.createTempFile("recipe", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().putAll(environment);
            return new BoundedProcess(String.join(" ", command), limit, output, errors, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has printed so many lines, or has ended. */
    void awaitLines(int count) {
        try {
            await().atMost(limit)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> lines().size() >= count || !process.isAlive());
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException(name + " printed too little within " + limit + report(), e);
        }
    }

    /** Asks it to stop, as Ctrl-C does, and waits for its end. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Waits for its end and returns the exit code. */
    int awaitEnd() {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(name + " did not end within " + limit + report());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the complete lines that it has printed. */
    List<String> lines() {
        String text = read(output);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Returns all that it has printed, for a message. */
    String report() {
        return "; it had printed:\n" + read(output) + "\nand as errors:\n" + read(errors);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            Files.deleteIfExists(output);
            Files.deleteIfExists(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
