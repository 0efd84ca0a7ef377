package org.gongbao.portal.feed;

import java.time.Instant;
import java.util.List;
import org.gongbao.record.v1.EnrichedDocument;

/**
 * What a feed says, whatever its format.
 *
 * @param base address of the portal, without a slash at the end
 * @param self address of the feed within the portal
 * @param page address of the same list as a page, within the portal
 * @param title title for people
 * @param documents latest first
 */
record Feed(String base, String self, String page, String title, List<EnrichedDocument> documents) {

    /** Returns when the newest change came; a feed without entries says 1970, so that it is the same on every portal. */
    Instant updated() {
        return documents.stream()
                .map(EnrichedDocument::getUpdatedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    String address(EnrichedDocument document) {
        return base + "/documents/" + document.getDocumentId();
    }

    /** Returns number and title, as lists of documents do. */
    static String title(EnrichedDocument document) {
        String number = document.getDocument().getDocNumber();
        String title = document.getDocument().getTitle();
        return number == null ? title : title + "（" + number + "）";
    }

    static String issuer(EnrichedDocument document) {
        var issuer = document.getDocument().getIssuer();
        return issuer == null ? "（发文机关不详）" : issuer.getName();
    }
}
