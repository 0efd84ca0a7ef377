package org.gongbao.producers.reading.format;

/**
 * One line that a parser found in a foreign format: a paragraph, or a part of one where the file demands a break.
 *
 * @param text its text without line breaks; cells of a table are parted by tabs
 * @param page its page, from 1; 0 if the format has no pages
 * @param afterBlank true if the file sets it off from what is above
 * @param heading true if the file marks it as a heading
 * @param listItem true if the file marks it as an item of a list without numbers
 */
public record ExtractedLine(String text, int page, boolean afterBlank, boolean heading, boolean listItem) {

    /** Returns the same line with another text. */
    public ExtractedLine with(String other) {
        return new ExtractedLine(other, page, afterBlank, heading, listItem);
    }
}
