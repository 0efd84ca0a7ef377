package org.gongbao.portal.access;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts requests of each tenant in minutes of the clock. Holds one count a known tenant. Thread-safe. */
final class RateWindows {

    static final long SECONDS = 60;

    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    private record Window(long minute, int requests) {}

    /**
     * How a tenant stands after a request.
     *
     * @param isWithin false if the request was one too many
     * @param left requests left in this minute
     * @param seconds seconds until the next one begins
     */
    record Count(boolean isWithin, int left, long seconds) {}

    /**
     * Counts a request.
     *
     * @param perMinute requests a minute that the tenant may make; it may change from request to request
     */
    Count count(String tenant, int perMinute, Instant now) {
        long minute = Math.floorDiv(now.getEpochSecond(), SECONDS);
        Window window = windows.merge(
                tenant,
                new Window(minute, 1),
                (before, first) -> before.minute() == minute
                        ? new Window(minute, Math.min(before.requests(), Integer.MAX_VALUE - 1) + 1)
                        : first);
        return new Count(
                window.requests() <= perMinute,
                Math.max(0, perMinute - window.requests()),
                SECONDS - Math.floorMod(now.getEpochSecond(), SECONDS));
    }
}
