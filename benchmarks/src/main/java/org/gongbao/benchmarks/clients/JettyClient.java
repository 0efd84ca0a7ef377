package org.gongbao.benchmarks.clients;

import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.BufferingResponseListener;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.Promise;

/** Jetty's client. It has a bound on the connections to one destination, none on all. */
final class JettyClient implements Client {
    private final HttpClient client;
    private final Limits limits;

    JettyClient(Limits limits) {
        this.limits = limits;
        client = new HttpClient(new HttpClientTransportOverHTTP(new ClientConnector()));
        client.setSocketAddressResolver((host, port, context, found) -> resolve(host, port, found));
        client.setConnectTimeout(limits.connect().toMillis());
        client.setIdleTimeout(TimeUnit.SECONDS.toMillis(IDLE_SECONDS));
        client.setMaxConnectionsPerDestination(limits.connections());
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException("Jetty's client does not start", e);
        }
        client.getProtocolHandlers().clear();
        client.getContentDecoderFactories().clear();
    }

    private static void resolve(String host, int port, Promise<List<InetSocketAddress>> found) {
        EndpointName.address(host)
                .ifPresentOrElse(
                        address -> found.succeeded(List.of(new InetSocketAddress(address, port))),
                        () -> found.failed(new UnknownHostException(host)));
    }

    @Override
    public CompletableFuture<Integer> post(Target target, Map<String, String> headers, byte[] body) {
        Request request = client.newRequest(target.host(), target.port())
                .scheme(target.scheme())
                .method(HttpMethod.POST)
                .path(target.path())
                .headers(fields -> headers.forEach(fields::put))
                .body(new BytesRequestContent("application/json", body))
                .idleTimeout(limits.firstByte().toMillis(), TimeUnit.MILLISECONDS)
                .timeout(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Integer> status = new CompletableFuture<>();
        request.send(new BufferingResponseListener(limits.answerBytes()) {
            @Override
            public void onComplete(Result result) {
                if (result.isSucceeded()) {
                    status.complete(result.getResponse().getStatus());
                } else {
                    status.completeExceptionally(result.getFailure());
                }
            }
        });
        return status;
    }

    @Override
    public void close() {
        try {
            client.stop();
        } catch (Exception e) {
            throw new IllegalStateException("Jetty's client does not stop", e);
        }
    }
}
