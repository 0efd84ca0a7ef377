package org.gongbao.standalone.run;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long a run waits for addresses to agree to get webhooks once nothing else is left to do: long enough for two more questions, no longer, as
 * people may take days. For one thread.
 */
final class ConsentPatience {

    /** The time. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private SortedMap<String, Long> unagreed = new TreeMap<>();
    private long since;
    private boolean waiting;

    /**
     * Tells whether it is over.
     *
     * @param byEndpoint deliveries that wait for consent, by endpoint
     * @param pending all that wait
     */
    boolean isOver(SortedMap<String, Long> byEndpoint, long pending, long nanos) {
        long known = byEndpoint.values().stream().mapToLong(Long::longValue).sum();
        if (pending == 0 || known < pending) {
            waiting = false;
            return false;
        }
        if (!waiting) {
            waiting = true;
            since = nanos;
        }
        unagreed = byEndpoint;
        return nanos - since >= LONGEST.toNanos();
    }

    /** Returns what waits, in words. */
    String waits() {
        long deliveries = unagreed.values().stream().mapToLong(Long::longValue).sum();
        return "the consent of %d endpoints to %d deliveries: %s"
                .formatted(unagreed.size(), deliveries, String.join(", ", unagreed.keySet()));
    }
}
