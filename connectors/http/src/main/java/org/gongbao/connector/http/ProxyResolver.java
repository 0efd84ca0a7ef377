package org.gongbao.connector.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** Resolves the name of the forward proxy and no other: behind a proxy, nothing else is connected to. Thread-safe. */
final class ProxyResolver implements DnsResolver {

    private final String proxy;
    private final DnsResolver names;

    ProxyResolver(String proxy, DnsResolver names) {
        this.proxy = proxy;
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        if (!host.equalsIgnoreCase(proxy)) {
            throw new RefusedAddressException(host);
        }
        try {
            return names.resolve(host);
        } catch (UnknownHostException e) {
            throw unreachable(e);
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** What is unknown here is the proxy, not the address of whoever is sent to. */
    private UnknownProxyException unreachable(UnknownHostException cause) {
        UnknownProxyException unknown = new UnknownProxyException("The name of the proxy does not resolve: " + proxy);
        unknown.initCause(cause);
        return unknown;
    }

    /** The proxy's own name does not resolve. */
    static final class UnknownProxyException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        UnknownProxyException(String message) {
            super(message);
        }
    }
}
