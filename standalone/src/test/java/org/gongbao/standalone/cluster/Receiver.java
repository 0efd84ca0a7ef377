package org.gongbao.standalone.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.gongbao.schemas.identity.Identities;

/** All endpoints of the subscribers: a real HTTP server that knows which webhook came when, and that can go away and come back. Thread-safe. */
final class Receiver implements AutoCloseable {
    private static final int NO_CONTENT = 204;

    /** The first arrival of a webhook. */
    private record Arrival(long nanos, String content) {}

    private final Map<String, Arrival> arrivals = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> repeats = new ConcurrentHashMap<>();
    private final Queue<String> contradictory = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    private Receiver(HttpServer server) {
        this.server = server;
    }

    static Receiver start() {
        Receiver receiver = new Receiver(null);
        receiver.listen(0);
        return receiver;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Closes all connections and takes none. */
    void goAway() {
        server.stop(0);
    }

    /** Takes connections again, at the same address. */
    void comeBack() {
        listen(port());
    }

    /** Returns when a webhook came first, as of {@link System#nanoTime}; null if it did not. */
    Long arrival(String webhookId) {
        Arrival arrival = arrivals.get(webhookId);
        return arrival == null ? null : arrival.nanos();
    }

    /** Returns how many different webhooks came. */
    int size() {
        return arrivals.size();
    }

    /** Returns the identifiers under which two contents came. */
    Queue<String> contradictory() {
        return contradictory;
    }

    /** Returns how many webhooks came once more, by the path of the endpoint. */
    Map<String, Long> repeats() {
        Map<String, Long> copy = new ConcurrentHashMap<>();
        repeats.forEach((path, count) -> copy.put(path, count.sum()));
        return copy;
    }

    private void listen(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            long now = System.nanoTime();
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            byte[] body = exchange.getRequestBody().readAllBytes();
            String content = Identities.sha256(new String(body, StandardCharsets.UTF_8));
            Arrival former = arrivals.putIfAbsent(id, new Arrival(now, content));
            if (former != null) {
                repeats.computeIfAbsent(exchange.getRequestURI().getPath(), path -> new LongAdder())
                        .increment();
                if (!former.content().equals(content)) {
                    contradictory.add(id);
                }
            }
            exchange.sendResponseHeaders(NO_CONTENT, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
