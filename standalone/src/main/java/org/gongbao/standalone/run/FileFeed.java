package org.gongbao.standalone.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.standalone.tally.RunReport.FileReport;

/** Feeds files, one after the other, on a thread of its own. Thread-safe. */
final class FileFeed {
    private final List<Path> files;
    private final FileIntake intake;
    private final List<FileReport> reports = new ArrayList<>();
    private Path reading;
    private int taken;
    private long unchanged;
    private Throwable failure;
    private volatile boolean done;

    FileFeed(List<Path> files, FileIntake intake) {
        this.files = List.copyOf(files);
        this.intake = intake;
        this.done = files.isEmpty();
    }

    /** Begins; a file that is refused does not stop the others. */
    void start() {
        Thread.ofPlatform().name("feed").daemon(true).start(this::feedAll);
    }

    private void feedAll() {
        try {
            for (Path file : files) {
                take(file);
            }
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                failure = e;
            }
        } finally {
            done = true;
        }
    }

    private void take(Path file) {
        synchronized (this) {
            reading = file.getFileName();
        }
        List<TakenFile> all = intake.take(file);
        synchronized (this) {
            all.forEach(one -> {
                reports.add(one.report());
                unchanged += one.unchanged();
            });
            taken++;
            reading = null;
        }
    }

    boolean isDone() {
        return done;
    }

    int count() {
        return files.size();
    }

    /** Returns how many of the files were taken. */
    synchronized int taken() {
        return taken;
    }

    /** Returns what went wrong with the feeding itself; null if nothing did. */
    synchronized Throwable failure() {
        return failure;
    }

    /** Returns a report for each file that was taken, and for each file in an archive. */
    synchronized List<FileReport> reports() {
        return List.copyOf(reports);
    }

    /** Returns how many documents of the files were known already. */
    synchronized long unchanged() {
        return unchanged;
    }

    /** Returns the name of the file that is being read; null if none is. */
    synchronized String reading() {
        return reading == null ? null : reading.toString();
    }
}
