package org.gongbao.producers.reading.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out what the printer put on every page: page numbers alone on a line, and running heads. A running head is a short line that
 * names the gazette (…公报) together with an issue, or comes back on at least three pages; one that stands on the cover only is text. Pure.
 */
public final class PageFurniture {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "^(?:[-—–－·•]{1,2}+\\d{1,4}[-—–－·•]{1,2}+|第\\d{1,4}页(?:[/,，]?共\\d{1,4}页)?|\\d{1,4}/\\d{1,4})$");
    private static final Pattern BARE_NUMBER = Pattern.compile("^\\d{1,3}$");
    private static final Pattern RUNNING_HEAD =
            Pattern.compile("^\\d{0,4}[^\\d。；，]{0,24}公报\\D{0,4}[\\d\\p{IsHan}().（）·•-]{0,30}$");
    private static final int COVER_LINES = 40;
    private static final Pattern DIGITS = Pattern.compile("\\d++");
    private static final int LONGEST_HEAD = 60;
    private static final int PAGES = 3;
    private static final int PAGE_LINES = 8;

    private PageFurniture() {}

    /** Returns the lines without page numbers and running heads. */
    public static List<TextLine> remove(List<TextLine> lines) {
        Map<String, Integer> heads = new HashMap<>();
        lines.stream()
                .filter(PageFurniture::looksLikeHead)
                .forEach(line -> heads.merge(withoutDigits(line), 1, Integer::sum));
        Set<Integer> pages = pageNumbers(lines);
        return lines.stream()
                .filter(line -> !pages.contains(line.number()) && !isFurniture(line, heads))
                .toList();
    }

    private static boolean isFurniture(TextLine line, Map<String, Integer> heads) {
        if (line.squeezed().length() > LONGEST_HEAD) {
            return false;
        }
        return PAGE_NUMBER.matcher(line.squeezed()).matches()
                || (line.number() > COVER_LINES
                        && looksLikeHead(line)
                        && heads.getOrDefault(withoutDigits(line), 0) >= PAGES);
    }

    /** Numbers alone on a line count as page numbers only if they rise page by page, at some distance: a table's column does not. */
    private static Set<Integer> pageNumbers(List<TextLine> lines) {
        List<TextLine> chain = new ArrayList<>();
        for (TextLine line : lines) {
            if (line.afterBlank() && BARE_NUMBER.matcher(line.text()).matches() && continues(chain, line)) {
                chain.add(line);
            }
        }
        return chain.size() < PAGES
                ? Set.of()
                : chain.stream().map(TextLine::number).collect(Collectors.toSet());
    }

    private static boolean continues(List<TextLine> chain, TextLine line) {
        if (chain.isEmpty()) {
            return true;
        }
        int step =
                Integer.parseInt(line.text()) - Integer.parseInt(chain.getLast().text());
        return step >= 1 && step <= 2 && line.number() - chain.getLast().number() >= PAGE_LINES;
    }

    private static boolean looksLikeHead(TextLine line) {
        return line.squeezed().length() <= LONGEST_HEAD
                && RUNNING_HEAD.matcher(line.squeezed()).matches();
    }

    private static String withoutDigits(TextLine line) {
        return DIGITS.matcher(line.squeezed()).replaceAll("");
    }
}
