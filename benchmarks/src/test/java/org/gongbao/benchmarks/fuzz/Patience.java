package org.gongbao.benchmarks.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Fails where an input takes unduly long: over 2 s of one core, and as much more for each further 100,000 characters. */
final class Patience {

    private static final double SECONDS_PER_SHARE = 2;
    private static final double SHARE = 100_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Patience() {}

    /** Does the work; where it takes too long, does it once more, as the first time may have loaded classes. */
    static void with(int length, Runnable work) {
        double limit = SECONDS_PER_SHARE * Math.max(1, length / SHARE);
        if (seconds(work) > limit) {
            double again = seconds(work);
            if (again > limit) {
                throw new IllegalStateException("%.1f s for %d characters".formatted(again, length));
            }
        }
    }

    private static double seconds(Runnable work) {
        long before = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - before) / 1e9;
    }
}
