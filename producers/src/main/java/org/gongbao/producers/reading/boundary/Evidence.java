package org.gongbao.producers.reading.boundary;

/** What speaks for or against a document beginning somewhere, and how much. */
public enum Evidence {
    NUMBER_BELOW(0.5, "a line below the title is only a document number"),
    NUMBER_ABOVE(0.4, "a line above the title is only a document number"),
    NUMBER_BESIDE(0.4, "a document number stands behind the title"),
    NUMBER_ALONE(0.3, "a line is only a document number, without a title"),
    UNTITLED_TEXT(0.4, "the file begins with addressees and says below what it issues, without a title"),
    SERIAL_BELOW(0.4, "第…号 stands with the title of a decree, an announcement or minutes"),
    USUAL_LAYOUT(0.1, "title and number stand to each other as elsewhere in the issue"),
    ISSUER_AND_SUBJECT(0.25, "the title names who issues and about what (关于)"),
    ISSUER_AND_TYPE(0.2, "the title is an issuer and a type of document"),
    SUBJECT(0.1, "the title says about what (关于), but not who issues"),
    GENRE(0.1, "the title ends with a type of document"),
    ADDRESS(0.3, "the title is that of a speech, a report, minutes, a chronicle or an explanation"),
    FIGURES(0.2, "the title is that of figures"),
    PERIOD(0.1, "the title names a year or a month"),
    TABLE_BELOW(0.1, "a table stands below"),
    SPEAKER_BELOW(0.15, "a speaker, an occasion or a salutation stands below"),
    ADOPTED_BELOW(0.2, "when and by whom it was adopted stands below in brackets"),
    ADDRESSEES_BELOW(0.15, "addressees stand below"),
    APPOINTMENTS_BELOW(0.2, "the text below appoints or removes"),
    SIGNED_BELOW(0.1, "the next signature below is the issuer's"),
    CONTENTS_TITLE(0.5, "the table of contents, or the head of the page, has this title"),
    CONTENTS_ALIKE(0.4, "the table of contents has this title but for a few characters"),
    CONTENTS_NUMBER(0.2, "the table of contents has this number"),
    FORMER_SIGNED(0.2, "the text above ends with a signature and a day"),
    FORMER_CLOSED(0.1, "the text above has come to an end"),
    FORMER_COMPLETE(0.35, "the document above is signed and announces nothing that could follow"),
    SECTION_ABOVE(0.2, "a section of the issue begins above"),
    FIRST_TEXT(0.1, "nothing but a cover stands above"),
    HEADING(0.02, "it is marked as a heading"),
    UNTYPED(-0.1, "the line ends with no type of document"),
    RUNS_ON_ABOVE(-0.3, "the sentence above has not come to an end"),
    NO_TEXT(-1.0, "the next title follows without any text: an entry of a list"),
    IN_ANNEX(-0.3, "it stands below the heading of an annex"),
    NAMED_ABOVE(-1.0, "the document above names this title: it forwards, issues or attaches it");

    private final double weight;
    private final String reason;
    private final String weighedReason;

    Evidence(double weight, String reason) {
        this.weight = weight;
        this.reason = reason;
        this.weighedReason = "%+.2f %s".formatted(weight, reason);
    }

    /** Returns how much it counts, above 0 for, below 0 against, -1 to 1. */
    public double weight() {
        return weight;
    }

    /** Returns it in words, for people. */
    public String reason() {
        return reason;
    }

    /** Returns it in words with its weight, as +0.50 a line below the title is only a document number. */
    String weighedReason() {
        return weighedReason;
    }
}
