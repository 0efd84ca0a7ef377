package org.gongbao.connector.http;

import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Builds the client with everything switched off that would send what nobody asked for. */
final class ClientFactory {

    private static final TimeValue IDLE = TimeValue.ofSeconds(30);

    /**
     * Each connection, idle or not, has three buffers from its beginning on; the library's 8 KiB were a quarter of all garbage. They grow where a line needs it, and bodies are written past them. How far they grow,
     * and how many lines they hold, is bounded here, for the other side is anybody.
     */
    private static final Http1Config HTTP_1 = Http1Config.custom()
            .setBufferSize(2_048)
            .setMaxLineLength(16_384)
            .setMaxHeaderCount(200)
            .build();

    /**
     * A head may be longer than any needs to be, but not in frames without end; and as a connection has two buffers of a frame each from its beginning on, a
     * frame is as small as may be. Nobody asked for what would be pushed.
     */
    private static final H2Config HTTP_2 = H2Config.custom()
            .setPushEnabled(false)
            .setMaxHeaderListSize(65_536)
            .setMaxContinuations(16)
            .setMaxFrameSize(16_384)
            .setHeaderTableSize(4_096)
            .build();

    private ClientFactory() {}

    /** Builds one whose connections lead straight to the other side. */
    static CloseableHttpAsyncClient direct(HttpSettings settings, GuardedResolver resolver, Optional<TlsMaterial> tls) {
        return builder(settings, resolver, tls).build();
    }

    /** Builds one whose connections all go through a forward proxy. */
    static CloseableHttpAsyncClient tunnelled(
            HttpSettings settings,
            ForwardProxy proxy,
            ProxyTunnel tunnel,
            GuardedResolver resolver,
            DnsResolver names,
            Optional<TlsMaterial> tls) {
        return builder(settings, new ProxyResolver(proxy.host(), names), tls)
                .setRoutePlanner(new ProxyRoutes(tunnel.host(), proxy.resolvesNames(), resolver))
                .addExecInterceptorAfter(ChainElement.CONNECT.name(), "tunnel", tunnel)
                .build();
    }

    private static HttpAsyncClientBuilder builder(
            HttpSettings settings, DnsResolver resolver, Optional<TlsMaterial> tls) {
        HttpAsyncClientBuilder builder = HttpAsyncClientBuilder.create()
                .setConnectionManager(connections(settings, resolver, tls))
                .setIOReactorConfig(reactor(tls.isPresent()))
                .setThreadFactory(
                        Thread.ofPlatform().daemon().name("gongbao-http-", 0).factory())
                .setHttp1Config(HTTP_1)
                .setDefaultRequestConfig(requests(settings))
                .setUserAgent(settings.userAgent())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .addExecInterceptorLast("cancellation", Cancellation::step)
                .evictIdleConnections(IDLE);
        return settings.http2()
                ? builder.setH2Config(HTTP_2)
                        .addRequestInterceptorLast(new DeclaredLength())
                        .setIoSessionDecorator(MeteredSession::new)
                : builder;
    }

    /** A client for a single address needs no more than one thread. */
    private static IOReactorConfig reactor(boolean single) {
        IOReactorConfig.Builder reactor =
                IOReactorConfig.custom().setTcpNoDelay(true).setSelectInterval(TimeValue.ofMilliseconds(250));
        return (single ? reactor.setIoThreadCount(1) : reactor).build();
    }

    private static PoolingAsyncClientConnectionManager connections(
            HttpSettings settings, DnsResolver resolver, Optional<TlsMaterial> tls) {
        PoolingAsyncClientConnectionManagerBuilder connections = PoolingAsyncClientConnectionManagerBuilder.create();
        tls.ifPresent(material -> connections.setTlsStrategy(ClientTlsStrategyBuilder.create()
                .setSslContext(material.context())
                // the builder's own policy checks no name: it hands the JDK its parameters before it asks for the check
                .setHostVerificationPolicy(HostnameVerificationPolicy.BOTH)
                .buildAsync()));
        return connections
                .setDnsResolver(resolver)
                .setMaxConnTotal(settings.maxConnections())
                // several endpoints may live on one host: what an endpoint may have is decided by who sends
                .setMaxConnPerRoute(settings.maxConnections())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.requestTimeout()))
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(
                                settings.http2() ? HttpVersionPolicy.NEGOTIATE : HttpVersionPolicy.FORCE_HTTP_1)
                        .setHandshakeTimeout(Timeout.of(settings.connectTimeout()))
                        .build())
                .build();
    }

    private static RequestConfig requests(HttpSettings settings) {
        return RequestConfig.custom()
                .setResponseTimeout(Timeout.of(settings.requestTimeout()))
                .setConnectionRequestTimeout(Timeout.of(settings.requestTimeout()))
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .setContentCompressionEnabled(false)
                .setRedirectsEnabled(false)
                .build();
    }
}
