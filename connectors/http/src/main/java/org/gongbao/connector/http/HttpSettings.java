package org.gongbao.connector.http;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Settings of a sender.
 *
 * @param userAgent value of the header User-Agent
 * @param connectTimeout longest time for one connection to be made, TLS included
 * @param requestTimeout longest time from sending to the end of the answer
 * @param maxConnections connections open at the same time, idle ones included; at least the requests that are in flight
 * @param addressGuard which addresses may be connected to
 * @param proxy proxy of the operator's that all connections go through; none of the environment is used
 * @param http2 whether the other side may choose HTTP/2 for a TLS connection (ALPN); without TLS it is HTTP/1.1 in any case
 */
public record HttpSettings(
        String userAgent,
        Duration connectTimeout,
        Duration requestTimeout,
        int maxConnections,
        AddressGuard addressGuard,
        Optional<ForwardProxy> proxy,
        boolean http2) {

    /** Over HTTP/1.1 alone. */
    public HttpSettings(
            String userAgent,
            Duration connectTimeout,
            Duration requestTimeout,
            int maxConnections,
            AddressGuard addressGuard,
            Optional<ForwardProxy> proxy) {
        this(userAgent, connectTimeout, requestTimeout, maxConnections, addressGuard, proxy, false);
    }

    /** Over HTTP/1.1 alone and without a proxy. */
    public HttpSettings(
            String userAgent,
            Duration connectTimeout,
            Duration requestTimeout,
            int maxConnections,
            AddressGuard addressGuard) {
        this(userAgent, connectTimeout, requestTimeout, maxConnections, addressGuard, Optional.empty(), false);
    }

    /** Checks the values. */
    public HttpSettings {
        Objects.requireNonNull(userAgent, "userAgent");
        Objects.requireNonNull(addressGuard, "addressGuard");
        Objects.requireNonNull(proxy, "proxy");
        requirePositive("connectTimeout", connectTimeout);
        requirePositive("requestTimeout", requestTimeout);
        if (maxConnections < 1) {
            throw new IllegalArgumentException("maxConnections must be at least 1, not " + maxConnections);
        }
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than zero, not " + value);
        }
    }
}
