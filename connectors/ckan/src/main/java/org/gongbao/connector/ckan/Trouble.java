package org.gongbao.connector.ckan;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a batch is not done.
 *
 * @param code stable code
 * @param message what failed, on which record
 * @param kind what it means for the rest
 * @param retryAfter how long the portal asks to wait
 */
record Trouble(String code, String message, Kind kind, Optional<Duration> retryAfter) {

    /** What a trouble means, from the least to the worst. */
    enum Kind {
        /** Nothing is wrong: the time of one call of put is over. */
        SLICE,
        /** One document has to wait; others may go on. */
        DOCUMENT,
        /** The portal, the registry or Kafka is away: all have to wait. */
        OUTAGE,
        /** Nothing will go until somebody mends the configuration. */
        STOP
    }

    /** Returns whether other documents need not be tried either. */
    boolean concernsAll() {
        return kind != Kind.DOCUMENT;
    }

    /** Returns the worse of two. */
    Trouble or(Trouble other) {
        return other.kind.compareTo(kind) > 0 ? other : this;
    }
}
