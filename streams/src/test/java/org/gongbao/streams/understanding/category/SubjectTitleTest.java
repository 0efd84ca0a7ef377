package org.gongbao.streams.understanding.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.streams.understanding.text.FlowText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTitleTest {

    @ParameterizedTest
    @CsvSource({
        "水城县人民政府办公室关于印发水城县供水管理办法的通知,印发供水管理办法的通知,供水管理办法",
        "公安县人民政府关于做好2031年度春耕工作的紧急通知,做好2031年度春耕工作的紧急通知,做好春耕工作",
        "林州市林业局关于《林业站》建设的批复,《林业站》建设的批复,林业站建设"
    })
    void issuerPlaceYearAndTypeSayNothingOfTheSubject(String title, String core, String bare) {
        // when
        SubjectTitle subject = SubjectTitle.of(title);

        // then
        assertThat(subject.core()).isEqualTo(core);
        assertThat(subject.bare()).isEqualTo(bare);
    }

    @Test
    void marksInsideAWordDoNotHideIt() {
        assertThat(SubjectTitle.of("中阳县人民政府关于充（换）电站的通知").words()).startsWith("充换电站");
    }

    @ParameterizedTest
    @CsvSource({
        "中阳县人民政府令,true",
        "中阳县人民政府令（第3号）,true",
        "中阳县人民政府令第十二号,true",
        "中阳县人民政府公告,true",
        "中阳县人民政府禁火令,false",
        "中阳县人民政府关于禁火的命令,false",
        "另一县人民政府令,false"
    })
    void aTitleOfIssuerAndTypeAloneNamesNoSubject(String title, boolean stand) {
        assertThat(OpeningWords.stand(title, "中阳县人民政府")).isEqualTo(stand);
    }

    @Test
    void aDecreeIsAboutItsPurpose() {
        assertThat(OpeningWords.of(flow("为切实加强野外火源管理，保护森林资源，根据有关法律，发布命令如下："))).isEqualTo("切实加强野外火源管理，保护森林资源");
    }

    @Test
    void aDecreeThatPromulgatesIsAboutWhatItPromulgates() {
        assertThat(OpeningWords.of(flow("《中阳县竹林保护办法》已经县人民政府第3次常务会议通过，现予公布。"))).isEqualTo("中阳县竹林保护办法");
    }

    @Test
    void theAnswerToAProposalIsAboutWhatWasProposed() {
        assertThat(OpeningWords.proposal("中阳县人民政府办公室关于县二届人大一次会议第37号建议答复的函", "王甲子代表：\n您提出的《关于缓解城区停车难问题的建议》收悉，现答复如下："))
                .contains("关于缓解城区停车难问题的建议");
    }

    @Test
    void whatAnswersNothingOrDoesNotNameTheProposalKeepsItsTitle() {
        assertThat(OpeningWords.proposal("中阳县人民政府办公室关于开展建议办理工作的通知", "根据《竹林办法》，现就提出的《建议》通知如下。"))
                .isEmpty();
        assertThat(OpeningWords.proposal("中阳县人民政府办公室关于第3号建议答复的函", "根据《竹林办法》，现答复如下。"))
                .isEmpty();
    }

    @Test
    void whatNamesNoPurposeIsAboutItsFirstWords() {
        assertThat(OpeningWords.of("全县即日起试鸣防空警报。".repeat(50))).hasSize(80).startsWith("全县即日起");
    }

    private static String flow(String text) {
        return FlowText.of(List.of(new Paragraph(1, text))).text();
    }

    @Test
    void aTitleOfAMillionCharactersIsReadAsItsBeginning() {
        // given
        String hostile = "中阳县人民政府关于" + "成立（关于《领导小组".repeat(100_000);

        // when
        SubjectTitle subject = SubjectTitle.of(hostile);

        // then
        assertThat(subject).isEqualTo(SubjectTitle.of(hostile.substring(0, 1000)));
    }
}
