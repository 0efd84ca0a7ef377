package org.gongbao.benchmarks.clients;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gongbao.benchmarks.SignedHeaders;

/** Sends what a scenario asks for through one client. For one thread. */
final class Load {
    private static final int AT_THE_SAME_TIME = 64;
    private static final int BODY = 3_000;
    private static final long BETWEEN_HANGING = TimeUnit.MICROSECONDS.toNanos(500);

    private final Client client;
    private final Order order;
    private final SignedHeaders signed = new SignedHeaders();
    private final byte[] body = "x".repeat(BODY).getBytes(StandardCharsets.US_ASCII);
    private int sent;
    private int hanging;

    Load(Client client, Order order) {
        this.client = client;
        this.order = order;
    }

    /** Sends to healthy endpoints for some time and waits for the answers. */
    Tally run(Duration length) throws InterruptedException {
        return run(length, false);
    }

    /** The same, with requests between them that hang and are not waited for. */
    Tally runWithHanging(Duration length) throws InterruptedException {
        return run(length, true);
    }

    private Tally run(Duration length, boolean someHang) throws InterruptedException {
        Tally tally = new Tally();
        Semaphore places = new Semaphore(AT_THE_SAME_TIME);
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            places.acquire();
            Target target = order.scenario().target(sent++, order.port());
            var unused = client.post(target, signed.of(target.host(), body), body)
                    .whenComplete((status, failure) -> {
                        tally.add(status, failure);
                        places.release();
                    });
            if (someHang && sent % Scenario.HANGING_SHARE == 0) {
                hang();
            }
        }
        places.acquire(AT_THE_SAME_TIME);
        return tally;
    }

    /** Sends requests that hang until as many do as are wanted, and returns their number. */
    int hangAll() {
        while (hanging < order.held()) {
            hang();
            // not faster than the receiver takes connections
            LockSupport.parkNanos(BETWEEN_HANGING);
        }
        return hanging;
    }

    private void hang() {
        if (hanging < order.held()) {
            Target target = order.scenario().hangingTarget(hanging++, order.port());
            var unused = client.post(target, signed.of(target.host(), body), body);
        }
    }
}
