package org.gongbao.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of the cluster, which can be stopped, killed and started again under its name. For one thread. */
final class Role implements AutoCloseable {
    private static final long STOP_SECONDS = 40;

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path output;
    private Process process;
    private boolean wanted;

    Role(String name, List<String> command, Map<String, String> environment, Path folder) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.output = folder.resolve(name + ".out");
    }

    /** Starts it; its output is added to that of its former lives. */
    Role start() {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(output.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
            wanted = true;
            // whoever breaks off a test shall not leave it behind
            Process started = process;
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(started::destroyForcibly));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to stop, as whoever restarts a cluster does, and waits for its end. */
    void stop() throws InterruptedException {
        wanted = false;
        process.destroy();
        assertThat(process.waitFor(STOP_SECONDS, TimeUnit.SECONDS))
                .as(() -> name + " stops; it said: " + said())
                .isTrue();
    }

    /** Ends it without any warning. */
    void kill() throws InterruptedException {
        wanted = false;
        process.destroyForcibly().waitFor();
    }

    /** Waits until it ends by itself, and returns its exit code. */
    int await() throws InterruptedException {
        wanted = false;
        return process.waitFor();
    }

    /** Tells whether it runs. */
    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Tells whether it runs, or was stopped on purpose. */
    boolean isAsWanted() {
        return isAlive() == wanted;
    }

    /** Copies what it has said to where a temporary folder's end does not reach. */
    void keepOutput(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(output.getFileName()), said());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what it has said in all its lives. */
    String said() {
        try {
            return Files.exists(output) ? Files.readString(output) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
