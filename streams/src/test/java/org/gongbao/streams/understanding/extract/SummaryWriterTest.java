package org.gongbao.streams.understanding.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.record.v1.Document;
import org.gongbao.streams.understanding.Fictitious;
import org.gongbao.streams.understanding.text.FlowText;
import org.junit.jupiter.api.Test;

class SummaryWriterTest {
    private static String summary(String title, String... paragraphs) {
        Document document = Fictitious.county(title, paragraphs);
        return new SummaryWriter().write(title, List.of("竹林", "保护"), FlowText.of(document.getParagraphs()));
    }

    @Test
    void aDecisionOnPersonnelIsToldWithItsVerbAndNotByHalfASentence() {
        // when
        String summary = summary(
                "关于王甲子等同志职务任免的通知", "经县政府常务会议研究，决定任命：", "王甲子同志为县竹林局局长；", "李乙同志为县竹席局局长。", "免去：", "李乙同志的县竹器站站长职务。");

        // then
        assertThat(summary).isEqualTo("经县政府常务会议研究，决定任命：王甲子同志为县竹林局局长；李乙同志为县竹席局局长。");
    }

    @Test
    void whatADocumentIsForSaysMoreThanWhoExplainsIt() {
        // when
        String summary =
                summary("关于印发竹林保护办法的通知", "第一条 为了加强竹林保护，根据有关法律，制定本办法。", "第九条 竹林保护办法由县竹林局负责解释。", "第十条 本办法适用于竹林保护。");

        // then
        assertThat(summary).isEqualTo("为了加强竹林保护，根据有关法律，制定本办法。");
    }

    @Test
    void whatIsLongerThanTheLimitIsNeverCut() {
        // when
        String summary = summary("关于竹林的通知", "为保护竹林，" + "加强管护，".repeat(30) + "制定本方案。", "竹林保护由各村负责落实到户到人。");

        // then
        assertThat(summary).isEqualTo("竹林保护由各村负责落实到户到人。");
    }
}
