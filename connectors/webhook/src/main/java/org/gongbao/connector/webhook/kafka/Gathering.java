package org.gongbao.connector.webhook.kafka;

import java.time.Duration;

/**
 * How long a writer waits, when it has nothing more to write, so that what comes next shares a request. A broker's work is by the request, not by the record; but where little comes nobody shall wait. Not thread-safe.
 */
final class Gathering {

    /** What each record waits at most. */
    static final Duration PAUSE = Duration.ofMillis(10);

    /** From this rate on, four records gather in a pause. */
    static final int LEAST_PER_SECOND = 400;

    private static final double MEMORY_SECONDS = 0.1;

    private double recent;
    private int written;
    private long last;

    /**
     * Begins with nothing written.
     *
     * @param now nanoseconds of a monotonic clock
     */
    Gathering(long now) {
        last = now;
    }

    /** Counts a record. */
    void wrote() {
        written++;
    }

    /**
     * Returns how long to wait before the next record is taken; zero where few came within the last tenth of a second.
     *
     * @param now nanoseconds of a monotonic clock
     */
    Duration pause(long now) {
        double seconds = (now - last) / 1e9;
        recent = recent * Math.exp(-seconds / MEMORY_SECONDS) + written;
        written = 0;
        last = now;
        return recent >= LEAST_PER_SECOND * MEMORY_SECONDS ? PAUSE : Duration.ZERO;
    }
}
