package org.gongbao.producers.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Mends texts whose lines were broken at one width, as printers, terminals and editors do: there many lines have the same length and none
 * is longer. Such a full line goes on in the next one, unless that stands by itself (a number, a day, a name, an item). Lines of a text
 * that is not broken so stay as they are. Pure, time linear in the text.
 */
public final class PrintLines {

    private static final Pattern CLOSED = Pattern.compile("(?:[。！？!?；;：:]|[（(]略[）)])$");

    private final Predicate<TextLine> standsAlone;
    private final Predicate<TextLine> opens;

    /**
     * Makes a mender.
     *
     * @param standsAlone lines that never go on with the one above
     * @param opens lines that begin something (an item, an article), so that they go on only with a sentence that has not ended
     */
    public PrintLines(Predicate<TextLine> standsAlone, Predicate<TextLine> opens) {
        this.standsAlone = standsAlone;
        this.opens = opens;
    }

    /** Returns the lines, broken ones joined. */
    public List<TextLine> mend(List<TextLine> lines) {
        Optional<LineWidth> width = LineWidth.of(lines);
        return width.isEmpty() ? lines : joined(lines, width.get());
    }

    private List<TextLine> joined(List<TextLine> lines, LineWidth width) {
        List<TextLine> mended = new ArrayList<>();
        List<TextLine> open = new ArrayList<>();
        for (TextLine line : lines) {
            if (!open.isEmpty() && !goesOn(open.getLast(), line, width)) {
                mended.add(join(open, width));
                open.clear();
            }
            open.add(line);
        }
        if (!open.isEmpty()) {
            mended.add(join(open, width));
        }
        return mended;
    }

    private boolean goesOn(TextLine above, TextLine line, LineWidth width) {
        if (line.afterBlank() || line.heading() || line.listItem() || above.hardBreak() || !width.isFull(above)) {
            return false;
        }
        String text = above.squeezed();
        boolean closed =
                CLOSED.matcher(text.substring(Math.max(0, text.length() - 3))).find();
        return !standsAlone.test(line) && !standsAlone.test(above) && !(closed && opens.test(line));
    }

    private static TextLine join(List<TextLine> lines, LineWidth width) {
        TextLine first = lines.getFirst();
        if (lines.size() == 1) {
            return first;
        }
        StringBuilder text = new StringBuilder(first.text());
        for (int i = 1; i < lines.size(); i++) {
            boolean atBlank = !width.isFilled(lines.get(i - 1))
                    && needsBlank(text, lines.get(i).text());
            text.append(atBlank ? " " : "").append(lines.get(i).text());
        }
        TextLine last = lines.getLast();
        String whole = text.toString();
        return new TextLine(
                first.number(),
                last.lastNumber(),
                whole,
                Folding.squeeze(whole),
                first.heading(),
                first.listItem(),
                first.afterBlank(),
                last.hardBreak(),
                whole.length(),
                first.page());
    }

    private static boolean needsBlank(CharSequence before, String after) {
        char last = before.charAt(before.length() - 1);
        char first = after.charAt(0);
        return last < 128 && first < 128 && Character.isLetterOrDigit(last) && Character.isLetterOrDigit(first);
    }
}
