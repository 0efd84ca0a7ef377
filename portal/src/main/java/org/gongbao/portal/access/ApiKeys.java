package org.gongbao.portal.access;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.portal.PortalException;

/** The API keys that the operator set in the configuration, and whose they are. Keeps only digests; comparing takes the same time whatever was sent. Immutable. */
public final class ApiKeys {

    private static final int SHORTEST = 16;

    private final List<Entry> entries;

    private ApiKeys(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * Reads {@code tenant:key,tenant:key}. A tenant may have several keys, so that keys can be changed without a gap.
     *
     * @throws PortalException POR-001 if an entry has another form or a key has fewer than 16 characters; the message holds no key
     */
    public static ApiKeys parse(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String part : text.split(",")) {
            if (!part.isBlank()) {
                entries.add(entry(part.strip(), entries.size() + 1));
            }
        }
        return new ApiKeys(entries);
    }

    private static Entry entry(String part, int number) {
        int colon = part.indexOf(':');
        if (colon < 1 || !part.substring(0, colon).matches("[A-Za-z0-9._-]{1,64}")) {
            throw new PortalException(
                    "POR-001", "Entry " + number + " of gongbao.portal.api.keys is not of the form tenant:key");
        }
        if (part.length() - colon - 1 < SHORTEST) {
            throw new PortalException(
                    "POR-001",
                    "The key of entry " + number + " of gongbao.portal.api.keys is shorter than " + SHORTEST
                            + " characters");
        }
        return new Entry(part.substring(0, colon), KeyDigest.bytes(part.substring(colon + 1)));
    }

    /**
     * A key that is known.
     *
     * @param tenant whose it is
     * @param number which of the keys, from 0
     */
    record Found(String tenant, int number) {}

    /** Returns whose key it is, or nothing if the key is not known. */
    public Optional<String> tenantOf(String key) {
        return find(key).map(Found::tenant);
    }

    Optional<Found> find(String key) {
        byte[] given = KeyDigest.bytes(key);
        Found found = null;
        for (int number = 0; number < entries.size(); number++) {
            if (MessageDigest.isEqual(given, entries.get(number).digest)) {
                found = new Found(entries.get(number).tenant, number);
            }
        }
        return Optional.ofNullable(found);
    }

    /** Returns true if there is no key, so that nobody may write. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public String toString() {
        return "ApiKeys of " + entries.stream().map(entry -> entry.tenant).toList();
    }

    private record Entry(String tenant, byte[] digest) {}
}
