package org.gongbao.portal.access;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts requests of each key in minutes of the clock. Holds one count a known key. Thread-safe. */
final class RateWindows {

    static final long SECONDS = 60;

    private final int perMinute;
    private final Map<Integer, Window> windows = new ConcurrentHashMap<>();

    private record Window(long minute, int requests) {}

    /**
     * How a key stands after a request.
     *
     * @param isWithin false if the request was one too many
     * @param left requests left in this minute
     * @param seconds seconds until the next one begins
     */
    record Count(boolean isWithin, int left, long seconds) {}

    RateWindows(int perMinute) {
        this.perMinute = perMinute;
    }

    int perMinute() {
        return perMinute;
    }

    Count count(int key, Instant now) {
        long minute = Math.floorDiv(now.getEpochSecond(), SECONDS);
        Window window = windows.merge(
                key,
                new Window(minute, 1),
                (before, first) -> before.minute() == minute
                        ? new Window(minute, Math.min(before.requests(), perMinute) + 1)
                        : first);
        return new Count(
                window.requests() <= perMinute,
                Math.max(0, perMinute - window.requests()),
                SECONDS - Math.floorMod(now.getEpochSecond(), SECONDS));
    }
}
