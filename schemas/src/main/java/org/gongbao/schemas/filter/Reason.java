package org.gongbao.schemas.filter;

import java.util.Locale;

/**
 * Something of a document that a filter asked for.
 *
 * @param field field of the document, as agency
 * @param value what it has there, folded; with the role or relation behind a bar if the filter named one
 */
public record Reason(String field, String value) {

    static Reason of(Term term) {
        return new Reason(term.field().name().toLowerCase(Locale.ROOT), term.value());
    }
}
