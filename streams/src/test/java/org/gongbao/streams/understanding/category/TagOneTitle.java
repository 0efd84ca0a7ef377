package org.gongbao.streams.understanding.category;

import java.util.List;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Provenance;
import org.gongbao.streams.understanding.text.FlowText;

/** A program that tags one document and prints the outcome; {@link WithoutModelTest} runs it. */
final class TagOneTitle {

    private TagOneTitle() {}

    public static void main(String[] arguments) {
        String title = "中阳县人民政府关于水库除险加固的通知";
        Document document = Document.newBuilder()
                .setDocumentId("00000000-0000-5000-8000-000000000003")
                .setPosition(1)
                .setGazette(Gazette.newBuilder().setRegionCode("141129").build())
                .setProvenance(new Provenance("fictitious.txt", "", 1, 60, null, null, "test"))
                .setTitle(title)
                .setTitleAsPrinted(title)
                .build();
        new CategoryTagger()
                .tag(document, FlowText.of(List.of()), List.of())
                .forEach(tag -> System.out.println("class " + tag.getCode() + " " + tag.getEvidence()));
        if (Boolean.getBoolean("gongbao.test.halt")) {
            Runtime.getRuntime().halt(0);
        }
    }
}
