package org.gongbao.connector.http;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network that the operator allows beside public addresses.
 *
 * @param range the addresses
 * @param port the only port; empty = any
 */
record AllowedNetwork(NetworkRange range, OptionalInt port) {

    /** An address, in brackets if it holds colons and a port follows; length of the prefix; port. */
    private static final Pattern NOTATION =
            Pattern.compile("(?:\\[([^\\]]+)\\]|([^\\[\\]:/]+)|([^\\[\\]/]+:[^\\[\\]/]*))(/\\d{1,3})?(?::(\\d{1,5}))?");

    static AllowedNetwork parse(String text) {
        Matcher matcher = NOTATION.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "Not a network with an optional port, as 10.0.0.0/8, 127.0.0.1:8080 or [fd00::]/8:443: " + text);
        }
        String address = firstOf(matcher.group(1), matcher.group(2), matcher.group(3));
        String prefix = matcher.group(4) == null ? "" : matcher.group(4);
        return new AllowedNetwork(NetworkRange.parse(address + prefix), port(matcher.group(5), text));
    }

    boolean contains(byte[] address, int targetPort) {
        return range.contains(address) && (port.isEmpty() || port.getAsInt() == targetPort);
    }

    /** Returns whether it allows this very port, and not just every port. */
    boolean names(byte[] address, int targetPort) {
        return port.isPresent() && contains(address, targetPort);
    }

    private static OptionalInt port(String digits, String whole) {
        if (digits == null) {
            return OptionalInt.empty();
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("A port is 1 to 65535, not " + digits + ": " + whole);
        }
        return OptionalInt.of(port);
    }

    private static String firstOf(String... groups) {
        for (String group : groups) {
            if (group != null) {
                return group;
            }
        }
        throw new IllegalStateException("One group always matches");
    }
}
