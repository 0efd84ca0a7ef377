package org.gongbao.producers.reading.format.office;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.format.ExtractionOutput;
import org.gongbao.producers.reading.format.LineBuilder;
import org.gongbao.producers.reading.text.UnreadableFileException;
import org.w3c.dom.Element;

/** Reads the body of a DOCX: paragraphs and tables in order, text boxes after the paragraph that they hang on. */
final class DocxBody {

    private static final Pattern TAB_BEFORE_PAGE = Pattern.compile("\\t(?=\\s{0,9}+\\d{1,4}\\s{0,9}+$)");

    private final Styles styles;
    private final Numbering numbering;
    private final LineBuilder line;
    private int page;

    DocxBody(Styles styles, Numbering numbering, ExtractionOutput output) {
        this.styles = styles;
        this.numbering = numbering;
        line = new LineBuilder(output);
    }

    /** Reads the body; pages are known only if a program laid the document out before it was saved. */
    void read(Element body) throws UnreadableFileException {
        page = body.getElementsByTagNameNS("*", "lastRenderedPageBreak").getLength() > 0 ? 1 : 0;
        line.page(page);
        blocks(body);
        line.endLine();
    }

    private void blocks(Element parent) throws UnreadableFileException {
        for (Element element : Xml.children(parent)) {
            switch (element.getLocalName()) {
                case "p" -> paragraph(element);
                case "tbl" -> table(element);
                case "del", "moveFrom", "sectPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr" -> {
                    /* no text */
                }
                default -> blocks(element);
            }
        }
    }

    private void paragraph(Element paragraph) throws UnreadableFileException {
        if (styles.hasGapAbove(paragraph)) {
            line.endBlock();
        }
        RunText text = new RunText(paragraph);
        line.heading(styles.isHeading(paragraph));
        if (!text.text().isBlank()) {
            label(paragraph);
        }
        print(untabbed(text.text()));
        line.heading(false);
        if (styles.hasGapBelow(paragraph)) {
            line.endBlock();
        }
        for (Element box : text.boxes()) {
            line.endBlock();
            blocks(box);
            line.endBlock();
        }
    }

    private void label(Element paragraph) {
        Optional<Numbering.Label> label =
                styles.listOf(paragraph).flatMap(list -> numbering.next(list, styles.levelOf(paragraph)));
        label.ifPresent(one -> {
            if (one.isBullet()) {
                line.listItem();
            } else {
                line.append(one.text());
            }
        });
    }

    private void print(String text) throws UnreadableFileException {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char mark = text.charAt(i);
            if (mark == '\n' || mark == RunText.PAGE_END) {
                line.append(text.substring(start, i));
                start = i + 1;
            }
            if (mark == '\n') {
                line.breakLine();
            } else if (mark == RunText.PAGE_END) {
                page++;
                if (line.isBlank()) {
                    line.page(page);
                }
            }
        }
        line.append(text.substring(start));
        line.breakLine();
        line.page(page);
    }

    /** A tab before a page number parts it from the title; elsewhere tabs only move text to the right. */
    private static String untabbed(String text) {
        return TAB_BEFORE_PAGE
                .matcher(text)
                .replaceAll("\u0001")
                .replace('\t', ' ')
                .replace('\u0001', '\t');
    }

    private void table(Element table) throws UnreadableFileException {
        DocxTable rows = new DocxTable(table);
        if (!rows.isData()) {
            blocks(table);
            return;
        }
        line.endBlock();
        for (DocxTable.Row row : rows.rows()) {
            print(row.text());
        }
        line.endBlock();
    }
}
