package org.gongbao.producers.reading.part;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.record.v1.PublicMarker;

/**
 * All that was read of one document, as printed.
 *
 * @param title title without white space
 * @param number document number without white space; null if it has none
 * @param issuers issuing bodies, first the one that leads; empty if none is known
 * @param genre type of the document; null if its title does not end with one
 * @param instrument what it issues; null if nothing
 * @param signedOn day of signature; null if none was found
 * @param addressees main addressees
 * @param attachments annexes as listed, with （略）
 * @param marker marker of publicity
 * @param paragraphs text below title and number
 */
public record DocumentParts(
        String title,
        String number,
        List<String> issuers,
        String genre,
        String instrument,
        LocalDate signedOn,
        List<String> addressees,
        List<String> attachments,
        PublicMarker marker,
        List<ParagraphJoiner.Text> paragraphs) {

    /** Returns the same parts with this number. */
    public DocumentParts withNumber(String other) {
        return new DocumentParts(
                title, other, issuers, genre, instrument, signedOn, addressees, attachments, marker, paragraphs);
    }

    /** Returns the same parts with this title. */
    public DocumentParts withTitle(String other) {
        return new DocumentParts(
                other, number, issuers, genre, instrument, signedOn, addressees, attachments, marker, paragraphs);
    }

    /** Copies the lists. */
    public DocumentParts {
        issuers = List.copyOf(issuers);
        addressees = List.copyOf(addressees);
        attachments = List.copyOf(attachments);
        paragraphs = List.copyOf(paragraphs);
    }
}
