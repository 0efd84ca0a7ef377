package org.gongbao.producers.reading.boundary;

import java.util.List;
import org.gongbao.producers.reading.text.TextLine;

/**
 * One document's place in the text.
 *
 * @param start where and why it begins
 * @param head its lines of title and number
 * @param body its lines below them
 */
public record DocumentSpan(Candidate start, List<TextLine> head, List<TextLine> body) {

    /** Copies the lists. */
    public DocumentSpan {
        head = List.copyOf(head);
        body = List.copyOf(body);
    }

    /** Returns the first line in the file. */
    public int startLine() {
        return head.getFirst().number();
    }

    /** Returns the last line in the file. */
    public int endLine() {
        return body.isEmpty() ? head.getLast().number() : body.getLast().number();
    }
}
