package org.gongbao.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.gongbao.schemas.error.GongbaoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry that is started again, at the same address, when it dies, or lives but answers nobody: after 1, 2, 4 and 8 seconds; five failures in a row are the
 * end. Those who use it see an outage meanwhile. Safe for use by several threads.
 */
public final class SupervisedRegistry implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(SupervisedRegistry.class);
    private static final RestartPolicy POLICY =
            new RestartPolicy(Duration.ofSeconds(1), Duration.ofSeconds(15), 5, Duration.ofMinutes(1));

    private final Supervisor<RegistryProcess> supervisor;
    private final Announcements announcements;

    private SupervisedRegistry(Supervisor<RegistryProcess> supervisor, Announcements announcements) {
        this.supervisor = supervisor;
        this.announcements = announcements;
    }

    /**
     * Begins the first start and returns at once; {@link #awaitReady} waits for it.
     *
     * @param notices is told in a sentence, for people, when the registry dies and when it is back
     * @throws GongbaoException as {@link RegistryProcess#begin}
     */
    public static SupervisedRegistry begin(
            Path installationDirectory, Path dataDirectory, int port, Consumer<String> notices) {
        RegistryProcess first = RegistryProcess.begin(installationDirectory, dataDirectory, port);
        Announcements announcements = new Announcements(notices, first.log());
        Supervisor<RegistryProcess> supervisor = new Supervisor<>(
                first,
                () -> RegistryProcess.begin(installationDirectory, dataDirectory, first.port()),
                POLICY,
                announcements,
                System::nanoTime);
        return new SupervisedRegistry(supervisor, announcements);
    }

    /**
     * Waits until the registry answers for the first time; it is looked after from then on.
     *
     * @throws GongbaoException as {@link RegistryProcess#awaitReady}
     */
    public void awaitReady() {
        supervisor.awaitReady();
    }

    /** Returns the present process, or the last one, for health and memory. */
    public ProcessHandle handle() {
        return supervisor.child().handle();
    }

    /** Returns RUN-041 if the registry is not started any more; nothing as long as there is hope. */
    public Optional<GongbaoException> failure() {
        return Optional.ofNullable(announcements.failure.get());
    }

    @Override
    public void close() {
        supervisor.close();
    }

    /** Tells people and the log. */
    private record Announcements(Consumer<String> notices, Path log, AtomicReference<GongbaoException> failure)
            implements Supervisor.Listener {

        Announcements(Consumer<String> notices, Path log) {
            this(notices, log, new AtomicReference<>());
        }

        @Override
        public void failed(String how, int failures, Duration wait) {
            LOGGER.atWarn()
                    .addKeyValue("failures", failures)
                    .addKeyValue("wait", wait)
                    .log("The schema registry is started again: {}", how);
            notices.accept(
                    "%s; it is started again in %d s (failure %d of at most %d). Known schemas carry the line meanwhile."
                            .formatted(how, wait.toSeconds(), failures, POLICY.mostFailures()));
        }

        @Override
        public void recovered() {
            LOGGER.atInfo().log("The schema registry answers again");
            notices.accept("The schema registry answers again.");
        }

        @Override
        public void gaveUp(String how, int failures) {
            failure.set(
                    new GongbaoException(
                            "RUN-041",
                            "The schema registry failed " + failures
                                    + " times in a row and is not started again; last: " + how
                                    + ". Its log is " + log
                                    + "; mend what it names (memory, disk, another program on its port) and start again, nothing is lost."));
        }
    }
}
