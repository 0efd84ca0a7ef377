package org.gongbao.producers.reading.boundary;

import java.util.List;

/**
 * Lines that are read as a title.
 *
 * @param first index of its first line in the list of lines
 * @param last index of its last line
 * @param title the lines joined without white space
 * @param issuers bodies before 关于, in order; empty if the title names none
 * @param onSubject true if the title says 关于
 */
public record TitleBlock(int first, int last, String title, List<String> issuers, boolean onSubject) {

    /** Copies the list. */
    public TitleBlock {
        issuers = List.copyOf(issuers);
    }

    /** Returns the same block, issued by these bodies. */
    TitleBlock issuedBy(List<String> names) {
        return new TitleBlock(first, last, title, names, onSubject);
    }

    /** Returns the same block where its lines have other places. */
    TitleBlock movedBy(int lines) {
        return new TitleBlock(first + lines, last + lines, title, issuers, onSubject);
    }
}
