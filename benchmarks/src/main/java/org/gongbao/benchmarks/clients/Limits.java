package org.gongbao.benchmarks.clients;

import java.time.Duration;

/**
 * What a client must not exceed.
 *
 * @param connect time for a connection to be made
 * @param firstByte time without a byte of the answer
 * @param whole time from sending to the end of the answer
 * @param connections connections open at the same time, where the client can keep to that
 * @param answerBytes length of an answer
 */
record Limits(Duration connect, Duration firstByte, Duration whole, int connections, int answerBytes) {

    /** Those of the webhook connector, as the other benchmarks of delivery set it up. */
    static final Limits CONNECTOR =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(30), 3_000, 64 * 1024);
}
