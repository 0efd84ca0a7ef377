package org.gongbao.streams.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.Provenance;

/** Documents that nobody ever issued. */
public final class Fictitious {
    private Fictitious() {}

    /** A document of the office of a county's government; its first paragraph stands in line 10. */
    public static Document county(String title, String... paragraphs) {
        List<Paragraph> numbered = new ArrayList<>();
        for (String text : paragraphs) {
            numbered.add(new Paragraph(10 + 2 * numbered.size(), text));
        }
        return Document.newBuilder()
                .setDocumentId("00000000-0000-5000-8000-000000000001")
                .setPosition(1)
                .setGazette(Gazette.newBuilder().setRegionCode("141129").build())
                .setProvenance(new Provenance("fictitious.txt", "", 8, 60, null, null, "test"))
                .setDocNumber("中政办发〔2031〕7号")
                .setTitle(title)
                .setTitleAsPrinted(title)
                .setIssuer(new AgencyName("中阳县人民政府办公室", "中阳县人民政府办公室"))
                .setSignedOn(LocalDate.of(2031, 3, 4))
                .setParagraphs(numbered)
                .build();
    }
}
