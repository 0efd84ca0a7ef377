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
 */
public record HttpSettings(
        String userAgent,
        Duration connectTimeout,
        Duration requestTimeout,
        int maxConnections,
        AddressGuard addressGuard,
        Optional<ForwardProxy> proxy) {

    /** Without a proxy. */
    public HttpSettings(
            String userAgent,
            Duration connectTimeout,
            Duration requestTimeout,
            int maxConnections,
            AddressGuard addressGuard) {
        this(userAgent, connectTimeout, requestTimeout, maxConnections, addressGuard, Optional.empty());
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
