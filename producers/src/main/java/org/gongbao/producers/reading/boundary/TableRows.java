package org.gongbao.producers.reading.boundary;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.text.TextLine;

/**
 * Tells the rows of a table that lists documents from the heads of documents: both name a title and its number. A row begins with its
 * serial number, or further rows stand next to it, or the number stands beside the middle of a title that its cell breaks. Pure.
 */
final class TableRows {

    /** Number of the row and a gap; a title begins with a year at most, which has four digits. */
    private static final Pattern SERIAL = Pattern.compile("^\\d{1,3}(?:[.、．]\\s?|[\\s\\u3000])");

    private static final String CELL = "(?:[ \\u00a0]{2}|[\\t\\u3000])";
    private static final String NUMBER =
            "[(（]?[\\p{IsHan}A-Za-z]{1,18}\\s?[〔\\[(（【]\\s?(?:19|20)\\d{2}\\s?[〕\\])）】]\\s?第?\\d{1,4}\\s?号[)）]?";
    private static final Pattern NUMBER_CELL_AT_END = Pattern.compile(CELL + NUMBER + "$");
    private static final Pattern NUMBER_CELL_AT_START = Pattern.compile("^" + NUMBER + CELL);
    private static final int ROWS_APART = 3;
    /** Of a place and who speaks, before the kind of a number: 青政办. */
    private static final int LONGEST_ABBREVIATION = 4;

    private static final int LONGEST_CELL = 60;
    /** With the blanks between cells. */
    private static final int LONGEST_ROW = 200;

    private final ClassifiedLines lines;

    TableRows(ClassifiedLines lines) {
        this.lines = lines;
    }

    /** Returns whether the line, which holds title and number, is a row of a table. */
    boolean isRow(int i) {
        return SERIAL.matcher(lines.get(i).text()).lookingAt()
                || (holdsNumberCell(lines.get(i)) && (hasRowNear(i, -1) || hasRowNear(i, 1)));
    }

    /** Returns whether the title is a row, with its serial number before it and a number's beginning behind its type, which the line's end cut. */
    boolean isCutRow(TitleBlock title) {
        return SERIAL.matcher(lines.get(title.first()).text()).lookingAt()
                && Genre.ofTitle(title.title()).isEmpty()
                && endsBehindItsType(title.title());
    }

    private static boolean endsBehindItsType(String title) {
        return IntStream.rangeClosed(1, Math.min(LONGEST_ABBREVIATION, title.length() - 1))
                .anyMatch(cut ->
                        Genre.ofTitle(title.substring(0, title.length() - cut)).isPresent());
    }

    /** A cell of a row may break its title over lines, so the next row need not stand in the next line; but no sentence ends in between. */
    private boolean hasRowNear(int i, int step) {
        for (int k = 1; k <= ROWS_APART; k++) {
            int at = i + k * step;
            if (at < 0 || at >= lines.size()) {
                return false;
            }
            TextLine line = lines.get(at);
            if (!mayBeCell(line)) {
                return false;
            }
            if (holdsNumberCell(line) || lines.number(at).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeCell(TextLine line) {
        return line.text().length() <= LONGEST_ROW
                && line.squeezed().length() <= 2 * LONGEST_CELL
                && "。：:；".indexOf(line.squeezed().charAt(line.squeezed().length() - 1)) < 0;
    }

    private static boolean holdsNumberCell(TextLine line) {
        return line.squeezed().indexOf('号') >= 0
                && (NUMBER_CELL_AT_END.matcher(line.text()).find()
                        || NUMBER_CELL_AT_START.matcher(line.text()).find());
    }

    /** Returns whether the number in these lines stands beside the middle of a title: above it is one that has not come to its type, which the line below does. */
    boolean isBesideBrokenTitle(TitleBlock above, int last) {
        if (last + 1 >= lines.size() || Genre.ofTitle(above.title()).isPresent()) {
            return false;
        }
        TextLine below = lines.get(last + 1);
        return !below.afterBlank()
                && below.squeezed().length() <= LONGEST_CELL
                && Optional.of(below.squeezed()).flatMap(Genre::ofTitle).isPresent();
    }
}
