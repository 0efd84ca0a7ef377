package org.gongbao.broker;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.gongbao.schemas.error.GongbaoException;

/**
 * Keeps a child running: starts it again when it dies, each time after a longer wait, until it has failed too often in a row. A failure is a
 * death or a start that does not succeed. Thread-safe.
 *
 * @param <C> the child
 */
final class Supervisor<C extends Child> implements AutoCloseable {

    /** Is told what happens, on the thread that looks after the child. */
    interface Listener {

        /** The child has ended, or could not be started; it is started again after a wait. */
        void failed(String how, int failures, Duration wait);

        /** The child works again. */
        void recovered();

        /** The child is not started again. */
        void gaveUp(String how, int failures);
    }

    private final Supplier<C> starter;
    private final RestartPolicy policy;
    private final Listener listener;
    private final LongSupplier nanos;
    private final CountDownLatch closed = new CountDownLatch(1);
    private C child;

    /**
     * Takes over a child that has just begun.
     *
     * @param starter begins another one
     * @param nanos a clock
     */
    Supervisor(C child, Supplier<C> starter, RestartPolicy policy, Listener listener, LongSupplier nanos) {
        this.child = child;
        this.starter = starter;
        this.policy = policy;
        this.listener = listener;
        this.nanos = nanos;
    }

    /** Waits until the first child works, and looks after it from then on. The first start is tried once only. */
    void awaitReady() {
        child().awaitReady();
        Thread.ofPlatform().name("supervisor").daemon(true).start(this::supervise);
    }

    /** Returns the present child, or the last one. */
    synchronized C child() {
        return child;
    }

    /** Ends the child; it is not started again. */
    @Override
    public void close() {
        closed.countDown();
        child().close();
    }

    private void supervise() {
        try {
            int failures = 0;
            while (true) {
                long since = nanos.getAsLong();
                String how = child().awaitEnd();
                boolean lasted = nanos.getAsLong() - since >= policy.recovered().toNanos();
                failures = lasted ? 1 : failures + 1;
                Optional<String> failure = Optional.of(how);
                while (failure.isPresent()) {
                    if (!pause(failure.get(), failures)) {
                        return;
                    }
                    failure = restart();
                    failures += failure.isPresent() ? 1 : 0;
                }
                listener.recovered();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits before the next start; false if there is to be none. */
    private boolean pause(String how, int failures) throws InterruptedException {
        if (closed.getCount() == 0) {
            return false;
        }
        if (failures >= policy.mostFailures()) {
            listener.gaveUp(how, failures);
            return false;
        }
        Duration wait = policy.waitAfter(failures);
        listener.failed(how, failures, wait);
        return !closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns why it failed; empty if the child works. */
    private Optional<String> restart() {
        try {
            C next = starter.get();
            synchronized (this) {
                child = next;
            }
            if (closed.getCount() == 0) {
                next.close();
            }
            next.awaitReady();
            return Optional.empty();
        } catch (GongbaoException e) {
            return Optional.of(e.code() + ": " + e.getMessage());
        }
    }
}
