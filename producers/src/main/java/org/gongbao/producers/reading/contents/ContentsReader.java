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
    private static final int FIRST_ENTRIES = 12;
    private static final int SHORTEST_TITLE = 6;

    private final List<TextLine> lines;
    private final List<ContentsEntry> entries = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int openLine;
    private int openLines;
    private int lastEntryLine;
    private String section;
    private final int limit;
    private final boolean paged;

    private ContentsReader(List<TextLine> lines, int start) {
        this.lines = lines;
        this.paged =
                lines.stream().skip(start).limit(FIRST_ENTRIES).anyMatch(line -> EntryText.endsWithPage(line.text()));
        this.limit = paged ? lines.size() : repeated(lines, start);
    }

    /** Returns the table of contents, or {@link TableOfContents#NONE}. */
    public static TableOfContents read(List<TextLine> lines) {
        int start = startOf(lines);
        return start < 0 ? TableOfContents.NONE : new ContentsReader(lines, start).readFrom(start);
    }

    private static int startOf(List<TextLine> lines) {
        int limit = Math.min(lines.size(), FRONT_LINES);
        for (int i = 0; i < limit; i++) {
            if (lines.get(i).isShort()
                    && HEADING.matcher(lines.get(i).squeezed()).matches()) {
                return i;
            }
        }
        for (int i = 0; i < limit; i++) {
            if (lines.get(i).isShort() && EntryText.endsWithLeaders(lines.get(i).text())) {
                return firstOfEntry(lines, i);
            }
        }
        return -1;
    }

    /** The entry whose page stands in this line may have begun in a line above, the first that names a subject. */
    private static int firstOfEntry(List<TextLine> lines, int last) {
        int first = last;
        for (int i = last; i >= Math.max(0, last - LINES_PER_ENTRY); i--) {
            first = lines.get(i).squeezed().contains("关于") ? i : first;
        }
        return first > 0 && SECTION.matcher(lines.get(first - 1).squeezed()).matches() ? first - 1 : first;
    }

    private TableOfContents readFrom(int start) {
        boolean headed = HEADING.matcher(lines.get(start).squeezed()).matches();
        lastEntryLine = lines.get(start).number();
        for (int i = headed ? start + 1 : start; i < limit; i++) {
            if (!lines.get(i).isShort() || isBody(i) || openLines > LINES_PER_ENTRY) {
                break;
            }
            take(i);
        }
        return entries.isEmpty() && !headed
                ? TableOfContents.NONE
                : new TableOfContents(entries, lines.get(start).number(), lastEntryLine);
    }

    /** A table without pages ends where its first title comes again, as a whole or as the first line of a title block. */
    private static int repeated(List<TextLine> lines, int start) {
        int first = start + 1;
        while (first < lines.size() && first <= start + 2 && isShortName(lines.get(first))) {
            first++;
        }
        if (first >= lines.size() || !lines.get(first).isShort()) {
            return start + 1;
        }
        String title = Folding.bare(lines.get(first).squeezed());
        for (int i = first + 1; i < Math.min(lines.size(), start + FRONT_LINES); i++) {
            String again = lines.get(i).isShort() ? Folding.bare(lines.get(i).squeezed()) : "";
            if (again.length() >= SHORTEST_TITLE && title.startsWith(again)) {
                return i;
            }
        }
        return start + 1;
    }

    private static boolean isShortName(TextLine line) {
        return SECTION.matcher(line.squeezed()).matches()
                || (line.squeezed().length() <= LONGEST_SECTION
                        && !line.squeezed().contains("关于")
                        && Genre.ofTitle(line.squeezed()).isEmpty());
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
        open.append(open.isEmpty() || EntryText.isLeadersOnly(line.text()) ? "" : " ")
                .append(line.text());
        openLines++;
        if (ends(i)) {
            close(line);
        }
    }

    private boolean isSection(TextLine line) {
        if (SECTION.matcher(line.squeezed()).matches()) {
            return true;
        }
        return isShortName(line) && !EntryText.endsWithPage(line.text()) && !EntryText.isLeadersOnly(line.text());
    }

    private boolean ends(int i) {
        String text = open.toString();
        if (EntryText.endsWithPage(text)) {
            return true;
        }
        boolean more =
                i + 1 < lines.size() && EntryText.isLeadersOnly(lines.get(i + 1).text());
        boolean numberBelow =
                i + 1 < lines.size() && NumberLine.read(lines.get(i + 1)).isPresent();
        if (more || numberBelow) {
            return false;
        }
        return EntryText.endsWithNumber(text) || (!paged && Genre.ofTitle(text).isPresent());
    }

    private void close(TextLine last) {
        entries.add(EntryText.parse(open.toString(), section, openLine));
        lastEntryLine = last.number();
        open.setLength(0);
        openLines = 0;
    }
}
