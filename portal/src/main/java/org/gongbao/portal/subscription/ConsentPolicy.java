package org.gongbao.portal.subscription;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongbao.portal.PortalException;
import org.gongbao.record.v1.Consent;

/**
 * Which addresses need not agree before the first webhook: hosts and networks that the operator trusts. Names are compared, not resolved.
 * Immutable.
 */
public final class ConsentPolicy {

    private record Network(byte[] address, int bits) {

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<String> hosts = new ArrayList<>();
    private final List<Network> networks = new ArrayList<>();

    private ConsentPolicy() {}

    /**
     * Reads {@code inbox.example.org,10.1.0.0/16,::1}.
     *
     * @throws PortalException POR-001 if an entry is neither a host nor a network
     */
    public static ConsentPolicy parse(String text) {
        ConsentPolicy policy = new ConsentPolicy();
        for (String part : text.split(",")) {
            if (!part.isBlank()) {
                policy.add(part.strip().toLowerCase(Locale.ROOT));
            }
        }
        return policy;
    }

    /** Returns what is known of the consent of an address that nobody asked yet. */
    public Consent of(String url) {
        String host = URI.create(url).getHost().toLowerCase(Locale.ROOT);
        String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return hosts.contains(plain) || isWithin(literal(plain)) ? Consent.ASSUMED : Consent.PENDING;
    }

    private boolean isWithin(byte[] address) {
        return address != null && networks.stream().anyMatch(network -> network.contains(address));
    }

    private void add(String entry) {
        int slash = entry.indexOf('/');
        byte[] address = literal(slash < 0 ? entry : entry.substring(0, slash));
        if (address != null) {
            networks.add(new Network(address, slash < 0 ? address.length * 8 : bits(entry, slash, address.length * 8)));
        } else if (entry.matches("[a-z0-9.-]+")) {
            hosts.add(entry);
        } else {
            throw invalid(entry);
        }
    }

    private static int bits(String entry, int slash, int most) {
        String digits = entry.substring(slash + 1);
        if (digits.matches("\\d{1,3}") && Integer.parseInt(digits) <= most) {
            return Integer.parseInt(digits);
        }
        throw invalid(entry);
    }

    private static byte[] literal(String text) {
        try {
            return text.matches("[0-9.]+|[0-9a-f:.]*:[0-9a-f:.]*")
                    ? InetAddress.ofLiteral(text).getAddress()
                    : null;
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static PortalException invalid(String entry) {
        return new PortalException(
                "POR-001",
                "gongbao.consent.trusted holds '" + entry
                        + "'; give hosts and networks with commas, as inbox.example.org,10.1.0.0/16");
    }
}
