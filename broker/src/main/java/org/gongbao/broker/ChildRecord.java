package org.gongbao.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.gongbao.schemas.error.GongbaoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that remembers a child process, so that the next run can end one that outlived its parent. Identifiers of processes are used
 * again, so the time of its start counts too.
 */
final class ChildRecord {

    private static final Logger LOGGER = LoggerFactory.getLogger(ChildRecord.class);
    private static final Duration END_LIMIT = Duration.ofSeconds(10);

    private final Path file;

    ChildRecord(Path file) {
        this.file = file;
    }

    void write(ProcessHandle child) {
        try {
            Files.writeString(file, child.pid() + " " + startOf(child));
        } catch (IOException e) {
            throw new GongbaoException("RUN-013", "Cannot write " + file, e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOGGER.atWarn().setCause(e).addKeyValue("file", file).log("The record of an ended child stays behind");
        }
    }

    void endOrphan() {
        orphan().ifPresent(child -> {
            LOGGER.atWarn()
                    .addKeyValue("pid", child.pid())
                    .log("Ending the schema registry that a killed run left behind");
            child.destroy();
            try {
                child.onExit()
                        .orTimeout(END_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
            } catch (CompletionException | CancellationException e) {
                child.destroyForcibly();
                child.onExit()
                        .orTimeout(END_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
            }
        });
        forget();
    }

    private Optional<ProcessHandle> orphan() {
        try {
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            String[] parts = Files.readString(file).strip().split(" ", 2);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(child -> parts.length == 2 && startOf(child).equals(parts[1]));
        } catch (IOException | NumberFormatException e) {
            LOGGER.atWarn().setCause(e).addKeyValue("file", file).log("The record of a child cannot be read");
            return Optional.empty();
        }
    }

    private static String startOf(ProcessHandle child) {
        return child.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
