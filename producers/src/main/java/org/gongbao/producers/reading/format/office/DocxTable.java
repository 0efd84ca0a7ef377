package org.gongbao.producers.reading.format.office;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** A table: one that holds data, or one that only lays a page out. */
final class DocxTable {

    private static final int LONG_CELL = 400;
    private static final int PARAGRAPHS = 3;

    private final List<Row> rows = new ArrayList<>();

    /** Reads a table. */
    DocxTable(Element table) {
        collect(table);
    }

    /** Rows may lie in content controls. */
    private void collect(Element parent) {
        for (Element element : Xml.children(parent)) {
            if (Xml.is(element, "tr")) {
                rows.add(new Row(cells(element)));
            } else if (Xml.is(element, "sdt") || Xml.is(element, "sdtContent") || Xml.is(element, "ins")) {
                collect(element);
            }
        }
    }

    private static List<Element> cells(Element row) {
        List<Element> cells = new ArrayList<>();
        for (Element element : Xml.children(row)) {
            if (Xml.is(element, "tc")) {
                cells.add(element);
            } else if (Xml.is(element, "sdt") || Xml.is(element, "sdtContent")) {
                cells.addAll(cells(element));
            }
        }
        return cells;
    }

    List<Row> rows() {
        return rows;
    }

    /** Returns whether there are several cells in a row, none of which is a page by itself. */
    boolean isData() {
        return rows.stream().anyMatch(row -> row.cells().size() > 1)
                && rows.stream().flatMap(row -> row.cells().stream()).noneMatch(DocxTable::isPage);
    }

    private static boolean isPage(Element cell) {
        return !Xml.children(cell, "tbl").isEmpty()
                || (Xml.children(cell, "p").size() >= PARAGRAPHS && text(cell).length() > LONG_CELL);
    }

    private static String text(Element cell) {
        List<String> paragraphs = new ArrayList<>();
        for (Element element : Xml.children(cell)) {
            if (Xml.is(element, "p")) {
                paragraphs.add(
                        new RunText(element).text().replaceAll("[\\t\\n]", " ").strip());
            } else if (Xml.is(element, "sdt") || Xml.is(element, "sdtContent")) {
                paragraphs.add(text(element));
            }
        }
        return paragraphs.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining(" "));
    }

    /**
     * A row.
     *
     * @param cells its cells
     */
    record Row(List<Element> cells) {

        String text() {
            return cells.stream().map(DocxTable::text).collect(Collectors.joining("\t"));
        }
    }
}
