package org.gongbao.connector.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.gongbao.connector.http.SendResult.NoAnswer;
import org.gongbao.connector.http.SendResult.Reason;

/** One request under way, with its one re-send. The result is completed exactly once, whoever comes first. */
final class Exchange implements FutureCallback<Void> {

    private final CloseableHttpAsyncClient client;
    private final Way way;
    private final OutgoingRequest request;
    private final CompletableFuture<SendResult> result = new CompletableFuture<>();
    private final Cancellation cancellation = new Cancellation();
    private final Resending resending = new Resending();
    private Future<?> deadline = CompletableFuture.completedFuture(null);
    private CapturingConsumer consumer;
    private HttpClientContext context;
    private Future<Void> running;

    Exchange(CloseableHttpAsyncClient client, Way way, OutgoingRequest request) {
        this.client = client;
        this.way = way;
        this.request = request;
        this.consumer = new CapturingConsumer(request.capture(), this::released);
    }

    CompletableFuture<SendResult> result() {
        return result;
    }

    /** Names the timer that is no longer needed once there is a result. */
    void cancelWith(Future<?> timer) {
        this.deadline = timer;
    }

    void start() {
        if (result.isDone()) {
            return;
        }
        HttpClientContext fresh = HttpClientContext.create();
        way.prepare(fresh);
        cancellation.takeOver(fresh);
        MeteredSession.allow(fresh, request.capture());
        CapturingConsumer taker = new CapturingConsumer(request.capture(), this::released);
        synchronized (this) {
            context = fresh;
            consumer = taker;
        }
        try {
            Future<Void> future = client.execute(producer(), taker, fresh, this);
            synchronized (this) {
                running = future;
            }
            if (result.isDone()) {
                future.cancel(true);
            }
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    /** The time is up: a status that has come is the outcome, however slowly the rest drips. */
    void expire() {
        SendResult outcome = taker().answer()
                .<SendResult>map(answer -> answer)
                .orElseGet(() -> new NoAnswer(Reason.TIMEOUT, "No status within the time-out of the request"));
        finish(outcome);
        giveUp();
    }

    /** Ends the request on the wire, if it is there yet. */
    void giveUp() {
        deadline.cancel(false);
        Future<Void> pending;
        synchronized (this) {
            pending = running;
        }
        if (pending != null) {
            pending.cancel(true);
        }
        cancellation.cancel();
    }

    void reject(boolean closed) {
        finish(
                closed
                        ? new NoAnswer(Reason.CLOSED, "The sender is closed")
                        : new NoAnswer(Reason.UNKNOWN_HOST, "Too many names are being looked up"));
    }

    @Override
    public void completed(Void nothing) {
        // the connection is not yet back in the pool: a request that starts now would open another one
    }

    private void released() {
        CapturingConsumer taker = taker();
        if (taker.isComplete()) {
            taker.answer().ifPresent(this::finish);
        }
    }

    @Override
    public void failed(Exception cause) {
        var answer = taker().answer();
        if (answer.isPresent()) {
            finish(answer.get());
        } else if (goesOutAgain(cause)) {
            start();
        } else {
            finish(Failures.noAnswer(cause));
        }
    }

    @Override
    public void cancelled() {
        finish(new NoAnswer(Reason.CLOSED, "The request was given up"));
    }

    private synchronized CapturingConsumer taker() {
        return consumer;
    }

    private synchronized boolean goesOutAgain(Exception cause) {
        return context != null && resending.allows(cause, context);
    }

    private void finish(SendResult outcome) {
        HttpClientContext latest;
        synchronized (this) {
            latest = context;
        }
        if (result.complete(way.outcome(outcome, latest))) {
            deadline.cancel(false);
        }
    }

    private AsyncRequestProducer producer() {
        BasicHttpRequest head = new BasicHttpRequest(request.method(), request.target());
        request.headers().forEach(head::addHeader);
        return new BasicRequestProducer(
                head,
                request.contentType()
                        .map(type -> new BasicAsyncEntityProducer(request.body(), ContentType.parse(type)))
                        .orElse(null));
    }
}
