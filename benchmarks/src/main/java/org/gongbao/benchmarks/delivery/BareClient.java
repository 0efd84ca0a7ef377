package org.gongbao.benchmarks.delivery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongbao.benchmarks.SignedHeaders;
import org.gongbao.connector.http.AddressGuard;
import org.gongbao.connector.http.HttpSender;
import org.gongbao.connector.http.HttpSettings;
import org.gongbao.connector.http.OutgoingRequest;
import org.gongbao.connector.http.PooledHttpSender;
import org.gongbao.connector.http.SendResult.Answered;

/** The baseline: the HTTP client of the webhook connector in this process, with its default settings, signing each body, and nothing else of Gongbao. */
final class BareClient implements AutoCloseable {
    /** As many as the connector's fast lane has. */
    private static final int AT_THE_SAME_TIME = 500;

    private static final int CONNECTIONS = 3000;

    private final HttpSender sender = new PooledHttpSender(new HttpSettings(
            "Gongbao/benchmark",
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            CONNECTIONS,
            AddressGuard.allowing(List.of("127.0.0.0/8"))));
    private final SignedHeaders signed = new SignedHeaders();
    private final byte[] body;

    /** @param bytes length of the body */
    BareClient(int bytes) {
        body = "x".repeat(bytes).getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends one request to each address and returns how many were answered well a second. */
    double perSecond(List<String> urls) throws InterruptedException {
        Semaphore places = new Semaphore(AT_THE_SAME_TIME);
        AtomicInteger failed = new AtomicInteger();
        long start = System.nanoTime();
        for (String url : urls) {
            places.acquire();
            var unused = sender.send(OutgoingRequest.postJson(URI.create(url), signed.of(url, body), body))
                    .thenAccept(result -> {
                        if (!(result instanceof Answered answer && answer.successful())) {
                            failed.incrementAndGet();
                        }
                        places.release();
                    });
        }
        places.acquire(AT_THE_SAME_TIME);
        if (failed.get() > 0) {
            throw new IllegalStateException(failed + " requests of the bare client failed");
        }
        return urls.size() / ((System.nanoTime() - start) / 1e9);
    }

    /** Sends one request and returns the milliseconds until it was answered. */
    double millis(String url) {
        long start = System.nanoTime();
        sender.send(OutgoingRequest.postJson(URI.create(url), signed.of(url, body), body))
                .join();
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public void close() {
        sender.close();
    }
}
