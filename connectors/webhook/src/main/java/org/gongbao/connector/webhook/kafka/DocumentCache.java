package org.gongbao.connector.webhook.kafka;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.gongbao.connector.webhook.message.RenderedDocument;

/** Documents that were rendered lately, up to a number of bytes, and requests for those that were not. Thread-safe. */
final class DocumentCache {

    private record Place(int partition, long offset) {}

    private final long limit;
    private final Map<Place, RenderedDocument> rendered = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Integer, NavigableMap<Long, CompletableFuture<DocumentLookup>>> wanted = new HashMap<>();
    private long weight;

    DocumentCache(long limit) {
        this.limit = limit;
    }

    /** Returns the document or the request for it, which is made if there was none. */
    synchronized CompletableFuture<DocumentLookup> get(int partition, long offset) {
        RenderedDocument known = rendered.get(new Place(partition, offset));
        if (known != null) {
            return CompletableFuture.completedFuture(new DocumentLookup.Found(known));
        }
        notifyAll();
        return wanted.computeIfAbsent(partition, number -> new TreeMap<>())
                .computeIfAbsent(offset, place -> new CompletableFuture<>());
    }

    /** Waits until something is wanted; returns what is wanted now, by partition. */
    synchronized Map<Integer, Wanted> awaitWanted() throws InterruptedException {
        while (wanted.isEmpty()) {
            wait();
        }
        Map<Integer, Wanted> now = new HashMap<>();
        wanted.forEach((partition, requests) -> now.put(partition, new Wanted(requests)));
        return now;
    }

    synchronized boolean isWanted(int partition, long offset) {
        var requests = wanted.get(partition);
        return requests != null && requests.containsKey(offset);
    }

    /** Answers the request for an offset. */
    void answer(int partition, long offset, DocumentLookup found) {
        CompletableFuture<DocumentLookup> request;
        synchronized (this) {
            if (found instanceof DocumentLookup.Found(var document)) {
                keep(new Place(partition, offset), document);
            }
            request = remove(partition, offset);
        }
        if (request != null) {
            request.complete(found);
        }
    }

    /**
     * Answers those of the requests that lie below an offset and are still open: reading has passed them, so nothing stands there.
     *
     * @param sought what was wanted when the reading began. What was asked for meanwhile stays open: reading may have begun above it, or
     *     gone by before anybody wanted it
     */
    void passed(int partition, Wanted sought, long position) {
        List<CompletableFuture<DocumentLookup>> gone = new ArrayList<>();
        synchronized (this) {
            var requests = wanted.getOrDefault(partition, new TreeMap<>());
            sought.below(position).forEach((offset, request) -> {
                if (requests.remove(offset, request)) {
                    gone.add(request);
                }
            });
            if (requests.isEmpty()) {
                wanted.remove(partition);
            }
        }
        gone.forEach(request -> request.complete(new DocumentLookup.Gone()));
    }

    private CompletableFuture<DocumentLookup> remove(int partition, long offset) {
        var requests = wanted.get(partition);
        if (requests == null) {
            return null;
        }
        CompletableFuture<DocumentLookup> request = requests.remove(offset);
        if (requests.isEmpty()) {
            wanted.remove(partition);
        }
        return request;
    }

    private void keep(Place place, RenderedDocument document) {
        RenderedDocument former = rendered.put(place, document);
        weight += document.weight() - (former == null ? 0 : former.weight());
        var eldest = rendered.entrySet().iterator();
        while (weight > limit && eldest.hasNext()) {
            weight -= eldest.next().getValue().weight();
            eldest.remove();
        }
    }
}
