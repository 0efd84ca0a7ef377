package org.gongbao.benchmarks.fuzz;

import java.util.List;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.Provenance;
import org.gongbao.streams.understanding.Tags;
import org.gongbao.streams.understanding.Understanding;

/** What must hold of all tags, whatever was tagged. Throws {@link IllegalStateException} where it does not. */
final class TaggingChecks {

    private static final int LONGEST_SUMMARY = 120;
    private static final Understanding UNDERSTANDING = Understanding.load();

    private TaggingChecks() {}

    static void tag(String text) {
        Document document = document(text);
        Tags tags = UNDERSTANDING.understand(document, null);
        check(tags.equals(UNDERSTANDING.understand(document, null)), "the same document gets the same tags");
        check(tags.categories().size() <= 3, "a document has three classes at most");
        tags.categories()
                .forEach(tag -> check(tag.getConfidence() >= 0 && tag.getConfidence() <= 1, "a confidence is a share"));
        check(tags.summary() == null || tags.summary().length() <= LONGEST_SUMMARY, "a summary is short");
        tags.agencies().forEach(tag -> check(!tag.getName().isBlank(), "a body has a name"));
        tags.personnel().forEach(action -> check(!action.getPerson().isBlank(), "an appointment has a person"));
    }

    private static Document document(String text) {
        List<String> lines = text.lines().toList();
        List<Paragraph> paragraphs = java.util.stream.IntStream.range(1, Math.max(1, lines.size()))
                .mapToObj(line -> new Paragraph(line + 1, lines.get(line)))
                .toList();
        String title = lines.isEmpty() ? "通知" : lines.getFirst();
        return Document.newBuilder()
                .setDocumentId("00000000-0000-5000-8000-000000000000")
                .setPosition(1)
                .setGazette(Gazette.newBuilder().setRegionCode("140322").build())
                .setProvenance(new Provenance("fuzz.txt", "", 1, Math.max(1, lines.size()), null, null, "fuzz"))
                .setTitle(title)
                .setTitleAsPrinted(title)
                .setIssuer(new AgencyName("盂县人民政府", "盂县人民政府"))
                .setParagraphs(paragraphs)
                .build();
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("Not true: " + what);
        }
    }
}
