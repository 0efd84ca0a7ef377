package org.gongbao.portal.tail;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gongbao.schemas.error.Coded;

/** Counts what a tail does. Thread-safe. */
final class TailHealth {

    private final String name;
    private final Clock clock;
    private boolean running;
    private boolean connected;
    private long lag = -1;
    private long read;
    private long skipped;
    private String lastError;
    private Instant lastErrorAt;

    TailHealth(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
    }

    synchronized void running(boolean now) {
        running = now;
        connected &= now;
    }

    synchronized void connected(long waiting) {
        connected = true;
        lag = waiting;
    }

    synchronized void read(int records) {
        read += records;
    }

    synchronized void skipped(Exception error) {
        skipped++;
        remember(error);
    }

    synchronized void failed(Exception error) {
        connected = false;
        remember(error);
    }

    private void remember(Exception error) {
        String code =
                error instanceof Coded coded ? coded.code() : error.getClass().getSimpleName();
        lastError = code + ": " + error.getMessage();
        lastErrorAt = clock.instant();
    }

    synchronized TailStatus status() {
        return new TailStatus(
                name,
                running,
                connected,
                lag,
                read,
                skipped,
                Optional.ofNullable(lastError),
                Optional.ofNullable(lastErrorAt));
    }
}
