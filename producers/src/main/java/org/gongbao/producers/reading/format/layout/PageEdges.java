package org.gongbao.producers.reading.format.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.contents.Likeness;
import org.gongbao.producers.reading.text.Folding;

/**
 * Drops what the printer put on every page: running heads, which come back at the same height of several pages, in no larger type than the text
 * and set off from it; and page numbers in the first or last line. Pure.
 */
final class PageEdges {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–－一_·•.~～|\\[（(]{0,4}(?:第)?\\d{1,4}(?:页)?(?:[/／,，]?(?:共)?\\d{1,4}页?)?[-—–－一_·•.~～|\\]）)]{0,4}");
    /** A page number whose digits were read as strokes: 一]一. */
    private static final Pattern MISREAD_NUMBER = Pattern.compile("[-—–－一_]{1,2}[\\dOolI|\\[\\]]{1,3}[-—–－一_]{1,2}");

    private static final Pattern DIGITS = Pattern.compile("\\d++");
    private static final int EDGE_LINES = 2;
    private static final int PAGES = 3;
    private static final float SAME_HEIGHT = 1.5f;
    private static final float SET_OFF = 1.3f;
    private static final float NO_LARGER = 1.1f;
    private static final double ALIKE = 0.7;
    /** What stands further out than the text in fewer characters is a speck or a misread page number. */
    private static final int SPECK = 5;

    /** So many pages before and after a page are compared with it. */
    private static final int NEAR = 6;

    private final Measures measures;
    private final List<List<Edge>> edges;

    private PageEdges(List<PageText> pages, Measures measures) {
        this.measures = measures;
        edges = pages.stream().map(PageEdges::edgesOf).toList();
    }

    /** Returns the pages without running heads and page numbers. */
    static List<PageText> remove(List<PageText> pages, Measures measures) {
        PageEdges edges = new PageEdges(pages, measures);
        List<PageText> clean = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            clean.add(edges.clean(pages.get(i), i));
        }
        return clean;
    }

    private PageText clean(PageText page, int index) {
        List<TextRun> left = new ArrayList<>(page.runs());
        for (Edge edge : edges.get(index)) {
            if (isPageNumber(edge, index) || (isRunningHead(edge, index) && !isWithinText(edge, index))) {
                left.removeAll(edge.runs());
            }
        }
        return page.with(left);
    }

    /** A title's first line, left at the foot of a page with its second, may be alike to signatures that happen to stand as low on others. */
    private boolean isWithinText(Edge edge, int index) {
        return !edge.outermost()
                && edges.get(index).stream()
                        .filter(other -> other.outermost() && other.top() == edge.top())
                        .anyMatch(other -> other.text().length() > SPECK
                                && !isPageNumber(other, index)
                                && !isRunningHead(other, index));
    }

    /** The first lines and the last ones, outermost first. */
    private static List<Edge> edgesOf(PageText page) {
        List<List<TextRun>> rows = ReadingOrder.rows(page.runs());
        List<Edge> found = new ArrayList<>();
        for (int i = 0; i < Math.min(EDGE_LINES, rows.size() - 1); i++) {
            found.add(edge(page, rows.get(i), rows.get(i + 1), true, i == 0));
            int last = rows.size() - 1 - i;
            found.add(edge(page, rows.get(last), rows.get(last - 1), false, i == 0));
        }
        if (rows.size() == 1) {
            found.add(edge(page, rows.getFirst(), rows.getFirst(), false, true));
        }
        return found;
    }

    private static Edge edge(PageText page, List<TextRun> row, List<TextRun> next, boolean top, boolean outermost) {
        StringBuilder text = new StringBuilder();
        row.stream().sorted(Comparator.comparingDouble(TextRun::left)).forEach(run -> text.append(run.text()));
        float gap = Math.abs(row.getFirst().baseline() - next.getFirst().baseline());
        return new Edge(page.number(), Folding.squeeze(text.toString()), row, gap, top, outermost);
    }

    /** A number with marks around it is one by itself; a bare one needs a like on another page, or a page's end for itself. */
    private boolean isPageNumber(Edge edge, int index) {
        if (!edge.isNumber() || !(edge.outermost() || isSetOff(edge))) {
            return false;
        }
        boolean bare = edge.text().chars().allMatch(Character::isDigit);
        return !bare || isSetOff(edge) || likes(edge, index, Edge::isNumber) > 0;
    }

    private boolean isRunningHead(Edge edge, int index) {
        long needed = Math.min(PAGES, Math.max(2, (edges.size() + 1) / 2));
        return edge.size() <= NO_LARGER * measures.bodySize()
                && isSetOff(edge)
                && likes(edge, index, other -> isAlike(edge, other)) + 1 >= needed;
    }

    private boolean isSetOff(Edge edge) {
        return edge.gap() >= SET_OFF * measures.leading();
    }

    private long likes(Edge edge, int index, Predicate<Edge> like) {
        return edges.subList(Math.max(0, index - NEAR), Math.min(edges.size(), index + NEAR + 1)).stream()
                .flatMap(List::stream)
                .filter(other -> other.page() != edge.page()
                        && other.top() == edge.top()
                        && Math.abs(other.baseline() - edge.baseline()) < SAME_HEIGHT * edge.size())
                .filter(like)
                .limit(PAGES)
                .count();
    }

    private static boolean isAlike(Edge one, Edge other) {
        String a = DIGITS.matcher(one.text()).replaceAll("");
        String b = DIGITS.matcher(other.text()).replaceAll("");
        return a.length() > 1 && Likeness.of(a, b) >= ALIKE;
    }

    /** A line at the edge of a page. */
    private record Edge(int page, String text, List<TextRun> runs, float gap, boolean top, boolean outermost) {

        float baseline() {
            return runs.getFirst().baseline();
        }

        float size() {
            return Gutter.median(runs);
        }

        boolean isNumber() {
            return PAGE_NUMBER.matcher(text).matches()
                    || MISREAD_NUMBER.matcher(text).matches();
        }
    }
}
