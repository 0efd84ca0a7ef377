package org.gongbao.connector.webhook.kafka;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * The requests for documents of one partition at one moment; what is asked for later is not among them. Never empty.
 *
 * @param requests by offset
 */
record Wanted(NavigableMap<Long, CompletableFuture<DocumentLookup>> requests) {

    /** Copies the requests. */
    Wanted {
        requests = new TreeMap<>(requests);
    }

    /** Returns where reading has to begin. */
    long lowest() {
        return requests.firstKey();
    }

    /** Returns the requests below an offset. */
    NavigableMap<Long, CompletableFuture<DocumentLookup>> below(long position) {
        return requests.headMap(position, false);
    }
}
