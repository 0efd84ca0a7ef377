package org.gongbao.streams.serde;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gongbao.schemas.error.RegistryUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits while the schema registry is away: the stream thread pauses within the record, keeps its tasks and its transaction, and goes on where it
 * stood. Only when the limit is spent does the outage reach the thread. Thread-safe.
 */
public final class Patience implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Patience.class);

    private final Duration limit;
    private final Duration pause;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Makes a patience.
     *
     * @param limit how long one call may wait in all; must stay below the transaction timeout
     * @param pause how long to wait between two tries
     */
    public Patience(Duration limit, Duration pause) {
        this.limit = limit;
        this.pause = pause;
    }

    /** Returns one that does not wait at all. */
    public static Patience none() {
        return new Patience(Duration.ZERO, Duration.ofMillis(1));
    }

    /**
     * Calls until it succeeds or the limit is spent.
     *
     * @throws RegistryUnavailableException if the registry is still away then, or this was closed
     */
    public <T> T call(Supplier<T> work) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                return work.get();
            } catch (RegistryUnavailableException outage) {
                if (System.nanoTime() - deadline >= 0 || !waitedInFull()) {
                    throw outage;
                }
                LOGGER.atWarn().addKeyValue("code", outage.code()).log("The schema registry is away; waiting for it");
            }
        }
    }

    private boolean waitedInFull() {
        try {
            return !closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends all waiting. */
    @Override
    public void close() {
        closed.countDown();
    }
}
