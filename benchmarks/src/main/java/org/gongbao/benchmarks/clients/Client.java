package org.gongbao.benchmarks.clients;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** An HTTP client set up as the connector needs one: HTTP/1.1, no redirects, no cookies, nothing sent again. Thread-safe. */
interface Client extends AutoCloseable {
    /** How long a connection is kept that nobody uses, the same for all. */
    int IDLE_SECONDS = 30;

    /**
     * Sends a POST of JSON to the address of the target.
     *
     * @return the status, or a failure if the answer did not come to its end
     */
    CompletableFuture<Integer> post(Target target, Map<String, String> headers, byte[] body);

    /** Returns the memory that it holds outside the heap and outside the JDK's own buffers. */
    default long bytesOffHeap() {
        return 0;
    }

    /** Gives up what is under way and closes all connections. */
    @Override
    void close();
}
