package org.gongbao.connector.webhook.kafka;

import java.util.concurrent.CompletableFuture;

/** Fetches documents by their coordinates. Thread-safe. */
public interface DocumentSource {

    /**
     * Fetches what stands at an offset. Completed, perhaps on another thread, with a result, never with an exception; while Kafka is away
     * it stays open.
     */
    CompletableFuture<DocumentLookup> fetch(int partition, long offset);
}
