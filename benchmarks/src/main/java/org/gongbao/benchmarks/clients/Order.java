package org.gongbao.benchmarks.clients;

import java.time.Duration;

/**
 * What a client's process is told to do, as a line of text.
 *
 * @param scenario what to do
 * @param port port of the receiver
 * @param warmUp how long to do it before anything is measured
 * @param measured how long to do it then
 * @param held requests that hang in the end, where some do
 */
record Order(Scenario scenario, int port, Duration warmUp, Duration measured, int held) {

    String line() {
        return "%s %d %s %s %d".formatted(scenario, port, warmUp, measured, held);
    }

    static Order parse(String line) {
        String[] parts = line.split(" ");
        return new Order(
                Scenario.valueOf(parts[0]),
                Integer.parseInt(parts[1]),
                Duration.parse(parts[2]),
                Duration.parse(parts[3]),
                Integer.parseInt(parts[4]));
    }
}
