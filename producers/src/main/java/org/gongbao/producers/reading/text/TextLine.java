package org.gongbao.producers.reading.text;

/**
 * One line with text.
 *
 * @param number its number in the file, from 1
 * @param text text without Markdown's marks and without blanks at its ends; table cells are parted by tabs
 * @param squeezed the text without any white space
 * @param heading true if Markdown marks it as a heading
 * @param listItem true if Markdown marks it as an item of a list
 * @param afterBlank true if an empty line or nothing precedes it
 * @param hardBreak true if Markdown demands a break after it
 */
public record TextLine(
        int number,
        String text,
        String squeezed,
        boolean heading,
        boolean listItem,
        boolean afterBlank,
        boolean hardBreak) {

    /** No line of a title, number, date or addressee is longer, in characters; longer ones need no look. */
    public static final int SHORT = 400;

    /** Returns whether the line is short enough to be more than running text. */
    public boolean isShort() {
        return squeezed.length() <= SHORT;
    }
}
