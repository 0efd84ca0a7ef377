package org.gongbao.connector.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.io.CloseMode;

/**
 * Clients with connections of their own for addresses that are connected to with their own certificate or authorities, so that no connection is ever used
 * for another one. One that nobody has used for a while is closed, as that of a certificate that was replaced. Thread-safe.
 */
final class SeparateClients implements AutoCloseable {

    private final Function<TlsMaterial, CloseableHttpAsyncClient> maker;
    private final long idleNanos;
    private final LongSupplier nanoTime;
    private final Map<TlsMaterial, Entry> entries = new HashMap<>();

    private static final class Entry {
        private final CloseableHttpAsyncClient client;
        private int used;
        private long lastUsed;

        Entry(CloseableHttpAsyncClient client) {
            this.client = client;
        }
    }

    /**
     * Makes an empty store.
     *
     * @param maker makes a client and starts it
     * @param idle after so long without use one is closed
     * @param nanoTime a clock as {@link System#nanoTime}
     */
    SeparateClients(Function<TlsMaterial, CloseableHttpAsyncClient> maker, Duration idle, LongSupplier nanoTime) {
        this.maker = maker;
        this.idleNanos = idle.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Returns the client of a material; it stays open until it was given back as often as it was taken. */
    synchronized CloseableHttpAsyncClient take(TlsMaterial material) {
        Entry entry = entries.computeIfAbsent(material, missing -> new Entry(maker.apply(missing)));
        entry.used++;
        return entry.client;
    }

    synchronized void giveBack(TlsMaterial material) {
        Entry entry = entries.get(material);
        if (entry != null) {
            entry.used--;
            entry.lastUsed = nanoTime.getAsLong();
        }
    }

    /** Closes those that nobody has used for a while. */
    synchronized void closeIdle() {
        long now = nanoTime.getAsLong();
        for (Iterator<Entry> all = entries.values().iterator(); all.hasNext(); ) {
            Entry entry = all.next();
            if (entry.used == 0 && now - entry.lastUsed >= idleNanos) {
                all.remove();
                entry.client.close(CloseMode.IMMEDIATE);
            }
        }
    }

    synchronized int size() {
        return entries.size();
    }

    @Override
    public synchronized void close() {
        entries.values().forEach(entry -> entry.client.close(CloseMode.IMMEDIATE));
        entries.clear();
    }
}
