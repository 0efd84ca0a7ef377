package org.gongbao.portal.index;

import java.util.List;
import org.gongbao.record.v1.DocumentStatus;

/**
 * What a reader looks for. Within a list any value may match; all lists that are not empty must match. Immutable.
 *
 * @param words words that must occur, separated by white space; empty = no condition
 * @param categories codes of subject classes, 1 to 22
 * @param agencies identifiers or full names of agencies that issued, received or must carry out the document
 * @param genres types of documents, as 通知
 * @param years years of signature, or of publication where no day of signature is known
 * @param regions six-digit codes of the publisher's division; a prefecture's or province's code covers all below it
 * @param places names of places that the text names
 * @param status ACTIVE or WITHDRAWN; others match nothing
 * @param order order of the list
 */
public record DocumentQuery(
        String words,
        List<String> categories,
        List<String> agencies,
        List<String> genres,
        List<String> years,
        List<String> regions,
        List<String> places,
        DocumentStatus status,
        DocumentOrder order) {

    /** Copies the lists. */
    public DocumentQuery {
        words = words.strip();
        categories = List.copyOf(categories);
        agencies = List.copyOf(agencies);
        genres = List.copyOf(genres);
        years = List.copyOf(years);
        regions = List.copyOf(regions);
        places = List.copyOf(places);
    }

    /** Returns the query that every active document matches, newest first. */
    public static DocumentQuery all() {
        return words("", DocumentOrder.NEWEST);
    }

    /** Returns a query for words alone. */
    public static DocumentQuery words(String words, DocumentOrder order) {
        return new DocumentQuery(
                words, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), DocumentStatus.ACTIVE, order);
    }
}
