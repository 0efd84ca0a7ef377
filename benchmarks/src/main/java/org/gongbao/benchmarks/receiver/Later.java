package org.gongbao.benchmarks.receiver;

import java.util.PriorityQueue;

/** What is to be done later. For one thread. */
final class Later {
    private record Entry(long due, Runnable work) {}

    private final PriorityQueue<Entry> entries = new PriorityQueue<>((one, other) -> Long.signum(one.due - other.due));

    void after(long nanos, Runnable work) {
        entries.add(new Entry(System.nanoTime() + nanos, work));
    }

    /** Does what is due; returns the milliseconds until something else is, 0 for no end. */
    long run() {
        for (Entry first = entries.peek(); first != null; first = entries.peek()) {
            long left = first.due - System.nanoTime();
            if (left > 0) {
                return left / 1_000_000 + 1;
            }
            entries.remove();
            first.work.run();
        }
        return 0;
    }
}
