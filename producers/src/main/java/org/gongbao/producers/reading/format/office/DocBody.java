package org.gongbao.producers.reading.format.office;

import java.util.StringJoiner;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.gongbao.producers.reading.format.ExtractionOutput;
import org.gongbao.producers.reading.format.LineBuilder;
import org.gongbao.producers.reading.text.UnreadableFileException;

/**
 * Reads the body of a DOC. Its text boxes have no place in it, so they come first: they hold the head of the paper. Headers, footers and notes
 * are other ranges and stay out.
 */
final class DocBody {

    /** Half a line of usual text, in twentieths of a point. */
    private static final int GAP = 100;

    private static final int BODY_TEXT = 9;

    private final HWPFDocument document;
    private final LineBuilder line;
    private final DocNumbering numbering = new DocNumbering();

    DocBody(HWPFDocument document, ExtractionOutput output) {
        this.document = document;
        line = new LineBuilder(output);
    }

    void read() throws UnreadableFileException {
        read(document.getMainTextboxRange());
        line.endBlock();
        read(document.getRange());
        line.endLine();
    }

    private void read(Range range) throws UnreadableFileException {
        StringJoiner row = new StringJoiner("\t");
        StringJoiner cell = new StringJoiner(" ");
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (!paragraph.isInTable()) {
                paragraph(paragraph);
                continue;
            }
            if (paragraph.isTableRowEnd()) {
                line.append(row.toString());
                line.breakLine();
                row = new StringJoiner("\t");
                continue;
            }
            String text = DocText.printed(paragraph.text()).replace('\n', ' ').strip();
            if (!text.isEmpty()) {
                cell.add(text);
            }
            if (paragraph.text().endsWith("\u0007")) {
                row.add(cell.toString());
                cell = new StringJoiner(" ");
            }
        }
    }

    private void paragraph(Paragraph paragraph) throws UnreadableFileException {
        if (paragraph.getSpacingBefore() >= GAP) {
            line.endBlock();
        }
        String text = DocText.printed(paragraph.text());
        line.heading(paragraph.getLvl() < BODY_TEXT);
        if (!text.isBlank() && paragraph.isInList()) {
            numbering.label(paragraph, line);
        }
        for (String one : text.split("\n", -1)) {
            line.append(one);
            line.breakLine();
        }
        line.heading(false);
        if (paragraph.getSpacingAfter() >= GAP) {
            line.endBlock();
        }
    }
}
