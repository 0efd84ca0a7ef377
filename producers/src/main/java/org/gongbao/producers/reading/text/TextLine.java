package org.gongbao.producers.reading.text;

/**
 * One line with text, as a file has it or as it was mended out of several.
 *
 * @param number its number in the file, from 1
 * @param lastNumber number of the last line of the file that is part of it
 * @param text text without Markdown's marks and without blanks at its ends; table cells are parted by tabs
 * @param squeezed the text without any white space
 * @param heading true if Markdown marks it as a heading
 * @param listItem true if Markdown marks it as an item of a list
 * @param afterBlank true if an empty line or nothing precedes it
 * @param hardBreak true if Markdown demands a break after it
 * @param width how many characters it has as it stands in the file, marks and indents included
 * @param page its page in the file, from 1; 0 if the file has no pages
 * @param plain the squeezed text with one form of every character, place by place; most rules look at it
 */
public record TextLine(
        int number,
        int lastNumber,
        String text,
        String squeezed,
        boolean heading,
        boolean listItem,
        boolean afterBlank,
        boolean hardBreak,
        int width,
        int page,
        String plain) {

    /** No line of a title, number, date or addressee is longer, in characters; longer ones need no look. */
    public static final int SHORT = 400;

    /** Makes a line, as the canonical constructor does, of what it is read from. */
    public TextLine(
            int number,
            int lastNumber,
            String text,
            String squeezed,
            boolean heading,
            boolean listItem,
            boolean afterBlank,
            boolean hardBreak,
            int width,
            int page) {
        this(
                number,
                lastNumber,
                text,
                squeezed,
                heading,
                listItem,
                afterBlank,
                hardBreak,
                width,
                page,
                Folding.plain(squeezed));
    }

    /** Makes a line of one line of a text that has no pages. */
    public TextLine(
            int number,
            String text,
            String squeezed,
            boolean heading,
            boolean listItem,
            boolean afterBlank,
            boolean hardBreak) {
        this(number, number, text, squeezed, heading, listItem, afterBlank, hardBreak, text.length(), 0);
    }

    /** Returns whether the line is short enough to be more than running text. */
    public boolean isShort() {
        return squeezed.length() <= SHORT;
    }

    /** Returns the same line where it goes on to a later line of the file. */
    TextLine reachingTo(int last) {
        return new TextLine(number, last, text, squeezed, heading, listItem, afterBlank, hardBreak, width, page, plain);
    }

    /** Returns the same line with other text, as when the half of a line that is a number is taken by itself. */
    public TextLine withText(String other) {
        return new TextLine(
                number,
                lastNumber,
                other,
                Folding.squeeze(other),
                heading,
                listItem,
                afterBlank,
                hardBreak,
                width,
                page);
    }
}
