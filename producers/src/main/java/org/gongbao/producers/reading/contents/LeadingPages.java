package org.gongbao.producers.reading.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/**
 * Reads a table of contents whose pages or serial numbers stand before the titles, as magazines print them: {@code 03　…的通知}, the rest of a long title and the
 * number of the document in the lines below. An entry goes on until the next page, a name of a section, or what cannot be of a table; the table
 * ends where its first title comes again. For one thread.
 */
final class LeadingPages {

    private static final Pattern LEAD =
            Pattern.compile("^[Pp]?(\\d{1,3})(?:[\\s\\u3000]{1,12}|[/|]\\s{0,4})(?=\\S{0,40}\\p{IsHan})");
    private static final Pattern SECTION = Pattern.compile("^[【\\[〖◆◇■□●○▲△★☆※]++(.{2,20}?)[】\\]〗◆◇■□●○▲△★☆※]*$");
    private static final int FEWEST = 3;
    private static final int LOOKED_AT = 24;
    private static final int LINES_PER_ENTRY = 6;
    private static final int SHORTEST_TITLE = 6;

    private final List<TextLine> lines;
    private final List<ContentsEntry> entries = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private String number;
    private String section;
    private Integer page;
    private int openLine;
    private int openLines;
    private int lastLine;

    private LeadingPages(List<TextLine> lines) {
        this.lines = lines;
    }

    /**
     * Reads such a table.
     *
     * @param lines all lines
     * @param heading index of the line 目录
     * @return empty if the table has another form
     */
    static Optional<TableOfContents> read(List<TextLine> lines, int heading) {
        List<TextLine> below = lines.subList(heading + 1, Math.min(lines.size(), heading + 1 + LOOKED_AT));
        long leading = below.stream().filter(line -> lead(line) >= 0).count();
        boolean trailing = below.stream().anyMatch(line -> EntryText.endsWithPage(line.text()) && lead(line) < 0);
        return leading < FEWEST || trailing ? Optional.empty() : new LeadingPages(lines).from(heading);
    }

    private Optional<TableOfContents> from(int heading) {
        for (int i = heading + 1; i < lines.size() && take(lines.get(i)); i++) {
            lastLine = lines.get(i).lastNumber();
        }
        close();
        return entries.size() < FEWEST
                ? Optional.empty()
                : Optional.of(new TableOfContents(entries, lines.get(heading).number(), lastLine));
    }

    /** Takes a line; false where the table has ended above it. */
    private boolean take(TextLine line) {
        if (!line.isShort() || line.plain().endsWith("。") || line.plain().endsWith(":")) {
            return false;
        }
        int lead = lead(line);
        if (lead >= 0 && (page == null || lead >= page)) {
            close();
            begin(line, lead);
            return true;
        }
        Optional<String> below = open.isEmpty() || number != null ? Optional.empty() : NumberLine.read(line);
        if (below.isPresent()) {
            number = below.get();
            return true;
        }
        if (isSection(line)) {
            close();
            section = Folding.squeeze(SECTION.matcher(line.squeezed()).replaceFirst("$1"));
            return true;
        }
        return goesOn(line);
    }

    private void begin(TextLine line, int lead) {
        Matcher matcher = LEAD.matcher(Folding.plain(line.text()));
        open.append(matcher.find() ? line.text().substring(matcher.end()) : line.text());
        page = lead;
        openLine = line.number();
        openLines = 1;
    }

    private boolean goesOn(TextLine line) {
        boolean whole = number != null || Genre.ofTitle(open.toString()).isPresent();
        if (open.isEmpty() || openLines >= LINES_PER_ENTRY || isFirstTitle(line) || (whole && line.afterBlank())) {
            return false;
        }
        open.append(line.text());
        openLines++;
        return true;
    }

    private boolean isSection(TextLine line) {
        return SECTION.matcher(line.squeezed()).matches() || (line.afterBlank() && EntryCollector.isShortName(line));
    }

    private boolean isFirstTitle(TextLine line) {
        String title = Folding.bare(line.squeezed());
        return !entries.isEmpty()
                && title.length() >= SHORTEST_TITLE
                && Folding.bare(entries.getFirst().title()).startsWith(title);
    }

    private void close() {
        if (!open.isEmpty()) {
            ContentsEntry entry = EntryText.parse(open.toString(), section, openLine);
            entries.add(new ContentsEntry(
                    entry.title(), entry.number() == null ? number : entry.number(), section, page, openLine));
        }
        open.setLength(0);
        number = null;
    }

    /** Returns the page before a title; -1 if there is none. */
    private static int lead(TextLine line) {
        Matcher lead = LEAD.matcher(line.isShort() ? Folding.plain(line.text()) : "");
        return lead.find() ? Integer.parseInt(lead.group(1)) : -1;
    }
}
