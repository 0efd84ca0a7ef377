package org.gongbao.connector.ckan;

import org.gongbao.record.v1.DeadLetter;
import org.gongbao.record.v1.PortalState;

/** Where the task tells what became of each document. Thread-safe. */
interface Reports extends AutoCloseable {

    /** Tells what stands on the portal. */
    void state(PortalState state);

    /** Keeps what could not be sent. */
    void deadLetter(DeadLetter letter);

    /**
     * Waits until all that was told is safe.
     *
     * @throws ReportsLostException if some of it is not; it has to be told again
     */
    void flush();

    @Override
    void close();
}
