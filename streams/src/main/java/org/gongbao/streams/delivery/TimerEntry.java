package org.gongbao.streams.delivery;

import java.time.Instant;

/**
 * Something to look at again at a time.
 *
 * @param due when
 * @param kind what
 * @param id identifier of the delivery, of the endpoint or of the window
 */
record TimerEntry(Instant due, Kind kind, String id) {

    enum Kind {
        /** A scheduled delivery, or one under way whose lease ends. */
        DELIVERY,
        /** An endpoint whose time of rest ends. */
        ENDPOINT,
        /** A delivery that ended and may be forgotten. */
        MEMORY,
        /** A window of documents that are collected; see {@link DigestKey}. */
        DIGEST
    }
}
