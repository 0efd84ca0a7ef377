package org.gongbao.producers.reading.contents;

import java.util.List;

/**
 * A table of contents.
 *
 * @param entries its entries in order
 * @param firstLine its first line in the file; 0 if there is no table
 * @param lastLine its last line in the file; 0 if there is no table
 */
public record TableOfContents(List<ContentsEntry> entries, int firstLine, int lastLine) {

    /** What a file without a table has. */
    public static final TableOfContents NONE = new TableOfContents(List.of(), 0, 0);

    /** Copies the list. */
    public TableOfContents {
        entries = List.copyOf(entries);
    }

    /** Returns whether a line belongs to the table. */
    public boolean contains(int line) {
        return line >= firstLine && line <= lastLine;
    }
}
