package org.gongbao.schemas.filter;

import java.time.LocalDate;

/** What a document is asked. */
public interface Facts {

    /** Tells whether it has the term. */
    boolean has(Term term);

    /** Returns title and text, folded, a line for each paragraph. */
    String text();

    /** Returns the day of signature; null if it has none. */
    LocalDate signedOn();
}
