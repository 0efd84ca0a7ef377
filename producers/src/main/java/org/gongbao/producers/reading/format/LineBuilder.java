package org.gongbao.producers.reading.format;

import org.gongbao.producers.reading.text.UnreadableFileException;

/** Builds lines piece by piece, as a parser walks through a file, and hands each on when it ends. For one thread. */
public final class LineBuilder {

    private final ExtractionOutput output;
    private final StringBuilder text = new StringBuilder();
    private boolean blankAbove = true;
    private boolean heading;
    private boolean listItem;
    private int page;

    /** Makes a builder that hands lines to this output. */
    public LineBuilder(ExtractionOutput output) {
        this.output = output;
    }

    /** Adds text to the line. */
    public void append(String piece) {
        text.append(piece);
    }

    /** Returns whether the line has no text yet. */
    public boolean isBlank() {
        return text.toString().isBlank();
    }

    /** Ends the line if it has text; a line without any is a gap above the next one. */
    public void breakLine() throws UnreadableFileException {
        if (isBlank()) {
            blankAbove = true;
        } else {
            endLine();
        }
    }

    /** Ends the line if it has text. */
    public void endLine() throws UnreadableFileException {
        if (!isBlank()) {
            output.line(new ExtractedLine(text.toString().strip(), page, blankAbove, heading, listItem));
            blankAbove = false;
            listItem = false;
        }
        text.setLength(0);
    }

    /** Ends the line and sets the next one off. */
    public void endBlock() throws UnreadableFileException {
        endLine();
        blankAbove = true;
    }

    /** Says whether the lines from here on are a heading. */
    public void heading(boolean isHeading) {
        heading = isHeading;
    }

    /** Says that the next line is an item of a list. */
    public void listItem() {
        listItem = true;
    }

    /** Says on which page the lines from here on stand, from 1. */
    public void page(int number) {
        page = number;
    }
}
