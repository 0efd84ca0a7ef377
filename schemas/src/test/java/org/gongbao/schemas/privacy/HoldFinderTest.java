package org.gongbao.schemas.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Hold;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.PublicMarker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoldFinderTest {

    private static Document inGazette(Document document) {
        return Document.newBuilder(document)
                .setGazette(Gazette.newBuilder()
                        .setTitle("翠竹县人民政府公报")
                        .setYear(2031)
                        .setIssue(2)
                        .build())
                .build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    秘密★一年                       | SECRET
                    机 密 ★ 长期                    | SECRET
                    000012 绝密☆10年 特急           | SECRET
                    密级：秘密                      | SECRET
                    秘密                            | SECRET
                    份号：000012                    | NUMBERED_COPY
                    （此件不宣传报道）              | NO_PUBLICITY
                    （此件公开发布，不上网）        | NO_PUBLICITY
                    不登报、不广播、不上网          | NO_PUBLICITY
                    走访涉及隐私，各单位不宣传不报道。 | NO_PUBLICITY
                    要严格保密；一律不作公开宣传、不予报道。 | NO_PUBLICITY
                    请认真执行。（此件不予公开）    | NOT_PUBLIC
                    (此件不公开)                    | NOT_PUBLIC
                    信息公开选项：不予公开          | NOT_PUBLIC
                    （此件依申请公开）              | ON_REQUEST
                    公开方式:依申请公开             | ON_REQUEST
                    内部资料，注意保存              | INTERNAL
                    内部文件 不得外传               | INTERNAL
                    仅限内部使用                    | INTERNAL
                    （此件仅供机关内部使用）        | INTERNAL
                    """)
    void aMarkHoldsADocumentEvenInAGazette(String mark, String reason) {
        // given
        Document document = inGazette(Documents.of("关于竹林的通知", List.of("请做好竹林保护。", mark)));

        // when
        Hold hold = HoldFinder.find(document);

        // then
        assertThat(hold).isEqualTo(new Hold(reason, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "要加强内部资料管理，注意保存，不得外传。",
                "涉及国家秘密、商业秘密和个人隐私的，不予公开。",
                "对依申请公开的信息，应当在20个工作日内答复。",
                "（此件公开发布）",
                "公开属性：主动公开",
                "密级文件由专人管理。",
                "对未经核实的案件，各媒体不得公开宣传报道，由宣传部门统一发布并做好引导。",
                "本县机密级文件清点工作每年一次。",
                "一、内部管理",
                "2023年",
                "秘密调查取证"
            })
    void theSameWordsInRunningTextHoldNothing(String text) {
        // given
        Document document = Documents.of("关于竹林的通知", List.of(text, "请做好竹林保护。"));

        // when
        Hold hold = HoldFinder.find(document);

        // then
        assertThat(hold).isNull();
    }

    @Test
    void aPartlyPublicDocumentWaitsOnItsOwnButNotInAGazette() {
        // given
        Document single = Document.newBuilder(Documents.of("关于竹林的通知", List.of("请做好竹林保护。", "（此件部分公开）")))
                .setPublicMarker(PublicMarker.PARTIAL)
                .build();

        // when
        Hold alone = HoldFinder.find(single);
        Hold printed = HoldFinder.find(inGazette(single));

        // then
        assertThat(alone).isEqualTo(new Hold("PARTLY_PUBLIC", 12));
        assertThat(printed).isNull();
    }

    @Test
    void restrictedReadersHoldADocumentOnItsOwnOnly() {
        // given
        Document single = Documents.of("关于竹林的通知", List.of("（此件发至县团级）"));

        // when
        Hold alone = HoldFinder.find(single);
        Hold printed = HoldFinder.find(inGazette(single));

        // then
        assertThat(alone.getReason()).isEqualTo("DISTRIBUTION");
        assertThat(printed).isNull();
    }

    @Test
    void whatItsReaderFoundCountsFirst() {
        // given
        Document document = Document.newBuilder(Documents.of("关于竹林的通知", List.of("（此件不公开）")))
                .setHold(new Hold("SECRET", 2))
                .build();

        // when
        Hold hold = HoldFinder.find(document);

        // then
        assertThat(hold).isEqualTo(new Hold("SECRET", 2));
    }

    @Test
    void theLetterheadOfASingleDocumentCounts() {
        // given
        List<Paragraph> letterhead = List.of(new Paragraph(1, "000012"), new Paragraph(3, "翠竹县人民政府文件"));

        // when
        Hold hold = HoldFinder.findAround(letterhead);

        // then
        assertThat(hold).isEqualTo(new Hold("NUMBERED_COPY", 1));
    }
}
