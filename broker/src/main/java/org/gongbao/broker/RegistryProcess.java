package org.gongbao.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.errors.InterruptException;
import org.gongbao.schemas.error.GongbaoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An Apicurio Registry as a child process, on loopback, with its schemas in a directory. It uses the JDK that runs this program. A child
 * that a killed program left behind is ended at the next start. Safe for use by several threads.
 */
public final class RegistryProcess implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(RegistryProcess.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final Process process;
    private final ChildRecord record;
    private final Thread hook;
    private final int port;
    private final Path log;
    private final AtomicBoolean closed = new AtomicBoolean();

    private RegistryProcess(Process process, ChildRecord record, int port, Path log) {
        this.process = process;
        this.record = record;
        this.port = port;
        this.log = log;
        hook = new Thread(process::destroy, "registry-end");
        Runtime.getRuntime().addShutdownHook(hook);
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
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new GongbaoException(
                    "RUN-013", "The directory " + data + " cannot be made; check its permissions", e);
        }
        ChildRecord record = new ChildRecord(data.resolve("registry.pid"));
        record.endOrphan();
        RememberedSettings remembered = new RememberedSettings(data.resolve("registry.properties"));
        int chosen = LoopbackPorts.choose(port, remembered.port("port"), "schema registry");
        remembered.remember(Map.of("port", Integer.toString(chosen)));
        Path log = data.resolve("registry.log");
        try {
            Process process = new ProcessBuilder(RegistryCommand.of(installation, data, chosen))
                    .directory(data.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            RegistryProcess registry = new RegistryProcess(process, record, chosen, log);
            record.write(process.toHandle());
            return registry;
        } catch (IOException e) {
            throw new GongbaoException("RUN-021", "The schema registry cannot be started from " + installation, e);
        }
    }

    /**
     * Waits until the registry answers.
     *
     * @throws GongbaoException RUN-022 if it ended, RUN-023 if it did not answer in time; the child is ended
     */
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
        LOGGER.atInfo().addKeyValue("port", port).log("The schema registry answers");
    }

    /** Returns the address for {@code schema.registry.url}. */
    public String schemaRegistryUrl() {
        return "http://" + LoopbackPorts.host() + ":" + port + "/apis/ccompat/v7";
    }

    /** Returns the process, for health and memory. */
    public ProcessHandle handle() {
        return process.toHandle();
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
        record.forget();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOGGER.atDebug().log("The program is ending already");
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
