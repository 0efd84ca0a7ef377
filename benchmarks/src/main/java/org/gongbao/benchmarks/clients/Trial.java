package org.gongbao.benchmarks.clients;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** One client under one order, in this process. */
final class Trial {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Candidate candidate;
    private final Order order;

    Trial(Candidate candidate, Order order) {
        this.candidate = candidate;
        this.order = order;
    }

    /** Waits until so many requests hang at the receiver. */
    interface HangingArrivals {
        void await(int requests) throws IOException;
    }

    /** A client of its own for each trial, so that none finds connections or threads of another. */
    Sample run(HangingArrivals arrivals) throws IOException, InterruptedException {
        try (Client client = candidate.open(Limits.CONNECTOR)) {
            Load load = new Load(client, order);
            load.run(order.warmUp());
            Footprint before = Footprint.now(client);
            boolean someHang = order.scenario() == Scenario.HANGING;
            long processor = PROCESS.getProcessCpuTime();
            long start = System.nanoTime();
            Tally tally = someHang ? load.runWithHanging(order.measured()) : load.run(order.measured());
            double seconds =
                    (System.nanoTime() - start) / (double) Duration.ofSeconds(1).toNanos();
            double used = PROCESS.getProcessCpuTime() - processor;
            Sample sample = new Sample(
                    tally.answered() / seconds,
                    used / 1e6 * 1000 / Math.max(1, tally.answered()),
                    tally.failed(),
                    tally.resumedShare(),
                    Double.NaN,
                    0);
            if (tally.failed() > 0) {
                System.err.printf("%s, %s: %s%n", candidate, order.scenario(), tally.firstFailure());
            }
            return someHang ? held(sample, client, load, before, arrivals) : sample;
        }
    }

    private static Sample held(Sample sample, Client client, Load load, Footprint before, HangingArrivals arrivals)
            throws IOException {
        int requests = load.hangAll();
        arrivals.await(requests);
        Footprint after = Footprint.now(client);
        return new Sample(
                sample.perSecond(),
                sample.processorMillis(),
                sample.failed(),
                sample.resumedShare(),
                after.kibibytesEach(before, requests),
                after.threads() - before.threads());
    }
}
