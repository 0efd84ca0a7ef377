package org.gongbao.producers.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into a folder and hands on every file that is new or changed, once it has settled: size and time were the same at two looks in a
 * row. Moves and deletes nothing. A file whose handling fails is handed on again at the next look. One thread of its own; {@link #start}
 * and {@link #close} may be called from any thread.
 */
public final class WatchedFolder implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(WatchedFolder.class);
    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".crdownload", ".swp", "~");

    private final Path folder;
    private final Duration interval;
    private final Consumer<Path> handler;
    private final Map<Path, FileState> seen = new HashMap<>();
    private final Map<Path, FileState> handled = new HashMap<>();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("gongbao-watched-folder").daemon(true).factory());

    /**
     * Makes a watched folder that does not look yet.
     *
     * @param folder the folder; is made when absent
     * @param interval time between two looks
     * @param handler takes a settled file; may throw, then the file comes again
     */
    public WatchedFolder(Path folder, Duration interval, Consumer<Path> handler) {
        this.folder = Objects.requireNonNull(folder, "folder");
        this.interval = Objects.requireNonNull(interval, "interval");
        this.handler = Objects.requireNonNull(handler, "handler");
    }

    /** Begins to look. */
    public void start() {
        var unused = executor.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        LOGGER.atInfo().addKeyValue("folder", folder).log("Folder is watched");
    }

    /** Stops looking; a file that is being handled is finished first, for at most ten seconds. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Looks once. Nothing that a file or the folder does ends the watch, or no further file would be seen. */
    void look() {
        try {
            Files.createDirectories(folder);
            List<Path> files = files();
            seen.keySet().retainAll(files);
            handled.keySet().retainAll(files);
            files.forEach(this::lookAt);
        } catch (IOException | RuntimeException e) {
            LOGGER.atError()
                    .addKeyValue("folder", folder)
                    .setCause(e)
                    .log("The folder cannot be read; looking again later");
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(WatchedFolder::isFinished).sorted().toList();
        }
    }

    private static boolean isFinished(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && UNFINISHED.stream().noneMatch(name::endsWith);
    }

    private void lookAt(Path file) {
        Optional<FileState> state = FileState.of(file);
        if (state.isEmpty() || state.get().equals(handled.get(file))) {
            return;
        }
        FileState before = seen.put(file, state.get());
        if (!state.get().equals(before)) {
            return;
        }
        try {
            handler.accept(file);
            handled.put(file, state.get());
        } catch (RuntimeException e) {
            LOGGER.atError()
                    .addKeyValue("file", file.getFileName())
                    .setCause(e)
                    .log("The file could not be published; it is tried again");
        }
    }
}
