package org.gongbao.producers.reading;

import java.util.Optional;
import org.gongbao.producers.reading.contents.ContentsEntry;
import org.gongbao.producers.reading.part.DocumentParts;
import org.gongbao.producers.reading.text.Folding;

/**
 * Calls a document whose heading lost its issuer (关于…的通知) by its entry in the table of contents, if that differs from the heading by nothing but the
 * issuer whom the signature names. Pure.
 */
final class ListedIssuer {

    private static final String SUBJECT = "关于";

    private ListedIssuer() {}

    /** Returns the parts with the title of the entry; unchanged if it has none, or another one. */
    static DocumentParts named(DocumentParts parts, Optional<ContentsEntry> entry) {
        if (parts.issuers().isEmpty() || !Folding.plain(parts.title()).startsWith(SUBJECT)) {
            return parts;
        }
        String whole = Folding.bare(String.join("", parts.issuers()) + parts.title());
        return entry.map(ContentsEntry::title)
                .filter(title -> Folding.bare(title).equals(whole))
                .map(parts::withTitle)
                .orElse(parts);
    }
}
