package org.gongbao.portal.tail;

import java.time.Instant;
import java.util.Optional;

/**
 * How a tail is doing.
 *
 * @param name name of the tail
 * @param running false if it was stopped or not started
 * @param connected true if the broker answered lately and no error came since
 * @param lag records that are known to wait; -1 if not known
 * @param read records read since the start
 * @param skipped records that could not be read and were skipped
 * @param lastError code or class, and message, of the last error
 * @param lastErrorAt when
 */
public record TailStatus(
        String name,
        boolean running,
        boolean connected,
        long lag,
        long read,
        long skipped,
        Optional<String> lastError,
        Optional<Instant> lastErrorAt) {}
