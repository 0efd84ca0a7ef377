package org.gongbao.producers.reading.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/**
 * Finds the table of contents and its entries. It begins at 目录, or without that word at the first line with leaders and a page; it ends
 * where no further entry ends within a few lines, or where a document number stands alone on a line: that is already the body. Pure.
 */
public final class ContentsReader {

    private static final Pattern HEADING = Pattern.compile("^(?:本期)?(?:目录|目次|要目)(?:CONTENTS)?$");
    private static final Pattern SECTION = Pattern.compile("^[【\\[〖◆■●▲★※]+(.{2,20}?)[】\\]〗◆■●▲★※]*$");
    private static final int FRONT_LINES = 400;
    private static final int LONGEST_SECTION = 14;
    private static final int LINES_PER_ENTRY = 6;

    private final List<TextLine> lines;
    private final List<ContentsEntry> entries = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int openLine;
    private int openLines;
    private int lastEntryLine;
    private String section;

    private ContentsReader(List<TextLine> lines) {
        this.lines = lines;
    }

    /** Returns the table of contents, or {@link TableOfContents#NONE}. */
    public static TableOfContents read(List<TextLine> lines) {
        int start = startOf(lines);
        return start < 0 ? TableOfContents.NONE : new ContentsReader(lines).readFrom(start);
    }

    private static int startOf(List<TextLine> lines) {
        int limit = Math.min(lines.size(), FRONT_LINES);
        for (int i = 0; i < limit; i++) {
            if (lines.get(i).isShort() && HEADING.matcher(lines.get(i).squeezed()).matches()) {
                return i;
            }
        }
        for (int i = 0; i < limit; i++) {
            TextLine line = lines.get(i);
            if (line.isShort() && line.squeezed().contains("关于") && EntryText.endsWithPage(line.text())) {
                return i;
            }
        }
        return -1;
    }

    private TableOfContents readFrom(int start) {
        boolean headed = HEADING.matcher(lines.get(start).squeezed()).matches();
        lastEntryLine = lines.get(start).number();
        for (int i = headed ? start + 1 : start; i < lines.size(); i++) {
            if (!lines.get(i).isShort() || isBody(i) || openLines > LINES_PER_ENTRY) {
                break;
            }
            take(i);
        }
        return entries.isEmpty() && !headed
                ? TableOfContents.NONE
                : new TableOfContents(entries, lines.get(start).number(), lastEntryLine);
    }

    /** The line itself or one below it is a number alone: then a title block has begun. */
    private boolean isBody(int i) {
        return NumberLine.read(lines.get(i)).isPresent() && !isBracketed(lines.get(i));
    }

    private static boolean isBracketed(TextLine line) {
        return line.squeezed().matches("^[（(].*");
    }

    private void take(int i) {
        TextLine line = lines.get(i);
        if (open.isEmpty() && isSection(line)) {
            section = Folding.squeeze(SECTION.matcher(line.squeezed()).replaceFirst("$1"));
            openLines++;
            return;
        }
        if (open.isEmpty()) {
            openLine = line.number();
            openLines = 0;
        }
        open.append(open.isEmpty() || EntryText.isLeadersOnly(line.text()) ? "" : " ").append(line.text());
        openLines++;
        if (ends(i)) {
            close(line);
        }
    }

    private boolean isSection(TextLine line) {
        if (SECTION.matcher(line.squeezed()).matches()) {
            return true;
        }
        return line.squeezed().length() <= LONGEST_SECTION
                && !line.squeezed().contains("关于")
                && !EntryText.endsWithPage(line.text())
                && !EntryText.isLeadersOnly(line.text());
    }

    private boolean ends(int i) {
        String text = open.toString();
        if (EntryText.endsWithPage(text)) {
            return true;
        }
        boolean more = i + 1 < lines.size() && EntryText.isLeadersOnly(lines.get(i + 1).text());
        boolean numberBelow = i + 1 < lines.size()
                && NumberLine.read(lines.get(i + 1)).isPresent();
        if (more || numberBelow) {
            return false;
        }
        return EntryText.endsWithNumber(text) || pageless() && text.contains("关于") && Genre.ofTitle(text).isPresent();
    }

    /** A table that gave no page so far may give none at all; then a title's type ends an entry. */
    private boolean pageless() {
        return !entries.isEmpty() && entries.stream().allMatch(entry -> entry.page() == null)
                || entries.isEmpty() && lines.stream().limit(FRONT_LINES).noneMatch(line -> EntryText.endsWithPage(line.text()));
    }

    private void close(TextLine last) {
        entries.add(EntryText.parse(open.toString(), section, openLine));
        lastEntryLine = last.number();
        open.setLength(0);
        openLines = 0;
    }
}
