package org.gongbao.connector.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names to addresses that the guard permits. The client connects to nothing else: what is checked here is what the socket gets.
 * Thread-safe.
 */
final class GuardedResolver implements DnsResolver {

    private static final long KEPT_NANOS = Duration.ofSeconds(30).toNanos();
    private static final int KEPT_HOSTS = 50_000;

    /** Hosts made only of digits, dots and x: some systems read 0x7f.1, 017700000001 and 2130706433 as addresses. */
    private static final Pattern NUMERIC = Pattern.compile("(?i)(?:0x[0-9a-f]*|[0-9]+)(?:\\.(?:0x[0-9a-f]*|[0-9]*))*");

    private static final Pattern DOTTED_QUAD = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

    private record Resolved(InetAddress[] addresses, long atNanos) {}

    private final AddressGuard guard;
    private final DnsResolver names;
    private final ConcurrentHashMap<String, Resolved> known = new ConcurrentHashMap<>();

    GuardedResolver(AddressGuard guard, DnsResolver names) {
        this.guard = guard;
        this.names = names;
    }

    /** Returns whether this host is, or may be taken for, an address rather than a name. */
    static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || NUMERIC.matcher(host).matches();
    }

    /** Refuses a port where other services live, for a name that somebody else will resolve. */
    void requirePort(String host, int port) throws RefusedAddressException {
        if (!guard.permitsPort(port)) {
            throw new RefusedAddressException(host);
        }
    }

    /** Returns whether resolving this host will not have to ask anybody. */
    boolean isKnown(String host) {
        String name = plain(host);
        Resolved resolved = known.get(name);
        return (resolved != null && isFresh(resolved))
                || DOTTED_QUAD.matcher(name).matches();
    }

    @Override
    public InetAddress[] resolve(String asked) throws UnknownHostException {
        String host = plain(asked);
        Resolved resolved = known.get(host);
        if (resolved != null && isFresh(resolved)) {
            return resolved.addresses();
        }
        if (NUMERIC.matcher(host).matches() && !DOTTED_QUAD.matcher(host).matches()) {
            throw new RefusedAddressException(host);
        }
        InetAddress[] addresses = names.resolve(host);
        if (known.size() >= KEPT_HOSTS) {
            known.clear();
        }
        known.put(host, new Resolved(addresses, System.nanoTime()));
        return addresses;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetSocketAddress> permitted = Stream.of(resolve(host))
                .filter(address -> guard.permits(address, port))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
        if (permitted.isEmpty()) {
            throw new RefusedAddressException(host);
        }
        return permitted;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Returns the host as it is known by: without the brackets of an IPv6 address, in lower case. */
    private static String plain(String host) {
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        return (bracketed ? host.substring(1, host.length() - 1) : host).toLowerCase(Locale.ROOT);
    }

    private static boolean isFresh(Resolved resolved) {
        return System.nanoTime() - resolved.atNanos() < KEPT_NANOS;
    }
}
