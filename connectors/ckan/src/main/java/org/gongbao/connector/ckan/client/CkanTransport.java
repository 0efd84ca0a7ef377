package org.gongbao.connector.ckan.client;

import java.io.IOException;

/** Carries one call of an action to the portal and its answer back. Thread-safe. */
public interface CkanTransport extends AutoCloseable {

    /**
     * Calls an action and waits for the answer.
     *
     * @param action name of the action, as {@code package_show}
     * @param contentType media type of the body
     * @param body the body
     * @throws IOException if there was no answer; what the portal did is then unknown
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    CkanResponse call(String action, String contentType, byte[] body) throws IOException, InterruptedException;

    @Override
    void close();
}
