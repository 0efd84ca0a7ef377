package org.gongbao.producers.reading;

import java.util.List;
import org.gongbao.producers.reading.boundary.DocumentSpan;
import org.gongbao.producers.reading.boundary.NearMiss;

/**
 * Why a document was taken to begin where it begins, for people.
 *
 * @param position the document's place in the file, from 1
 * @param startLine its first line
 * @param endLine its last line
 * @param confidence how sure the boundaries are, 0 to 1
 * @param reasons what spoke for and against the beginning, each with its weight, the strongest first
 * @param nearMisses lines within it where another document might begin, with the score and the would-be title
 */
public record Boundary(
        int position, int startLine, int endLine, double confidence, List<String> reasons, List<NearMiss> nearMisses) {

    /** Copies the lists. */
    public Boundary {
        reasons = List.copyOf(reasons);
        nearMisses = List.copyOf(nearMisses);
    }

    static Boundary of(int position, DocumentSpan span) {
        return new Boundary(
                position,
                span.startLine(),
                span.endLine(),
                span.confidence(),
                span.start().reasons(),
                span.nearMisses());
    }
}
