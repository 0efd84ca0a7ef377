package org.gongbao.standalone.inspect;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.standalone.console.Columns;
import org.gongbao.standalone.console.Paint;

/** A heading with lines under it; without lines it is not shown. For one thread. */
final class Section {
    private static final String INDENT = "      ";

    private final List<String> lines = new ArrayList<>();
    private final String heading;
    private final Paint paint;

    Section(String heading, Paint paint) {
        this.heading = heading;
        this.paint = paint;
    }

    /** Adds a line: what was understood, and after it the words that decided. */
    Section add(String understood, int columns, String words) {
        String tail = words == null || words.isBlank() ? "" : "  " + paint.aside(words);
        lines.add(INDENT + (tail.isEmpty() ? understood : Columns.padded(understood, columns)) + tail);
        return this;
    }

    /** Adds a line of its own. */
    Section add(String line) {
        lines.add(INDENT + line);
        return this;
    }

    /** Adds a line that somebody should look at. */
    Section doubt(String line) {
        lines.add(INDENT + paint.doubtful(line));
        return this;
    }

    /** Writes the section if there is anything in it. */
    void writeTo(List<String> page) {
        if (!lines.isEmpty()) {
            page.add("    " + paint.heading(heading));
            page.addAll(lines);
        }
    }
}
