package org.gongbao.schemas.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongbao.record.v1.DigestItem;

/**
 * Identifiers that are functions of what they identify, so that reading, matching or sending a thing twice gives it no second name. All
 * are version 5 UUIDs in Gongbao's namespace.
 */
public final class Identities {

    /** Gongbao's namespace: the version 5 UUID of {@code gongbao.org} in the namespace of domain names. Never changes. */
    public static final UUID NAMESPACE =
            versionFive(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "gongbao.org");

    private static final Pattern NOT_TELLING = Pattern.compile("[\\s\\p{Z}\\p{P}\\p{S}\\p{C}]+");

    private Identities() {}

    /** Returns the UUID of a key. */
    public static UUID nameBased(String key) {
        return versionFive(NAMESPACE, key);
    }

    /**
     * Returns the identifier of a document.
     *
     * @param keys what identifies it, strongest first; blank ones are passed over
     * @throws IllegalArgumentException if no key is left
     */
    public static String documentId(List<String> keys) {
        return keys.stream()
                .filter(key -> key != null && !key.isBlank())
                .findFirst()
                .map(key -> nameBased(key).toString())
                .orElseThrow(() -> new IllegalArgumentException("A document needs at least one identity key"));
    }

    /** Returns the key of a document by its issuer's canonical full name and its number. */
    public static String numberKey(String issuer, DocumentNumber number) {
        return "number|" + issuer + "|" + number.normalised();
    }

    /** Returns the key of a document by the index (索引号) that a portal gave it. */
    public static String indexKey(String portal, String index) {
        return "index|" + portal + "|"
                + Normalizer.normalize(index, Normalizer.Form.NFKC).strip();
    }

    /** Returns the key of a document by its place of publication and its title; width, blanks and punctuation do not count. */
    public static String titleKey(String gazette, int year, int issue, String title) {
        return "title|" + gazette + "|" + year + "|" + issue + "|" + sha256(foldTitle(title));
    }

    /** Returns a title without what printers change: width of characters, case, blanks, punctuation. */
    public static String foldTitle(String title) {
        String narrow = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOT_TELLING.matcher(narrow).replaceAll("");
    }

    /**
     * Returns the identifier of an event.
     *
     * @param source gazette issue or file that the facts come from
     * @param documentId the document
     * @param contentHash hash of the facts; empty on a withdrawal
     * @param previousHash hash of the facts before; empty if there were none
     */
    public static String eventId(String source, String documentId, String contentHash, String previousHash) {
        return nameBased("event|" + documentId + "|" + contentHash + "|" + previousHash + "|" + source)
                .toString();
    }

    /** Returns the identifier of the delivery of one revision to one subscription: the webhook-id. */
    public static String deliveryId(String documentId, int revision, String subscriptionId) {
        return nameBased("delivery|" + documentId + "|" + revision + "|" + subscriptionId)
                .toString();
    }

    /**
     * Returns the identifier of the delivery by which somebody is asked to acknowledge one revision.
     *
     * @param asking running number of the asking; the first is the delivery itself
     */
    public static String deliveryId(String documentId, int revision, String subscriptionId, int asking) {
        return asking <= 1
                ? deliveryId(documentId, revision, subscriptionId)
                : nameBased("delivery|" + documentId + "|" + revision + "|" + subscriptionId + "|asking|" + asking)
                        .toString();
    }

    /** Returns the identifier of the test delivery that a command asks for: never that of a delivery that a match makes. */
    public static String testDeliveryId(String commandId) {
        return nameBased("test|" + commandId).toString();
    }

    /**
     * Returns the identifier of a digest: its webhook-id, which stands for these items in this order and for nothing else.
     *
     * @param items what it holds
     */
    public static String digestId(String subscriptionId, List<DigestItem> items) {
        StringBuilder key = new StringBuilder("digest|").append(subscriptionId);
        items.forEach(item -> key.append('|')
                .append(item.getDeliveryId())
                .append('@')
                .append(item.getDocumentPartition())
                .append('/')
                .append(item.getDocumentOffset()));
        return nameBased(key.toString()).toString();
    }

    /**
     * Returns the identifier of the delivery that tells what an endpoint missed: its webhook-id. It is named after the first delivery that was missed.
     *
     * @param commandId the request by which that one was wanted last; null if it never was. A delivery that is missed a second time was wanted in between
     */
    public static String missedId(String deliveryId, String commandId) {
        return nameBased("missed|" + deliveryId + "|" + (commandId == null ? "" : commandId))
                .toString();
    }

    /** Returns the SHA-256 of a text's UTF-8 bytes, lower-case hexadecimal. */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(digest("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static UUID versionFive(UUID namespace, String name) {
        MessageDigest sha1 = digest("SHA-1");
        sha1.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array());
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        long most = (hash.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x5000L;
        long least = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(most, least);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }
}
