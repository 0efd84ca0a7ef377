package org.gongbao.standalone.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gongbao.producers.reading.Boundary;
import org.gongbao.producers.reading.boundary.NearMiss;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.Repair;
import org.gongbao.record.v1.Warning;
import org.gongbao.schemas.privacy.Masking;
import org.gongbao.standalone.console.Paint;
import org.gongbao.streams.understanding.Tags;
import org.gongbao.streams.understanding.Understanding;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

class ExplainedDocumentTest {

    private static final Understanding UNDERSTANDING = Understanding.load();
    private static final Paint PLAIN = new Paint(false);

    private static final Document DOCUMENT = Documents.document(1)
            .setGazette(Documents.gazette().setRegionCode("141129").build())
            .setParagraphs(List.of(
                    new Paragraph(105, "为落实《城市绿化条例》（国发〔2017〕3号），由县梯田保护中心负责日常管护。"),
                    new Paragraph(106, "县财政局于每月24日前报送资金安排，联系电话13900001234。")))
            .setRepairs(List.of(new Repair("雲", "云", 9, "the cover reads YUNLING")))
            .setWarnings(List.of(new Warning("READ-013", "The table of contents names another page", 106)))
            .setConfidence(0.87)
            .build();

    @Test
    void eachTagIsShownWithTheWordsThatDecided() {
        // given
        Tags tags = UNDERSTANDING.understand(DOCUMENT, null);

        // when
        List<String> lines = ExplainedDocument.of(Masking.mask(DOCUMENT), tags, Optional.empty(), PLAIN);

        // then
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).contains("中阳县财政局 (141129-finance)", "line 106: 县财政局于每月24日前报送"))
                .anySatisfy(
                        line -> assertThat(line).contains("中阳县梯田保护中心 (not in the registry)", "line 105", "由县梯田保护中心负责"))
                .anySatisfy(line -> assertThat(line).contains("《城市绿化条例》 国发〔2017〕3号", "line 105"))
                .anySatisfy(line -> assertThat(line).contains("县财政局: ", "每月24日前"))
                .anySatisfy(line -> assertThat(line).contains("MOBILE", "line 106"));
        assertThat(lines).noneMatch(line -> line.contains("13900001234"));
        assertThat(lines.stream().map(String::strip))
                .contains("SUBJECT CLASSES", "AGENCIES", "CITATIONS", "DUTIES", "MASKED", "REPAIRS", "DOUBTS")
                .doesNotContain("PEOPLE", "LIFE CYCLE");
    }

    @Test
    void boundariesRepairsAndDoubtsAreToldWithReasonAndLine() {
        // given
        Tags tags = UNDERSTANDING.understand(DOCUMENT, null);
        Boundary boundary = new Boundary(
                1,
                100,
                110,
                0.87,
                List.of("+0.50 a line below the title is only a document number"),
                List.of(new NearMiss(106, "关于别的事情的通知", 0.31)));

        // when
        List<String> lines = ExplainedDocument.of(Masking.mask(DOCUMENT), tags, Optional.of(boundary), PLAIN);

        // then
        assertThat(lines)
                .contains("        +0.50 a line below the title is only a document number")
                .contains("        0.31 another document may begin in line 106: 关于别的事情的通知")
                .anyMatch(line -> line.matches(" {6}lines \\d+–\\d+, 87 % sure"))
                .anyMatch(line -> line.matches(" {6}雲 → 云, 9× {2,}the cover reads YUNLING"))
                .anyMatch(line -> line.startsWith("      READ-013 line 106 (县财政局于每月24日前"));
    }

    @Test
    void coloursAreForTerminalsOnly() {
        // given
        Tags tags = UNDERSTANDING.understand(DOCUMENT, null);

        // when
        List<String> plain = ExplainedDocument.of(DOCUMENT, tags, Optional.empty(), PLAIN);
        List<String> painted = ExplainedDocument.of(DOCUMENT, tags, Optional.empty(), new Paint(true));

        // then
        assertThat(plain).noneMatch(line -> line.contains("\033"));
        assertThat(painted).anyMatch(line -> line.contains("\033[33m"));
        assertThat(painted.stream().map(line -> line.replaceAll("\033\\[\\d*m", "")))
                .containsExactlyElementsOf(plain);
    }
}
