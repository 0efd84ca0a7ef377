package org.gongbao.connector.webhook.dispatch;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.gongbao.record.v1.AttemptOutcome;

/** Figures of a dispatcher, for metrics. Thread-safe. */
public final class DispatchCounters {

    /**
     * How full the lanes are.
     *
     * @param fast requests in the fast lane
     * @param slow requests in the slow lane
     * @param waitingForPlace deliveries that wait for a place in the fast lane
     * @param waitingForEndpoint deliveries that wait for their endpoint
     */
    public record LaneFigures(int fast, int slow, int waitingForPlace, int waitingForEndpoint) {}

    private final Map<AttemptOutcome, LongAdder> ended = new EnumMap<>(AttemptOutcome.class);
    private final LongAdder badRecords = new LongAdder();
    private volatile LaneFigures lanes = new LaneFigures(0, 0, 0, 0);

    /** Creates counters at zero. */
    public DispatchCounters() {
        for (AttemptOutcome outcome : AttemptOutcome.values()) {
            ended.put(outcome, new LongAdder());
        }
    }

    void ended(AttemptOutcome outcome) {
        ended.get(outcome).increment();
    }

    void badRecord() {
        badRecords.increment();
    }

    void lanes(LaneFigures figures) {
        lanes = figures;
    }

    /** Returns how many attempts ended so. */
    public long attempts(AttemptOutcome outcome) {
        return ended.get(outcome).sum();
    }

    /** Returns how many records were no intents. */
    public long badRecords() {
        return badRecords.sum();
    }

    /** Returns how full the lanes were a moment ago. */
    public LaneFigures lanes() {
        return lanes;
    }
}
