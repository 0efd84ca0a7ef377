package org.gongbao.connector.webhook.dispatch;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that runs events in order, and a tick in between. A fault of one event is logged and ends nothing else. Thread-safe. */
final class EventLoop implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(EventLoop.class);

    private final LinkedBlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private final Runnable tick;
    private final long tickNanos;
    private final Thread thread;
    private volatile boolean closed;

    EventLoop(String name, Duration tickEvery, Runnable tick) {
        this.tick = tick;
        this.tickNanos = tickEvery.toNanos();
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void post(Runnable event) {
        events.add(event);
    }

    int waiting() {
        return events.size();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        long nextTick = System.nanoTime() + tickNanos;
        try {
            while (!closed) {
                Runnable event = events.poll(Math.max(nextTick - System.nanoTime(), 0), TimeUnit.NANOSECONDS);
                if (event != null) {
                    guarded(event);
                }
                if (System.nanoTime() - nextTick >= 0) {
                    guarded(tick);
                    nextTick = System.nanoTime() + tickNanos;
                }
            }
        } catch (InterruptedException e) {
            LOGGER.atDebug().log("Dispatcher ends");
        }
    }

    private static void guarded(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException e) {
            LOGGER.atError().setCause(e).log("WHK-030 Fault of the dispatcher; please report it");
        }
    }
}
