package org.gongbao.benchmarks.clients;

/**
 * What one client did in one run of a scenario.
 *
 * @param perSecond requests to healthy endpoints that were answered well, a second
 * @param processorMillis processor time of the client's process for 1,000 of them, signing included
 * @param failed requests that were not answered well
 * @param resumedShare share of the TLS sessions that were resumed
 * @param heldKibibytes memory for each request that hangs, heap and buffers
 * @param heldThreads platform threads that the process has more while requests hang
 */
record Sample(
        double perSecond,
        double processorMillis,
        int failed,
        double resumedShare,
        double heldKibibytes,
        int heldThreads) {

    String line() {
        return "%s %s %d %s %s %d"
                .formatted(perSecond, processorMillis, failed, resumedShare, heldKibibytes, heldThreads);
    }

    static Sample parse(String line) {
        String[] parts = line.split(" ");
        return new Sample(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Integer.parseInt(parts[2]),
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]),
                Integer.parseInt(parts[5]));
    }
}
