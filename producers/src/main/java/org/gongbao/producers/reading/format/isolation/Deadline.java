package org.gongbao.producers.reading.format.isolation;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends something after a time, of which pauses are no part. For one thread; what it ends is called from another. */
final class Deadline implements AutoCloseable {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("gongbao-reading-deadline").daemon(true).factory());

    private final Runnable end;
    private volatile boolean passed;
    private long leftNanos;
    private long resumedAt;
    private Future<?> pending;

    /** Makes a deadline that runs. */
    Deadline(Duration time, Runnable end) {
        this.end = end;
        leftNanos = time.toNanos();
        resume();
    }

    void resume() {
        resumedAt = System.nanoTime();
        pending = CLOCK.schedule(
                () -> {
                    passed = true;
                    end.run();
                },
                leftNanos,
                TimeUnit.NANOSECONDS);
    }

    void pause() {
        pending.cancel(false);
        leftNanos = Math.max(0, leftNanos - (System.nanoTime() - resumedAt));
    }

    void extend(Duration time) {
        pause();
        leftNanos += time.toNanos();
        resume();
    }

    boolean hasPassed() {
        return passed;
    }

    @Override
    public void close() {
        pending.cancel(false);
    }
}
