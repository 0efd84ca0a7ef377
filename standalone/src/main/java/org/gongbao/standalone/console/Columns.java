package org.gongbao.standalone.console;

import java.util.ArrayList;
import java.util.List;

/** Text in the columns of a terminal, where a Chinese character is two columns wide. Stateless. */
public final class Columns {

    /** First and last of the ranges of characters that are two columns wide (East Asian Width W and F). */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0x33FF},
        {0x3400, 0x4DBF},
        {0x4E00, 0x9FFF},
        {0xA000, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x20000, 0x3FFFD}
    };

    private Columns() {}

    /** Returns how many columns a text takes. */
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** Returns the text with blanks behind it, so that it takes at least so many columns. */
    public static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** Returns as much of the text as fits, with … at its end if something is left out. */
    public static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        return pieces(text, Math.max(1, columns - 1)).getFirst() + "…";
    }

    /** Returns the text in lines of so many columns at most; at least one line. */
    public static List<String> pieces(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (int codePoint : text.codePoints().toArray()) {
            int wide = width(codePoint);
            if (used + wide > columns && used > 0) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.appendCodePoint(codePoint);
            used += wide;
        }
        lines.add(line.toString());
        return lines;
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return 2;
            }
        }
        return 1;
    }
}
