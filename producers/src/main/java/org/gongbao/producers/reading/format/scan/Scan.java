package org.gongbao.producers.reading.format.scan;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.gongbao.producers.reading.format.ExtractionOutput;
import org.gongbao.producers.reading.format.ExtractionTask;
import org.gongbao.producers.reading.format.layout.PageText;
import org.gongbao.producers.reading.text.UnreadableFileException;

/**
 * Recognises the pages of a file, several at a time. A page that cannot be recognised, or whose turn would come too late, is told and left out.
 * For one thread.
 */
public final class Scan {

    private static final Duration SPARE = Duration.ofSeconds(30);

    private final ExtractionTask task;
    private final ExtractionOutput output;
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final Semaphore hands = new Semaphore(processors);
    private final List<Waiting> waiting = new ArrayList<>();
    private ExecutorService workers;
    private Tesseract tesseract;
    private UnreadableFileException missing;
    private long until;

    /** Makes a scan; nothing is started before the first page. */
    public Scan(ExtractionTask task, ExtractionOutput output) {
        this.task = task;
        this.output = output;
    }

    /**
     * Returns why pages cannot be recognised on this machine, as READ-050 or READ-051; empty if they can, or if none had to be.
     */
    public Optional<UnreadableFileException> missing() {
        return Optional.ofNullable(missing);
    }

    /** Returns whether pages can be recognised; finds out when first asked. */
    public boolean isPossible() {
        if (tesseract == null && missing == null) {
            try {
                tesseract = Tesseract.find();
                output.scanning();
                workers = Executors.newFixedThreadPool(
                        processors, Thread.ofPlatform().daemon(true).factory());
                until = System.nanoTime() + task.scanTime().minus(SPARE).toNanos();
            } catch (UnreadableFileException e) {
                missing = e;
            }
        }
        return missing == null;
    }

    /**
     * Begins to recognise a page; waits while all hands are full, so that only few pictures are in memory. To be called only where {@link
     * #isPossible()}.
     *
     * @param page its number, from 1
     * @param picture what it looks like
     */
    public void add(int page, BufferedImage picture) {
        hands.acquireUninterruptibly();
        waiting.add(new Waiting(page, workers.submit(() -> {
            try {
                return recognise(page, picture);
            } finally {
                hands.release();
            }
        })));
    }

    private PageText recognise(int page, BufferedImage picture) throws UnreadableFileException {
        if (System.nanoTime() > until) {
            throw new UnreadableFileException(
                    "READ-041",
                    "Page " + page + " was left out, for recognising the pages took longer than "
                            + task.scanTime().toSeconds()
                            + " s. Split the file, or raise gongbao.producers.scan.timeout.ms.",
                    0);
        }
        return new PageText(page, picture.getHeight(), tesseract.recognise(page, picture));
    }

    /** Returns the pages that were recognised, once all are done. */
    public List<PageText> finish() {
        List<PageText> pages = new ArrayList<>();
        for (Waiting one : waiting) {
            try {
                pages.add(one.text().get());
            } catch (ExecutionException e) {
                output.problem(problem(one.page(), e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        if (workers != null) {
            workers.shutdown();
        }
        return pages;
    }

    private static UnreadableFileException problem(int page, Throwable cause) {
        return cause instanceof UnreadableFileException told
                ? told
                : new UnreadableFileException(
                        "READ-052",
                        "Page " + page + " could not be recognised ("
                                + cause.getClass().getSimpleName()
                                + ") and was left out. Hand in its text, or scan it anew.",
                        0);
    }

    private record Waiting(int page, Future<PageText> text) {}
}
