package org.gongbao.benchmarks.clients;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** Counts outcomes of requests. Thread-safe. */
final class Tally {
    private static final int FULL_HANDSHAKE = 201;

    private final LongAdder answered = new LongAdder();
    private final LongAdder resumed = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final AtomicReference<String> firstFailure = new AtomicReference<>();

    void add(Integer status, Throwable failure) {
        if (failure != null) {
            fail(failure.toString());
        } else if (status < 200 || status > 299) {
            fail("status " + status);
        } else {
            answered.increment();
            if (status < FULL_HANDSHAKE) {
                resumed.increment();
            }
        }
    }

    private void fail(String reason) {
        failed.increment();
        firstFailure.compareAndSet(null, reason);
    }

    int answered() {
        return answered.intValue();
    }

    int failed() {
        return failed.intValue();
    }

    /** Returns the share of answers that say that a TLS session was resumed. */
    double resumedShare() {
        return answered.intValue() == 0 ? 0 : resumed.doubleValue() / answered.intValue();
    }

    /** Returns why the first one failed, or null. */
    String firstFailure() {
        return firstFailure.get();
    }
}
