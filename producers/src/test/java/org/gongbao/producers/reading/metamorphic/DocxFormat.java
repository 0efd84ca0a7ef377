package org.gongbao.producers.reading.metamorphic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.gongbao.producers.reading.text.TextLine;

/** A paragraph for every line, centred and in bold if it is a heading, empty paragraphs for empty lines, tables for rows of cells. */
final class DocxFormat implements IssueFormat {

    @Override
    public byte[] write(List<TextLine> lines) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFTable table = null;
            for (TextLine line : lines) {
                if (line.afterBlank() && table == null) {
                    document.createParagraph();
                }
                boolean row = line.text().indexOf('\t') >= 0;
                table = row ? row(table == null ? emptyTable(document) : table, line) : null;
                if (!row) {
                    paragraph(document, line);
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void paragraph(XWPFDocument document, TextLine line) {
        XWPFParagraph paragraph = document.createParagraph();
        if (line.heading()) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
        }
        var run = paragraph.createRun();
        run.setBold(line.heading());
        run.setText(line.text());
    }

    private static XWPFTable emptyTable(XWPFDocument document) {
        XWPFTable table = document.createTable();
        table.removeRow(0);
        return table;
    }

    private static XWPFTable row(XWPFTable table, TextLine line) {
        XWPFTableRow row = table.createRow();
        String[] cells = line.text().split("\t", -1);
        for (int i = 0; i < cells.length; i++) {
            (i < row.getTableCells().size() ? row.getCell(i) : row.createCell()).setText(cells[i]);
        }
        return table;
    }
}
