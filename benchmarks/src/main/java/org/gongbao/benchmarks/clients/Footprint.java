package org.gongbao.benchmarks.clients;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;

/**
 * What this process holds at a moment, garbage left out.
 *
 * @param bytes memory: heap, the JDK's direct buffers, and what the client says of its own
 * @param threads platform threads
 */
record Footprint(long bytes, int threads) {

    static Footprint now(Client client) {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long buffers = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return new Footprint(
                heap + buffers + client.bytesOffHeap(),
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    /** Returns the kibibytes for each of so many requests that this holds more than an earlier one. */
    double kibibytesEach(Footprint before, int requests) {
        return (bytes - before.bytes) / 1024.0 / requests;
    }
}
