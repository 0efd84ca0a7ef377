package org.gongbao.benchmarks.clients;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.benchmarks.receiver.Loopback;

/** Names of endpoints, which no name server knows ({@code .test} is kept for tests, RFC 6761), and the loopback address that stands for the one which a guard has checked. */
final class EndpointName {
    /** What a certificate for all of them is made out to. */
    static final String WILDCARD = "*.endpoints.test";

    private static final Pattern NAME = Pattern.compile("e(\\d{1,7})\\.endpoints\\.test");

    private EndpointName() {}

    static String of(int endpoint) {
        return "e" + endpoint + ".endpoints.test";
    }

    /** Returns the address behind a name, with the name in it; empty if it is no endpoint's. */
    static Optional<InetAddress> address(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() ? Optional.of(address(name, Integer.parseInt(parts.group(1)))) : Optional.empty();
    }

    private static InetAddress address(String name, int endpoint) {
        try {
            return InetAddress.getByAddress(
                    name, InetAddress.ofLiteral(Loopback.address(endpoint)).getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An IPv4 address has four bytes", e);
        }
    }
}
