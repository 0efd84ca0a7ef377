package org.gongbao.schemas.filter;

import java.util.Comparator;
import java.util.Objects;

/**
 * One property that a document has or has not, folded. Immutable and thread-safe.
 *
 * @param field what is asked
 * @param value the folded value
 */
public record Term(Field field, String value) implements Comparable<Term> {

    private static final Comparator<Term> ORDER =
            Comparator.comparing(Term::field).thenComparing(Term::value);

    /** What can be asked, about the rarest first. */
    public enum Field {
        /** The document's number. */
        NUMBER,
        /** The beginning of the document's number. */
        SERIES,
        /** A person appointed or removed. */
        PERSON,
        /** Number or title of a document that is named, alone or with the relation to it. */
        CITED,
        /** The beginning of the number of a document that is named, alone or with the relation to it. */
        CITED_SERIES,
        /** Title of the gazette. */
        GAZETTE,
        /** The publisher's division. */
        REGION,
        /** Identifier or name of an agency, alone or with its role. */
        AGENCY,
        /** Identifier of an agency or of one that it is below, alone or with the role. */
        AGENCY_BELOW,
        /** A place named. */
        PLACE,
        /** A word of title or text. */
        WORD,
        /** What another document does to this one. */
        AFFECTED,
        /** What is issued. */
        INSTRUMENT,
        /** The publisher's division or one that it is below. */
        REGION_BELOW,
        /** Code of a subject class. */
        CATEGORY,
        /** Type of the document. */
        GENRE,
        /** Relation to any document that is named. */
        RELATION,
        /** What a revision changes. */
        CHANGE,
        /** A role that any agency has. */
        ROLE
    }

    /** Checks that nothing is missing. */
    public Term {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
    }

    /** Returns the term for a value together with a role or relation. */
    static Term of(Field field, String value, Enum<?> qualifier) {
        return new Term(field, value + '|' + qualifier.name());
    }

    @Override
    public int compareTo(Term other) {
        return ORDER.compare(this, other);
    }
}
