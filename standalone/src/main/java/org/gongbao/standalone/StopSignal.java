package org.gongbao.standalone;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;

/**
 * The wish to stop: Ctrl-C, a polite kill, or a part that cannot go on. The first asks for an orderly end; a second Ctrl-C ends the process at once, which is
 * safe, as everything survives a kill.
 */
public final class StopSignal {
    private static final Logger LOGGER = LoggerFactory.getLogger(StopSignal.class);

    private final CountDownLatch latch = new CountDownLatch(1);
    private final AtomicReference<Throwable> reason = new AtomicReference<>();
    private final Runnable onFirst;

    private StopSignal(Runnable onFirst) {
        this.onFirst = onFirst;
    }

    /** Listens to the signals of this process. The given action runs at the first signal, on another thread. */
    public static StopSignal ofProcess(Runnable onFirst) {
        StopSignal stop = new StopSignal(onFirst);
        stop.listen("INT");
        stop.listen("TERM");
        return stop;
    }

    /** Asks for an orderly end because a part cannot go on. Only the first reason is kept, and none once the end is wanted anyway. */
    public void fail(Throwable why) {
        if (!isRaised()) {
            reason.compareAndSet(null, why);
        }
        latch.countDown();
    }

    /** Tells whether somebody wants the end. */
    public boolean isRaised() {
        return latch.getCount() == 0;
    }

    /** Waits for the wish, at most this long; true if it came. */
    public boolean await(Duration atMost) throws InterruptedException {
        return latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns what cannot go on; null if nothing failed. */
    public Throwable reason() {
        return reason.get();
    }

    private void listen(String name) {
        try {
            Signal.handle(new Signal(name), _ -> raise());
        } catch (IllegalArgumentException e) {
            LOGGER.atDebug().addKeyValue("signal", name).setCause(e).log("The system keeps this signal for itself");
        }
    }

    private void raise() {
        if (isRaised()) {
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
        }
        latch.countDown();
        onFirst.run();
    }
}
