package org.gongbao.producers.reading.metamorphic;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.producers.reading.text.TextLine;

/**
 * Sets lines in columns on pages: headings centred and larger, running text with an indent of two characters, every character full width but
 * those of ASCII.
 *
 * @param columns columns of a page, from 1
 * @param charactersPerLine full-width characters of a column's line
 * @param linesPerColumn lines of a column
 */
record PageSetting(int columns, int charactersPerLine, int linesPerColumn) {

    private static final double HEADING = 1.3;
    /** A text without longer lines is one whose paragraphs are broken already. */
    private static final int LONGEST_PRINT_LINE = 60;

    /** Returns what stands where, page by page. */
    List<List<Placed>> set(List<TextLine> lines) {
        List<List<Placed>> pages = new ArrayList<>();
        List<Placed> page = new ArrayList<>();
        double y = 0;
        int column = 0;
        boolean paragraphs = lines.stream().anyMatch(line -> line.text().length() > LONGEST_PRINT_LINE);
        for (TextLine line : lines) {
            double size = line.heading() ? HEADING : 1;
            boolean blankAbove = line.afterBlank() && y > 0;
            for (String piece : pieces(line, size, paragraphs && isRunning(line))) {
                y += size + (blankAbove ? 1 : 0);
                blankAbove = false;
                if (y > linesPerColumn) {
                    y = size;
                    column++;
                }
                if (column == columns) {
                    pages.add(page);
                    page = new ArrayList<>();
                    column = 0;
                }
                double free = charactersPerLine - width(piece) * size;
                page.add(new Placed(piece.strip(), column, x(line, piece, free), y, size));
            }
        }
        pages.add(page);
        return pages;
    }

    private static double x(TextLine line, String piece, double free) {
        double indent = width(piece) - width(piece.stripLeading());
        return line.heading() ? free / 2 : indent;
    }

    /** The parts into which the width of the column breaks a line. */
    private List<String> pieces(TextLine line, double size, boolean indented) {
        String text = (indented ? "　　" : "") + line.text().replace("\t", "　　");
        List<String> pieces = new ArrayList<>();
        int start = 0;
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            double next = width(text.charAt(i)) * size;
            if (width + next > charactersPerLine + 0.01) {
                pieces.add(text.substring(start, i));
                start = i;
                width = 0;
            }
            width += next;
        }
        pieces.add(text.substring(start));
        return pieces.stream().filter(piece -> !piece.isBlank()).toList();
    }

    private static boolean isRunning(TextLine line) {
        return !line.heading() && line.text().indexOf('。') >= 0;
    }

    static double width(String text) {
        return text.chars().mapToDouble(c -> width((char) c)).sum();
    }

    private static double width(char c) {
        return c < 128 ? 0.5 : 1;
    }

    /**
     * A piece of text on a page.
     *
     * @param text the text
     * @param column its column, from 0
     * @param x distance from the column's left edge, in characters
     * @param y its base line's distance from the top, in lines
     * @param size its size, 1 that of running text
     */
    record Placed(String text, int column, double x, double y, double size) {}
}
