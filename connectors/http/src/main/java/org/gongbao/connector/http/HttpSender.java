package org.gongbao.connector.http;

import java.util.concurrent.CompletableFuture;

/** Sends requests without blocking. Thread-safe. */
public interface HttpSender extends AutoCloseable {

    /**
     * Sends one request.
     *
     * @return the result, never completed exceptionally and completed within the time-out of the sender; it may be completed on a
     *     thread of the network, so what depends on it must not block; to cancel it gives the request up
     */
    CompletableFuture<SendResult> send(OutgoingRequest request);

    /** Gives up what is under way and closes all connections. */
    @Override
    void close();
}
