package org.gongbao.connector.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;

/**
 * Ends a request that is on a connection, and with it the connection. The future of the client does so only by luck: where a connection was at hand, what is
 * to be cancelled is overwritten by the lease of that connection, which is long done ({@code AsyncConnectExec} of httpclient5 5.5), and an answer that drips
 * would keep its connection for as long as it liked. Thread-safe.
 */
final class Cancellation implements CancellableDependency {

    private static final String ATTRIBUTE = "gongbao.cancellation";

    private final AtomicReference<Cancellable> running = new AtomicReference<>();
    private volatile boolean cancelled;

    /** Lets this end what is sent with a context. */
    void takeOver(HttpClientContext context) {
        context.setAttribute(ATTRIBUTE, this);
    }

    /** The last step before a request goes out on its connection: what was given up meanwhile is not sent. */
    static void step(
            HttpRequest request,
            AsyncEntityProducer body,
            AsyncExecChain.Scope scope,
            AsyncExecChain chain,
            AsyncExecCallback callback)
            throws HttpException, IOException {
        if (!(scope.clientContext.getAttribute(ATTRIBUTE) instanceof Cancellation cancellation)) {
            chain.proceed(request, body, scope, callback);
        } else if (cancellation.isCancelled()) {
            callback.failed(new InterruptedIOException("The request was given up"));
        } else {
            chain.proceed(request, body, cancellation.in(scope), callback);
        }
    }

    private AsyncExecChain.Scope in(AsyncExecChain.Scope scope) {
        return new AsyncExecChain.Scope(
                scope.exchangeId,
                scope.route,
                scope.originalRequest,
                this,
                scope.clientContext,
                scope.execRuntime,
                scope.scheduler,
                scope.execCount);
    }

    @Override
    public void setDependency(Cancellable dependency) {
        running.set(dependency);
        // whoever gave up in between found nothing to end yet
        if (cancelled) {
            cancelRunning();
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public boolean cancel() {
        cancelled = true;
        return cancelRunning();
    }

    private boolean cancelRunning() {
        Cancellable last = running.getAndSet(null);
        return last != null && last.cancel();
    }
}
