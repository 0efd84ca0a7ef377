package org.gongbao.connector.http;

import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.RouteInfo.LayerType;
import org.apache.hc.client5.http.RouteInfo.TunnelType;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.net.NamedEndpoint;

/**
 * Routes through the tunnel of a forward proxy. The proxy is asked for an address that the guard permits, so that a name which resolves to something
 * else a moment later gains nothing; TLS still checks the name. Thread-safe.
 */
final class ProxyRoutes implements HttpRoutePlanner {

    private final HttpHost proxy;
    private final boolean byName;
    private final GuardedResolver resolver;

    ProxyRoutes(HttpHost proxy, boolean byName, GuardedResolver resolver) {
        this.proxy = proxy;
        this.byName = byName;
        this.resolver = resolver;
    }

    @Override
    public HttpRoute determineRoute(HttpHost target, HttpContext context) throws HttpException {
        boolean secure = target.getSchemeName().toLowerCase(Locale.ROOT).equals("https");
        int port = target.getPort() > 0 ? target.getPort() : secure ? 443 : 80;
        NamedEndpoint name = secure ? new HttpHost(target.getSchemeName(), target.getHostName(), port) : null;
        return new HttpRoute(
                new HttpHost(target.getSchemeName(), asked(target.getHostName(), port), port),
                name,
                null,
                new HttpHost[] {proxy},
                secure,
                TunnelType.TUNNELLED,
                secure ? LayerType.LAYERED : LayerType.PLAIN);
    }

    private String asked(String host, int port) throws HttpException {
        try {
            if (byName && !GuardedResolver.isLiteral(host)) {
                resolver.requirePort(host, port);
                return host;
            }
            InetSocketAddress first = resolver.resolve(host, port).getFirst();
            return first.getAddress().getHostAddress();
        } catch (UnknownHostException e) {
            throw new HttpException("No address to ask the proxy for", e);
        }
    }
}
