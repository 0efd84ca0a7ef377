package org.gongbao.streams.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.gongbao.streams.deadletter.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Last gate: what no other gate caught ends a stream thread. After a passing error a new thread takes over, at most so many within a span of
 * time; an outage of the registry does not count, for each thread waits for it by itself. After any other error the application stops.
 * Remembers the first error that stopped it. Thread-safe.
 */
final class UncaughtErrors implements StreamsUncaughtExceptionHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(UncaughtErrors.class);

    private final String applicationId;
    private final int mostReplacements;
    private final Duration span;
    private final Clock clock;
    private final Deque<Instant> replacements = new ArrayDeque<>();
    private final AtomicReference<Throwable> firstCause = new AtomicReference<>();

    UncaughtErrors(String applicationId, int mostReplacements, Duration span, Clock clock) {
        this.applicationId = applicationId;
        this.mostReplacements = mostReplacements;
        this.span = span;
        this.clock = clock;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable thrown) {
        Failure failure = Failure.of(thrown);
        boolean replace =
                switch (failure) {
                    case OUTAGE -> true;
                    case TRANSIENT -> mayReplace();
                    case FATAL, BAD_RECORD -> false;
                };
        LOGGER.atError()
                .setCause(LOGGER.isDebugEnabled() || !replace ? thrown : null)
                .addKeyValue("application", applicationId)
                .addKeyValue("failure", failure)
                .addKeyValue("error", thrown.toString())
                .log(
                        replace
                                ? "A stream thread ended and is replaced"
                                : "A stream thread ended and the application stops");
        if (replace) {
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        firstCause.compareAndSet(null, thrown);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /** Returns the first error that stopped the application. */
    Optional<Throwable> firstCause() {
        return Optional.ofNullable(firstCause.get());
    }

    private synchronized boolean mayReplace() {
        Instant now = clock.instant();
        while (!replacements.isEmpty() && replacements.peekFirst().isBefore(now.minus(span))) {
            replacements.removeFirst();
        }
        if (replacements.size() >= mostReplacements) {
            return false;
        }
        replacements.addLast(now);
        return true;
    }
}
