package org.gongbao.producers.reading.boundary;

/** What speaks for a document beginning somewhere, and how much. */
public enum Evidence {
    /** A line below the title that is only a document number: nothing else in a gazette looks like that. */
    NUMBER_BELOW(0.5),
    /** The number stands above the title. */
    NUMBER_ABOVE(0.4),
    /** 第…号 below the title of a decree or an announcement. */
    SERIAL_BELOW(0.4),
    /** The title names who issues and about what. */
    ISSUER_AND_SUBJECT(0.25),
    /** The title says about what, but not who issues. */
    SUBJECT(0.1),
    /** The title ends with a type of document. */
    GENRE(0.1),
    /** Addressees stand below. */
    ADDRESSEES_BELOW(0.15),
    /** The table of contents has this title. */
    CONTENTS_TITLE(0.5),
    /** The table of contents has this number. */
    CONTENTS_NUMBER(0.2),
    /** The text above ends with a date, a marker, a list of annexes or a full stop. */
    FORMER_CLOSED(0.1),
    /** Nothing but a cover stands above. */
    FIRST_TEXT(0.1),
    /** Marked as a heading. */
    HEADING(0.02);

    private final double weight;

    Evidence(double weight) {
        this.weight = weight;
    }

    /** Returns how much it counts, 0 to 1. */
    public double weight() {
        return weight;
    }
}
