package org.gongbao.benchmarks.clients;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Apache HttpClient 5 without what the connectors add to it, and with the pool that has a lock for each route instead of one for all; that pool has no bound on all connections. */
final class LaxPoolClient implements Client {
    private static final DnsResolver ENDPOINTS = new DnsResolver() {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return new InetAddress[] {EndpointName.address(host).orElseThrow(() -> new UnknownHostException(host))};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    };

    private final CloseableHttpAsyncClient client;
    private final Deadlines deadlines;

    LaxPoolClient(Limits limits) {
        deadlines = new Deadlines(limits.whole());
        client = HttpAsyncClientBuilder.create()
                .setConnectionManager(connections(limits))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(limits.firstByte()))
                        .setConnectionRequestTimeout(Timeout.of(limits.whole()))
                        .setProtocolUpgradeEnabled(false)
                        .setContentCompressionEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .evictIdleConnections(TimeValue.ofSeconds(IDLE_SECONDS))
                .build();
        client.start();
    }

    private static PoolingAsyncClientConnectionManager connections(Limits limits) {
        return PoolingAsyncClientConnectionManagerBuilder.create()
                .setDnsResolver(ENDPOINTS)
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(limits.connections())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .build())
                .build();
    }

    @Override
    public CompletableFuture<Integer> post(Target target, Map<String, String> headers, byte[] body) {
        SimpleRequestBuilder builder =
                SimpleRequestBuilder.post(target.uri()).setBody(body, ContentType.APPLICATION_JSON);
        headers.forEach(builder::addHeader);
        SimpleHttpRequest request = builder.build();
        CompletableFuture<Integer> status = new CompletableFuture<>();
        return deadlines.keep(status, client.execute(request, callback(status)));
    }

    private static FutureCallback<SimpleHttpResponse> callback(CompletableFuture<Integer> status) {
        return new FutureCallback<>() {
            @Override
            public void completed(SimpleHttpResponse response) {
                status.complete(response.getCode());
            }

            @Override
            public void failed(Exception cause) {
                status.completeExceptionally(cause);
            }

            @Override
            public void cancelled() {
                status.cancel(false);
            }
        };
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
