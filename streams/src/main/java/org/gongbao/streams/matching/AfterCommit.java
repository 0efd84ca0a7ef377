package org.gongbao.streams.matching;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What may only be forgotten once all that followed from it is durable: without transactions, a crash may keep the one and lose the other. The thread of a task looks at the clock, then commits if its
 * interval is over; so what was older than the interval at one look is committed at the next. For one thread.
 */
final class AfterCommit {

    private record Waiting(long since, Runnable work) {}

    private final long intervalMillis;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int ripe;

    /** @param intervalMillis longest time between two commits */
    AfterCommit(long intervalMillis) {
        this.intervalMillis = intervalMillis;
    }

    /** Does this some time after the next commit. */
    void add(long nowMillis, Runnable work) {
        waiting.add(new Waiting(nowMillis, work));
    }

    /** Does what was old enough at the last call. */
    void look(long nowMillis) {
        for (; ripe > 0; ripe--) {
            waiting.remove().work().run();
        }
        for (Waiting each : waiting) {
            if (nowMillis - each.since() <= intervalMillis) {
                return;
            }
            ripe++;
        }
    }
}
