package org.gongbao.producers.reading.boundary;

import java.util.List;
import org.gongbao.producers.reading.text.TextLine;

/**
 * One document's place in the text.
 *
 * @param start where and why it begins
 * @param head its lines of title and number
 * @param body its lines below them
 * @param nearMisses places within it that were almost taken for the beginning of another document
 */
public record DocumentSpan(Candidate start, List<TextLine> head, List<TextLine> body, List<NearMiss> nearMisses) {

    /** How sure one can be of a document at most that may hold the beginning of another one. */
    private static final double DOUBTFUL = 0.7;

    /** Copies the lists. */
    public DocumentSpan {
        head = List.copyOf(head);
        body = List.copyOf(body);
        nearMisses = List.copyOf(nearMisses);
    }

    /** Returns the first line in the file. */
    public int startLine() {
        return firstLine().number();
    }

    /** Returns the last line in the file. */
    public int endLine() {
        return lastLine().lastNumber();
    }

    /** Returns its first line: that of the text where it has neither title nor number. */
    public TextLine firstLine() {
        return head.isEmpty() ? body.getFirst() : head.getFirst();
    }

    /** Returns its last line. */
    public TextLine lastLine() {
        return body.isEmpty() ? head.getLast() : body.getLast();
    }

    /** Returns how sure the boundaries are, 0 to 1. */
    public double confidence() {
        return nearMisses.isEmpty() ? start.score() : Math.min(DOUBTFUL, start.score());
    }
}
