package org.gongbao.producers.reading.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Tables: those that hold data, and those that only lay a page out, as old sites have it. Pure. */
final class Table {

    private static final int LONG_CELL = 400;
    private static final int PARAGRAPHS = 3;

    private Table() {}

    /** Returns whether the table holds data: several cells in a row, none of which is a page by itself. */
    static boolean isData(Element table) {
        List<Element> rows = ownRows(table);
        return rows.stream().anyMatch(row -> cells(row).count() > 1)
                && rows.stream().flatMap(Table::cells).noneMatch(Table::isPage);
    }

    private static boolean isPage(Element cell) {
        return !cell.select("table, h1, h2, h3").isEmpty()
                || (cell.select("p, div").size() >= PARAGRAPHS && cell.text().length() > LONG_CELL);
    }

    /** Returns the caption, if there is one, and the rows, cells parted by tabs. */
    static List<String> rows(Element table) {
        List<String> rows = new ArrayList<>(table.children().stream()
                .filter(child -> child.normalName().equals("caption"))
                .map(Element::text)
                .toList());
        for (Element row : ownRows(table)) {
            rows.add(cells(row)
                    .map(cell -> cell.text().replace('\u00a0', ' ').strip())
                    .collect(Collectors.joining("\t")));
        }
        return rows;
    }

    private static List<Element> ownRows(Element table) {
        return table.children().stream()
                .flatMap(child -> child.normalName().equals("tr") ? Stream.of(child) : child.children().stream())
                .filter(child -> child.normalName().equals("tr"))
                .toList();
    }

    private static Stream<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"));
    }
}
