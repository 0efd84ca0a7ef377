package org.gongbao.connector.http;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides which addresses a sender may connect to: public unicast addresses, and what the operator allows; at ports where other services live only
 * if the operator names the port. It is asked with the very
 * addresses that the socket will use, so a name that resolves to something else later gains nothing. Immutable.
 */
public final class AddressGuard {

    private static final List<NetworkRange> NOT_PUBLIC_4 = ranges(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carrier-grade NAT
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, where clouds keep their metadata
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    /** All else is no public unicast: loopback, mapped and compatible IPv4, NAT64, unique local, link-local, multicast. */
    private static final NetworkRange PUBLIC_6 = NetworkRange.parse("2000::/3");

    private static final List<NetworkRange> NOT_PUBLIC_6 = ranges(
            "2001::/23", // protocol assignments: Teredo, ORCHID
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4: carries an IPv4 address
            "3fff::/20"); // documentation

    private final List<AllowedNetwork> allowed;
    private final boolean open;

    private AddressGuard(List<AllowedNetwork> allowed, boolean open) {
        this.allowed = List.copyOf(allowed);
        this.open = open;
    }

    /** Returns a guard that lets public addresses through and nothing else. */
    public static AddressGuard publicOnly() {
        return new AddressGuard(List.of(), false);
    }

    /** Returns a guard that lets every address through, for targets that the operator configured himself. */
    public static AddressGuard open() {
        return new AddressGuard(List.of(), true);
    }

    /**
     * Returns a guard that lets public addresses and the given networks through.
     *
     * @param networks {@code 10.1.0.0/16}, {@code 127.0.0.1:8080}, {@code [fd00::]/8:443}, {@code ::1}
     * @throws IllegalArgumentException if one of them is no network; the message names it
     */
    public static AddressGuard allowing(List<String> networks) {
        List<AllowedNetwork> parsed = new ArrayList<>();
        networks.forEach(network -> parsed.add(AllowedNetwork.parse(network)));
        return new AddressGuard(parsed, false);
    }

    /** Returns whether a socket may connect to this address and port. */
    public boolean permits(InetAddress address, int port) {
        byte[] bytes = address.getAddress();
        if (DeniedPorts.contains(port)) {
            return open || allowed.stream().anyMatch(network -> network.names(bytes, port));
        }
        return open || isPublic(bytes) || allowed.stream().anyMatch(network -> network.contains(bytes, port));
    }

    /** Returns whether this port of an address that is not known here may be connected to. */
    boolean permitsPort(int port) {
        return open || !DeniedPorts.contains(port);
    }

    private static boolean isPublic(byte[] address) {
        if (address.length == 4) {
            return NOT_PUBLIC_4.stream().noneMatch(range -> range.contains(address));
        }
        return PUBLIC_6.contains(address) && NOT_PUBLIC_6.stream().noneMatch(range -> range.contains(address));
    }

    private static List<NetworkRange> ranges(String... cidrs) {
        return Stream.of(cidrs).map(NetworkRange::parse).toList();
    }
}
