package org.gongbao.benchmarks.clients;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends requests of clients that have no time-out for the whole of a request: what is under way is cancelled, which closes its connection.
 *
 * @param whole longest time from sending to the end of the answer
 */
record Deadlines(Duration whole) {

    /** Returns the same status, which fails and ends the request when the time is up. */
    CompletableFuture<Integer> keep(CompletableFuture<Integer> status, Future<?> running) {
        return status.orTimeout(whole.toMillis(), TimeUnit.MILLISECONDS).whenComplete((answer, failure) -> {
            if (failure instanceof TimeoutException) {
                running.cancel(true);
            }
        });
    }
}
