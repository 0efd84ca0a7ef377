package org.gongbao.producers.reading.format.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.producers.reading.format.ExtractedLine;

/** Reads the pages of a file: columns, running heads, paragraphs. Pure, time linear in the number of pages. */
public final class LayoutReader {

    private LayoutReader() {}

    /** Returns the lines of these pages in reading order. */
    public static List<ExtractedLine> read(List<PageText> pages) {
        List<Optional<Gutter>> gutters = gutters(pages);
        Measures measures = Measures.of(order(pages, gutters));
        return Paragraphs.of(order(PageEdges.remove(pages, measures), gutters));
    }

    private static List<PrintLine> order(List<PageText> pages, List<Optional<Gutter>> gutters) {
        List<PrintLine> lines = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            lines.addAll(ReadingOrder.of(pages.get(i), gutters.get(i)));
        }
        return lines;
    }

    /** A page that shows no gutter itself, for it is short or full of lists, may have that of the page before it, else that of the next one. */
    private static List<Optional<Gutter>> gutters(List<PageText> pages) {
        List<Optional<Gutter>> own =
                pages.stream().map(page -> Gutter.of(page.runs())).toList();
        List<Optional<Gutter>> gutters = new ArrayList<>();
        Optional<Gutter> last = Optional.empty();
        Optional<Gutter> first = own.stream().flatMap(Optional::stream).findFirst();
        for (int i = 0; i < pages.size(); i++) {
            List<TextRun> runs = pages.get(i).runs();
            last = own.get(i).isPresent() ? own.get(i) : last.isPresent() ? last : first;
            gutters.add(last.filter(gutter -> gutter.fits(runs)));
        }
        return gutters;
    }
}
