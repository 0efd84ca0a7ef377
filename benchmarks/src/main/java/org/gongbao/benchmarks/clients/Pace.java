package org.gongbao.benchmarks.clients;

import java.time.Duration;

/** How long things are done. */
enum Pace {
    /** Five runs of everything. */
    FULL(Duration.ofSeconds(6), Duration.ofSeconds(2), Duration.ofSeconds(4), 2_000),
    /** To see that it works, within 50 s: without the scenarios that need the longest before they are warm. */
    QUICK(Duration.ofMillis(1_500), Duration.ofMillis(300), Duration.ofMillis(600), 500);

    private final Duration first;
    private final Duration warmUp;
    private final Duration measured;
    private final int held;

    Pace(Duration first, Duration warmUp, Duration measured, int held) {
        this.first = first;
        this.warmUp = warmUp;
        this.measured = measured;
        this.held = held;
    }

    boolean includes(Scenario scenario) {
        return switch (scenario) {
            case KEPT, NEW, HANGING -> true;
            case POOL_FULL, TLS -> this == FULL;
        };
    }

    /** Returns what a process does before all else, of which nothing is measured. */
    Order first(int port) {
        return new Order(Scenario.KEPT, port, first, Duration.ZERO, 0);
    }

    Order order(Scenario scenario, int port) {
        return new Order(scenario, port, warmUp, measured, held);
    }
}
