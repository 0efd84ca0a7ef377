package org.gongbao.producers.reading.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/** Makes the lines that reading takes from those that a parser found. Pure. */
public final class TextLines {

    /** Office programs run the entries of a table of contents together: after leaders and a page the next entry begins. */
    private static final Pattern ENTRY_END =
            Pattern.compile("(?<=[.．…·•⋯‥]{3}[\\s（(]{0,3}\\d{1,4}[）)]?)\\s++(?=[^\\s\\d.．…·•⋯‥])");

    private TextLines() {}

    /** Returns the lines with text, numbered through the file from 1. */
    public static List<TextLine> of(List<ExtractedLine> extracted) {
        List<TextLine> lines = new ArrayList<>(extracted.size());
        for (ExtractedLine line : extracted) {
            boolean afterBlank = line.afterBlank();
            for (String part : ENTRY_END.split(line.text())) {
                String text = part.strip();
                String squeezed = Folding.squeeze(text);
                if (!squeezed.isEmpty()) {
                    lines.add(new TextLine(
                            lines.size() + 1,
                            lines.size() + 1,
                            text,
                            squeezed,
                            line.heading(),
                            line.listItem(),
                            afterBlank,
                            false,
                            text.length(),
                            line.page()));
                    afterBlank = false;
                }
            }
        }
        return lines;
    }
}
