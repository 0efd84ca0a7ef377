package org.gongbao.producers.reading.contents;

import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/**
 * Finds the table of contents and its entries. It begins at 目录, or without that word at the first line with leaders and a page; it may
 * stand at the end of the issue. A plan's own table, whose entries are chapters, is none. Pure.
 */
public final class ContentsReader {

    private static final Pattern HEADING = Pattern.compile(
            "^(?:(?:19|20)\\d{2}年第?\\d{1,3}期|本期)?(?:目录|目次|要目)\\W{0,3}(?:CONTENTS)?$|^CONTENTS\\W{0,3}(?:目录|目次)?$");
    private static final Pattern CHAPTER = Pattern.compile(
            "^(?:第[一二三四五六七八九十\\d]{1,3}[章节编条]|[一二三四五六七八九十]{1,3}、|\\d{1,2}(?:\\.\\d{1,2}){0,3}(?!\\d)|附[件录])");
    private static final int FRONT_LINES = 400;
    private static final int LINES_PER_ENTRY = 6;
    private static final int FIRST_ENTRIES = 12;
    private static final int SHORTEST_TITLE = 6;
    /** Plans have tables of their own; a text that is nothing but such headings is not worth more looks. */
    private static final int MOST_HEADINGS = 60;

    private final List<TextLine> lines;
    private final LoneNumbers numbers;

    private ContentsReader(List<TextLine> lines) {
        this.lines = lines;
        this.numbers = new LoneNumbers(lines);
    }

    /** Returns the table of contents, or {@link TableOfContents#NONE}. */
    public static TableOfContents read(List<TextLine> lines) {
        return new ContentsReader(lines).read();
    }

    private TableOfContents read() {
        TableOfContents empty = TableOfContents.NONE;
        int headings = 0;
        for (int i = 0; i < lines.size() && headings < MOST_HEADINGS; i++) {
            if (!isHeading(i)) {
                continue;
            }
            headings++;
            int heading = i;
            TableOfContents table = LeadingPages.read(lines, i).orElseGet(() -> from(heading, true));
            if (table.entries().isEmpty()) {
                empty = i < FRONT_LINES && empty.equals(TableOfContents.NONE) ? table : empty;
            } else if (ofDocuments(table)) {
                return table;
            }
            // what was no table is not looked at again, so that time stays linear
            while (i + 1 < lines.size() && lines.get(i + 1).number() <= table.lastLine()) {
                i++;
            }
        }
        for (int i = 0; i < Math.min(lines.size(), FRONT_LINES); i++) {
            if (lines.get(i).isShort() && EntryText.endsWithLeaders(lines.get(i).text())) {
                TableOfContents table = from(firstOfEntry(i), false);
                return ofDocuments(table) ? table : empty;
            }
        }
        return empty;
    }

    private boolean isHeading(int i) {
        TextLine line = lines.get(i);
        return line.squeezed().length() <= 24 && HEADING.matcher(line.plain()).matches();
    }

    /** At least half of the entries name a subject, bear a number or end with a type; chapters do not. */
    private static boolean ofDocuments(TableOfContents table) {
        long documents = table.entries().stream()
                .filter(entry -> entry.number() != null
                        || Folding.plain(entry.title()).contains("关于")
                        || (Genre.ofTitle(entry.title()).isPresent()
                                && !CHAPTER.matcher(Folding.plain(entry.title()))
                                        .find()))
                .count();
        return documents > 0 && 2 * documents >= table.entries().size();
    }

    /** The entry whose page stands in this line may have begun in a line above, the first that names a subject. */
    private int firstOfEntry(int last) {
        int first = last;
        for (int i = last; i >= Math.max(0, last - LINES_PER_ENTRY); i--) {
            first = lines.get(i).plain().contains("关于") ? i : first;
        }
        return first > 0 && EntryCollector.isShortName(lines.get(first - 1)) ? first - 1 : first;
    }

    private TableOfContents from(int start, boolean headed) {
        boolean paged = lines.subList(start, Math.min(lines.size(), start + FIRST_ENTRIES)).stream()
                .anyMatch(line -> EntryText.endsWithPage(line.text()));
        EntryCollector collector = new EntryCollector(paged, numbers::comesAgain);
        int limit = paged ? lines.size() : repeated(start);
        List<TextLine> table = Columns.unfolded(lines.subList(headed ? start + 1 : start, Math.max(start + 1, limit)));
        for (int i = 0; i < table.size(); i++) {
            if (!collector.take(table.get(i), i + 1 < table.size() ? table.get(i + 1) : null)) {
                break;
            }
        }
        List<ContentsEntry> entries = collector.entries();
        return entries.isEmpty() && !headed
                ? TableOfContents.NONE
                : new TableOfContents(
                        entries,
                        lines.get(start).number(),
                        collector.lastLine(lines.get(start).lastNumber()));
    }

    /** A table without pages ends where its first title comes again, as a whole or as the first line of a title block. */
    private int repeated(int start) {
        int first = start + 1;
        while (first < lines.size() && first <= start + 2 && EntryCollector.isShortName(lines.get(first))) {
            first++;
        }
        if (first >= lines.size() || !lines.get(first).isShort()) {
            return lines.size();
        }
        String title = Folding.bare(lines.get(first).squeezed());
        for (int i = first + 1; i < Math.min(lines.size(), start + FRONT_LINES); i++) {
            String again = lines.get(i).isShort() ? Folding.bare(lines.get(i).squeezed()) : "";
            boolean number = NumberLine.read(lines.get(i)).isPresent();
            if (!number && again.length() >= SHORTEST_TITLE && title.startsWith(again)) {
                return i;
            }
        }
        return lines.size();
    }
}
