package org.gongbao.schemas.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.Provenance;

/** Documents that nobody ever issued. */
final class Documents {
    private Documents() {}

    /** A document; its first paragraph stands in line 10, each in the second line after the one before. */
    static Document of(String title, List<String> paragraphs) {
        List<Paragraph> numbered = new ArrayList<>();
        paragraphs.forEach(text -> numbered.add(new Paragraph(10 + 2 * numbered.size(), text)));
        return Document.newBuilder()
                .setDocumentId("00000000-0000-5000-8000-000000000001")
                .setPosition(1)
                .setGazette(Gazette.newBuilder().build())
                .setProvenance(new Provenance("fictitious.txt", "", 8, 60, null, null, "test"))
                .setTitle(title)
                .setTitleAsPrinted(title)
                .setParagraphs(numbered)
                .build();
    }

    /** All texts of a document. */
    static String text(Document document) {
        return Stream.concat(
                        Stream.of(document.getTitle(), document.getTitleAsPrinted()),
                        Stream.concat(
                                document.getAttachments().stream().map(attachment -> attachment.getTitle()),
                                document.getParagraphs().stream().map(Paragraph::getText)))
                .collect(Collectors.joining("\n"));
    }
}
