package org.gongbao.benchmarks.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Fails where an input takes unduly long: over 2 s of one core, and as much more for each further 100,000 characters. */
final class Patience {

    private static final double SECONDS_PER_SHARE = 2;
    private static final double SHARE = 100_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Patience() {}

    /**
     * Does the work; where it takes too long, measures it in a machine of its own, as the fuzzer itself takes time and the first input loads classes.
     *
     * @param work what to do
     * @param length characters that it has to do with
     * @param input of the work
     */
    static void with(Work work, int length, byte[] input) {
        double limit = SECONDS_PER_SHARE * Math.max(1, length / SHARE);
        long before = THREADS.getCurrentThreadCpuTime();
        work.on(input);
        if ((THREADS.getCurrentThreadCpuTime() - before) / 1e9 > limit) {
            double alone = PlainMachine.seconds(work, input);
            if (alone > limit) {
                throw new IllegalStateException("%.1f s for %d characters".formatted(alone, length));
            }
        }
    }
}
