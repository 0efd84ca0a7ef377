package org.gongbao.connector.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * A range of IP addresses in CIDR notation. Immutable.
 */
final class NetworkRange {

    private final byte[] network;
    private final int prefix;

    private NetworkRange(byte[] network, int prefix) {
        this.network = network;
        this.prefix = prefix;
    }

    /**
     * Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address.
     *
     * @throws IllegalArgumentException if the text is no range of addresses
     */
    static NetworkRange parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = literal(slash < 0 ? text : text.substring(0, slash), text);
        int bits = address.length * 8;
        int prefix = slash < 0 ? bits : prefix(text.substring(slash + 1), bits, text);
        return new NetworkRange(address, prefix);
    }

    /** Returns whether an address, 4 or 16 bytes long, lies within this range. */
    boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        int whole = prefix / 8;
        if (!Arrays.equals(address, 0, whole, network, 0, whole)) {
            return false;
        }
        int rest = prefix % 8;
        return rest == 0 || ((address[whole] ^ network[whole]) & 0xff) >>> (8 - rest) == 0;
    }

    private static byte[] literal(String host, String whole) {
        // stricter than the JDK, which takes 10.0.0 and 010.0.0.1 for addresses
        if (!host.matches("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            throw new IllegalArgumentException("Not a network in CIDR notation, as 10.0.0.0/8 or fd00::/8: " + whole);
        }
        try {
            return InetAddress.ofLiteral(host).getAddress();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Not a network in CIDR notation, as 10.0.0.0/8 or fd00::/8: " + whole, e);
        }
    }

    private static int prefix(String digits, int bits, String whole) {
        if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) > bits) {
            throw new IllegalArgumentException(
                    "Length of the prefix must be 0 to " + bits + ", not " + digits + ": " + whole);
        }
        return Integer.parseInt(digits);
    }

    @Override
    public String toString() {
        try {
            return InetAddress.getByAddress(network).getHostAddress() + "/" + prefix;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Only addresses of 4 or 16 bytes get here", e);
        }
    }
}
