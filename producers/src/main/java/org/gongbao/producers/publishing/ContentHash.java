package org.gongbao.producers.publishing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.Attachment;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Paragraph;

/**
 * The hash of a document's facts. Two readings that differ only in where the text stands (file, lines, place in the issue, page), in how
 * it was printed before repairs, in white space, or in doubts have the same hash. Pure.
 */
public final class ContentHash {

    private final MessageDigest digest;

    private ContentHash(MessageDigest digest) {
        this.digest = digest;
    }

    /** Returns the SHA-256, lower-case hexadecimal. */
    public static String of(Document document) {
        try {
            ContentHash hash = new ContentHash(MessageDigest.getInstance("SHA-256"));
            hash.addAll(document);
            return HexFormat.of().formatHex(hash.digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private void addAll(Document document) {
        add("number", document.getDocNumber());
        add("title", Folding.squeeze(document.getTitle()));
        add("issuer", document.getIssuer() == null ? null : document.getIssuer().getName());
        for (AgencyName issuer : document.getCoIssuers()) {
            add("coIssuer", issuer.getName());
        }
        add("genre", document.getGenre());
        add("instrument", document.getInstrument());
        add("signedOn", document.getSignedOn());
        for (AgencyName addressee : document.getAddressees()) {
            add("addressee", addressee.getName());
        }
        for (Attachment attachment : document.getAttachments()) {
            add("attachment", attachment.getTitle());
            add("omitted", attachment.getOmitted());
        }
        add("marker", document.getPublicMarker());
        add("hold", document.getHold() == null ? null : document.getHold().getReason());
        add(document.getGazette());
        // one text, so that other paragraph breaks change nothing
        digest.update("text".getBytes(StandardCharsets.UTF_8));
        for (Paragraph paragraph : document.getParagraphs()) {
            digest.update(Folding.squeeze(paragraph.getText()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void add(Gazette gazette) {
        add("gazette", gazette.getTitle());
        add("publisher", gazette.getPublisher());
        add("year", gazette.getYear());
        add("issue", gazette.getIssue());
        add("totalIssue", gazette.getTotalIssue());
        add("publishedOn", gazette.getPublishedOn());
        add("region", gazette.getRegionCode());
    }

    /** Zero bytes part names and values, which cannot hold any; an absent value adds nothing. */
    private void add(String name, Object value) {
        if (value != null) {
            digest.update((name + "\0" + value + "\0").getBytes(StandardCharsets.UTF_8));
        }
    }
}
