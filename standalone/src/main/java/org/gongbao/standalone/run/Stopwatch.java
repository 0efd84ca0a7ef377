package org.gongbao.standalone.run;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;

/** Times since the process began, the start of the Java machine included. Thread-safe. */
final class Stopwatch {
    private final Instant started =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    private volatile Instant ready;
    private volatile Instant settled;

    void markReady() {
        ready = Instant.now();
    }

    void markSettled() {
        settled = Instant.now();
    }

    Instant started() {
        return started;
    }

    Duration elapsed() {
        return Duration.between(started, Instant.now());
    }

    Double readySeconds() {
        return seconds(ready);
    }

    Double settledSeconds() {
        return seconds(settled);
    }

    /** Returns the seconds from the start to then, to the tenth; null for null. */
    Double seconds(Instant then) {
        return then == null ? null : Math.round(Duration.between(started, then).toMillis() / 100.0) / 10.0;
    }
}
