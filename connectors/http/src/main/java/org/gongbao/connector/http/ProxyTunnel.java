package org.gongbao.connector.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecChainHandler;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicScheme;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.gongbao.connector.http.SendResult.Answered;
import org.gongbao.connector.http.SendResult.NoAnswer;
import org.gongbao.connector.http.SendResult.Reason;

/**
 * A way through a forward proxy. Stands in the chain of the client behind the making of connections: only a request that comes by has a tunnel,
 * so an answer to any other was given by the proxy. Thread-safe.
 */
final class ProxyTunnel implements Way, AsyncExecChainHandler {

    private static final String OPEN = "gongbao.tunnel.open";
    private static final String BEGUN = "gongbao.tunnel.begun";

    private final ForwardProxy proxy;
    private final AtomicReference<Long> lastSign = new AtomicReference<>();

    ProxyTunnel(ForwardProxy proxy) {
        this.proxy = proxy;
    }

    HttpHost host() {
        return new HttpHost("http", proxy.host(), proxy.port());
    }

    /** A proxy that asks for a login first would cost each connection another round. */
    @Override
    public void prepare(HttpClientContext context) {
        context.setAttribute(BEGUN, System.nanoTime());
        proxy.login().ifPresent(login -> {
            BasicScheme basic = new BasicScheme();
            basic.initPreemptive(new UsernamePasswordCredentials(
                    login.user(), login.password().toCharArray()));
            context.getAuthExchange(host()).select(basic);
        });
    }

    @Override
    public void execute(
            HttpRequest request,
            AsyncEntityProducer body,
            AsyncExecChain.Scope scope,
            AsyncExecChain chain,
            AsyncExecCallback callback)
            throws HttpException, IOException {
        scope.clientContext.setAttribute(OPEN, Boolean.TRUE);
        lastSign.set(System.nanoTime());
        chain.proceed(request, body, scope, callback);
    }

    @Override
    public SendResult outcome(SendResult result, HttpClientContext context) {
        if (context == null || context.getAttribute(OPEN) != null) {
            return result;
        }
        if (context.getResponse() != null) {
            lastSign.set(System.nanoTime());
        }
        return switch (result) {
            case Answered answer -> refused(answer.status());
            case NoAnswer none when context.getResponse() != null -> none;
            case NoAnswer(var reason, var message) when reason == Reason.TIMEOUT -> silent(context, message);
            case NoAnswer(var reason, var message)
            when reason == Reason.CONNECT || reason == Reason.RESET || reason == Reason.PROTOCOL ->
                new NoAnswer(Reason.PROXY, "The proxy gave no connection: " + message);
            case NoAnswer other -> other;
        };
    }

    /**
     * A proxy that hangs looks like one that waits for an address which drops what it gets. Whoever answered another request meanwhile does not hang.
     */
    private NoAnswer silent(HttpClientContext context, String message) {
        Long sign = lastSign.get();
        boolean answersOthers = sign != null && sign - (Long) context.getAttribute(BEGUN) > 0;
        return answersOthers
                ? new NoAnswer(Reason.TIMEOUT, "The proxy made no connection to the address in time: " + message)
                : new NoAnswer(Reason.PROXY, "The proxy did not answer: " + message);
    }

    /** By 502 to 504 a proxy says that it could not reach the other side (RFC 9110, section 15.6); all else is between the proxy and us. */
    private static NoAnswer refused(int status) {
        return status >= 502 && status <= 504
                ? new NoAnswer(Reason.CONNECT, "The proxy could not reach the address and answered " + status)
                : new NoAnswer(Reason.PROXY, "The proxy refused to connect and answered " + status);
    }
}
