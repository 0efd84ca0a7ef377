package org.gongbao.producers.reading;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.producers.reading.text.TextLine;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Hold;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.schemas.privacy.HoldFinder;

/**
 * Notes on documents the marks for which they must wait for a reviewer. The letterhead of a document that is handed in on its own (copy number, secrecy) stands
 * above its title, and the imprint (公开属性) below its end; of neither is anything left in the document, so they are looked at here. Pure.
 */
final class HoldMarks {

    private HoldMarks() {}

    /**
     * Returns the documents with their marks.
     *
     * @param documents documents of a file, in order
     * @param lines all lines of the file
     */
    static List<Document> note(List<Document> documents, List<TextLine> lines) {
        List<Document> noted = new ArrayList<>();
        for (Document document : documents) {
            Hold hold = HoldFinder.find(document);
            if (hold == null && documents.size() == 1 && HoldFinder.isSingle(document)) {
                hold = HoldFinder.findAround(around(document, lines));
            }
            noted.add(
                    hold == null
                            ? document
                            : Document.newBuilder(document).setHold(hold).build());
        }
        return noted;
    }

    private static List<Paragraph> around(Document document, List<TextLine> lines) {
        int start = document.getProvenance().getStartLine();
        int end = document.getProvenance().getEndLine();
        return lines.stream()
                .filter(line -> line.number() < start || line.number() > end)
                .map(line -> new Paragraph(line.number(), line.text()))
                .toList();
    }
}
