package org.gongbao.benchmarks.clients;

import java.io.IOException;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The baseline: a virtual thread and a blocking socket for each request, and hardly more than the bytes that have to be written and read. */
final class SocketClient implements Client {
    private final Limits limits;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Deque<SocketConnection>> idle = new ConcurrentHashMap<>();
    private final Set<SocketConnection> open = ConcurrentHashMap.newKeySet();

    SocketClient(Limits limits) {
        this.limits = limits;
    }

    @Override
    public CompletableFuture<Integer> post(Target target, Map<String, String> headers, byte[] body) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                status.complete(exchange(target, headers, body, status));
            } catch (IOException | RuntimeException e) {
                status.completeExceptionally(e);
            }
        });
        return status.orTimeout(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
    }

    private int exchange(Target target, Map<String, String> headers, byte[] body, CompletableFuture<Integer> status)
            throws IOException {
        Deque<SocketConnection> kept = idle.computeIfAbsent(target.host(), host -> new ConcurrentLinkedDeque<>());
        SocketConnection free = kept.poll();
        SocketConnection connection = free == null ? connect(target) : free;
        // whoever gives up closes the socket under the thread that waits for it
        var unused = status.whenComplete((answer, failure) -> {
            if (failure != null) {
                discard(connection);
            }
        });
        int answer = connection.post(target, headers, body);
        if (connection.isReusable()) {
            kept.push(connection);
        } else {
            discard(connection);
        }
        return answer;
    }

    private SocketConnection connect(Target target) throws IOException {
        SocketConnection connection = SocketConnection.open(target, limits);
        open.add(connection);
        return connection;
    }

    private void discard(SocketConnection connection) {
        open.remove(connection);
        connection.close();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        open.forEach(SocketConnection::close);
    }
}
