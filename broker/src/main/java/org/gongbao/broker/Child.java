package org.gongbao.broker;

/** A process that a {@link Supervisor} looks after. */
interface Child extends AutoCloseable {

    /**
     * Waits until it works.
     *
     * @throws org.gongbao.schemas.error.GongbaoException if it ended, or takes too long; then it is closed
     */
    void awaitReady();

    /** Waits until it has ended; returns what is known of the end, for people. */
    String awaitEnd() throws InterruptedException;

    /** Ends it and waits for it. */
    @Override
    void close();
}
