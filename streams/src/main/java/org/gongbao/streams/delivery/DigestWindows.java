package org.gongbao.streams.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongbao.record.v1.DigestRule;
import org.gongbao.schemas.digest.DigestSchedule;

/**
 * How many documents each open window holds and when its time is over, and when that of the one before was. All of it follows from the states of deliveries, from which it is learnt at the start. Used by one
 * stream task.
 */
final class DigestWindows {

    /** A clock is not set back by more. */
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private static final class Window {
        private int documents;
        private Instant end;
        private Instant last = Instant.EPOCH;
    }

    private final Map<DigestKey, Window> windows = new HashMap<>();

    /**
     * A document comes into a window.
     *
     * @return when the time of the window is over
     */
    Instant add(DigestKey key, DigestRule rule, Instant now) {
        Window window = window(key);
        window.documents++;
        Instant end = DigestSchedule.of(rule).end(now, window.last);
        // the rule may have been changed since the first document came
        if (window.end == null || end.isBefore(window.end)) {
            window.end = end;
        }
        return window.end;
    }

    /** A document leaves a window. */
    void remove(DigestKey key) {
        Window window = windows.get(key);
        if (window != null && window.documents > 0) {
            window.documents--;
        }
    }

    /** Returns how many documents a window holds. */
    int documents(DigestKey key) {
        Window window = windows.get(key);
        return window == null ? 0 : window.documents;
    }

    /** Returns when the time of a window is over; nothing if none is open. */
    Optional<Instant> end(DigestKey key) {
        return Optional.ofNullable(windows.get(key)).map(window -> window.end);
    }

    /**
     * A window closes.
     *
     * @return when it did, by its rule if its time is over
     */
    Instant close(DigestKey key, Instant now) {
        Window window = window(key);
        Instant closed = window.end != null && window.end.isBefore(now) ? window.end : now;
        window.documents = 0;
        window.end = null;
        closed(key, closed);
        return closed;
    }

    /** Learns of a document that is collected. */
    void learn(DigestKey key, Instant end) {
        Window window = window(key);
        window.documents++;
        window.end = window.end == null || end.isBefore(window.end) ? end : window.end;
    }

    /** Learns of a window that is closed. */
    void closed(DigestKey key, Instant end) {
        Window window = window(key);
        window.last = end.isAfter(window.last) ? end : window.last;
    }

    /** Forgets windows that closed long ago. */
    void tidy(Instant now) {
        windows.values()
                .removeIf(window ->
                        window.end == null && window.last.plus(REMEMBERED).isBefore(now));
    }

    private Window window(DigestKey key) {
        return windows.computeIfAbsent(key, unknown -> new Window());
    }
}
