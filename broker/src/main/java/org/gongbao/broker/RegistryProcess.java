package org.gongbao.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.errors.InterruptException;
import org.gongbao.schemas.error.GongbaoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An Apicurio Registry as a child process, on loopback, with its schemas in a directory. It uses the JDK that runs this program, and ends when
 * this program ends, even if that is killed. Safe for use by several threads.
 */
public final class RegistryProcess implements Child {

    private static final Logger LOGGER = LoggerFactory.getLogger(RegistryProcess.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration QUESTIONS = Duration.ofSeconds(10);
    private static final int PATIENCE = 3;

    private final Process process;
    private final int port;
    private final Path log;
    private final FirstRegistryStart first;
    private final AtomicBoolean closed = new AtomicBoolean();

    private RegistryProcess(Process process, int port, Path log, FirstRegistryStart first) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.first = first;
    }

    /** Begins the start of a registry and waits until it answers. */
    public static RegistryProcess start(Path installationDirectory, Path dataDirectory, int port) {
        RegistryProcess registry = begin(installationDirectory, dataDirectory, port);
        registry.awaitReady();
        return registry;
    }

    /**
     * Begins the start of a registry and returns at once; {@link #awaitReady} waits for it.
     *
     * @param installationDirectory where Apicurio's archive was unpacked
     * @param dataDirectory where it keeps its schemas and its log; made when it is missing
     * @param port 0 = the port of the last run if it is free, else any
     * @throws GongbaoException RUN-011 (port taken), RUN-013 (directory cannot be used), RUN-021 (not installed)
     */
    public static RegistryProcess begin(Path installationDirectory, Path dataDirectory, int port) {
        Path data = dataDirectory.toAbsolutePath().normalize();
        Path installation = RegistryCommand.installation(installationDirectory);
        Path log = logIn(data);
        RememberedSettings remembered = new RememberedSettings(data.resolve("registry.properties"));
        int chosen = LoopbackPorts.choose(port, remembered.port("port"), "schema registry");
        remembered.remember(Map.of("port", Integer.toString(chosen)));
        try {
            Process process = new ProcessBuilder(RegistryCommand.of(installation, data, chosen))
                    .directory(data.toFile())
                    // never written to: the system closes it when this program ends, and the child ends with it
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new RegistryProcess(process, chosen, log, new FirstRegistryStart(data));
        } catch (IOException e) {
            throw new GongbaoException("RUN-021", "The schema registry cannot be started from " + installation, e);
        }
    }

    /** Makes the directory; the log of the child before is kept beside the new one, as it may tell why that ended. */
    private static Path logIn(Path data) {
        try {
            Files.createDirectories(data);
            Path log = data.resolve("registry.log");
            if (Files.exists(log)) {
                Files.move(log, data.resolve("registry.previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new GongbaoException(
                    "RUN-013", "The directory " + data + " cannot be used; check its permissions", e);
        }
    }

    /**
     * Waits until the registry answers.
     *
     * @throws GongbaoException RUN-022 if it ended, RUN-023 if it did not answer in time; the child is ended
     */
    @Override
    public void awaitReady() {
        RegistryProbe probe = new RegistryProbe(schemaRegistryUrl());
        long giveUp = System.nanoTime() + START_LIMIT.toNanos();
        while (!probe.answers()) {
            if (waitFor(Duration.ofMillis(100))) {
                int status = process.exitValue();
                close();
                throw new GongbaoException(
                        "RUN-022", "The schema registry ended with status " + status + "; its log is " + log);
            }
            if (System.nanoTime() > giveUp) {
                close();
                throw new GongbaoException(
                        "RUN-023",
                        "The schema registry did not answer within " + START_LIMIT.toSeconds() + " s; its log is "
                                + log);
            }
        }
        complete();
        LOGGER.atInfo().addKeyValue("port", port).log("The schema registry answers");
    }

    private void complete() {
        try {
            first.complete();
        } catch (IOException e) {
            close();
            throw new GongbaoException(
                    "RUN-013", "The directory of " + log + " cannot be used; check its permissions", e);
        }
    }

    @Override
    public String awaitEnd() throws InterruptedException {
        RegistryProbe probe = new RegistryProbe(schemaRegistryUrl());
        return new RegistryWatch(probe::answers, QUESTIONS, PATIENCE).awaitEnd(process);
    }

    /** Returns the address for {@code schema.registry.url}. */
    public String schemaRegistryUrl() {
        return "http://" + LoopbackPorts.host() + ":" + port + "/apis/ccompat/v7";
    }

    /** Returns the process, for health and memory. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    int port() {
        return port;
    }

    Path log() {
        return log;
    }

    /** Ends the child and waits for it. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        process.destroy();
        if (!waitFor(STOP_LIMIT)) {
            process.destroyForcibly();
            waitFor(STOP_LIMIT);
        }
    }

    private boolean waitFor(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroy();
            throw new InterruptException(e);
        }
    }
}
