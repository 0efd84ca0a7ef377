package org.gongbao.streams.links;

import java.util.Optional;
import org.gongbao.record.v1.Citation;
import org.gongbao.schemas.identity.DocumentNumber;
import org.gongbao.schemas.identity.Identities;

/** What a citation goes by: a folded number or title. Pure. */
final class CitationKeys {

    private CitationKeys() {}

    /**
     * Returns the key of a citation. A number says which document is meant, so a title beside it does not count: many places use the same titles.
     */
    static Optional<String> of(Citation citation) {
        if (citation.getDocNumber() != null) {
            return Optional.of(ofNumber(citation.getDocNumber()));
        }
        return Optional.ofNullable(citation.getTitle())
                .filter(title -> !Identities.foldTitle(title).isEmpty())
                .map(CitationKeys::ofTitle);
    }

    /** Returns the key of a number in whatever brackets it is printed. */
    static String ofNumber(String number) {
        return "number|"
                + DocumentNumber.parse(number)
                        .map(DocumentNumber::normalised)
                        .orElseGet(() -> Identities.foldTitle(number));
    }

    /** Returns the key of a title. */
    static String ofTitle(String title) {
        return "title|" + Identities.foldTitle(title);
    }
}
