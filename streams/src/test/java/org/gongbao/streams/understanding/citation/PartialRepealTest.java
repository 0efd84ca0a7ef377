package org.gongbao.streams.understanding.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.record.v1.Document;
import org.gongbao.streams.understanding.Fictitious;
import org.gongbao.streams.understanding.text.FlowText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who loses an article lives on: a repeal in part is an amendment. */
class PartialRepealTest {
    private static final CitationTagger TAGGER = new CitationTagger();

    private static List<Citation> citations(String title, String... paragraphs) {
        Document document = Fictitious.county(title, paragraphs);
        return TAGGER.tag(document, FlowText.of(document.getParagraphs()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "《竹林办法》（中政发〔2028〕3号）第三条、第五条予以废止。",
                "《竹林办法》（中政发〔2028〕3号）第七条同时废止，其余条款继续有效。",
                "对《竹林办法》（中政发〔2028〕3号）作出修改，将第二条废止。",
                "对《竹林办法》作出如下修改，第二条废止。",
                "《竹林办法》中第二条关于竹笋补助的内容停止执行。",
                "《竹林办法》（中政发〔2028〕3号）部分条款废止。",
                "对《竹林办法》（中政发〔2028〕3号）的部分条款予以废止。",
                "对《竹林办法》（中政发〔2028〕3号）的下列条款予以废止：",
                "废止《竹林办法》（中政发〔2028〕3号）第三条。",
                "决定停止执行《竹林办法》第三条第二款。",
                "《竹林办法》（中政发〔2028〕3号）第十二至十五条自本通知印发之日起失效。",
                "《竹林办法》第3条、第5条第（二）项不再执行。",
                "《竹林办法》第二章同时废止。",
                "《竹林办法》（2028年3月1日中阳县人民政府令第5号公布，根据2029年4月1日《决定》修正）第三条同时废止。",
                "原中政发〔2028〕3号文件第三部分停止执行。",
                "中政发〔2028〕3号第三条同时废止。",
                "《竹林办法》（中政发〔2028〕3号）关于竹笋补助标准的规定同时废止。",
                "《竹林办法》中与本通知不一致的内容同时废止。",
                "《竹林办法》的有关规定同时废止。",
                "《竹林办法》（中政发〔2028〕3号）“三、补助标准”停止执行。",
                "《竹林办法》自本通知印发之日起部分失效。",
                "《竹林办法》自本通知印发之日起，第三条废止。",
                "《竹林办法》（中政发〔2028〕3号），其中第三条予以废止。",
                "《竹林办法》（中政发〔2028〕3号）附件2同时废止。",
                "部分废止《竹林办法》（中政发〔2028〕3号）。",
                "《竹林办法》等3件文件的部分条款予以废止。",
                "《竹林办法》（中政发〔2028〕3号）中的第三条和第五条不再施行。",
                "《中阳县人民政府关于印发〈竹林办法〉的通知》（中政发〔2028〕3号）第四条第（二）款作废。",
                "中政发〔2028〕3号文件中第三条、第四条同时废止。",
                "自本通知印发之日起，《竹林办法》（中政发〔2028〕3号）第三条即行废止，其他条款不变。",
                "废止《竹林办法》（中政发〔2028〕3号）第三条、第五条，其余条款继续有效。",
                "将《竹林办法》（中政发〔2028〕3号）第三条予以废止，第四条修改为：“竹林归村民。”",
                "《竹林办法》（中政发〔2028〕3号）除第三条外，其余条款予以废止。"
            })
    void whoLosesAPartIsAmended(String text) {
        // when
        List<Citation> citations = citations("关于竹席的通知", text);

        // then
        assertThat(citations).isNotEmpty();
        assertThat(citations.getFirst().getRelation()).isEqualTo(CitationRelation.AMENDS);
        assertThat(citations).extracting(Citation::getRelation).doesNotContain(CitationRelation.REPEALS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第十条　本办法自2031年5月1日起施行，《竹林办法》同时废止。",
                "第十条 《竹林办法》（中政发〔2028〕3号）同时废止。",
                "第十条本办法自印发之日起施行，有效期五年。《竹林办法》（中政发〔2028〕3号）同时废止。",
                "第三条规定的《竹林办法》废止。",
                "废止《竹林办法》（中政发〔2028〕3号）。",
                "《竹林办法》（2028年3月1日中阳县人民政府令第5号公布）予以废止。",
                "本办法第三条所称竹林，依本县规划确定，《竹林办法》同时废止。",
                "《竹林办法》（2029年予以修正）同时废止。",
                "《竹林办法》及其有关规定同时废止。",
                "《竹林办法》及附件同时废止。",
                "《竹林办法》（第三批）同时废止。",
                "《竹林办法》同时废止，第三条另行公布。",
                "原《竹林办法》（中政发〔2028〕3号）自本办法施行之日起同时废止。",
                "《竹林办法》（中政发〔2028〕3号）、《竹笋办法》（中政发〔2029〕3号）等有关规定同时废止。",
                "根据工作需要，经研究，决定废止《竹林办法》（中政发〔2028〕3号）。",
                "依法废止《竹林办法》（中政发〔2028〕3号）。",
                "对《竹林办法》（中政发〔2028〕3号）予以废止，相关条款由本办法规定。",
                "《竹林办法》中止执行后废止。"
            })
    void whoIsRepealedWholeIsRepealed(String text) {
        // when
        List<Citation> citations = citations("关于竹席的通知", text);

        // then
        assertThat(citations).extracting(Citation::getRelation).isNotEmpty().containsOnly(CitationRelation.REPEALS);
    }

    @Test
    void whoLosesAPartIsAmendedEvenByWhatRestsOnIt() {
        // when
        List<Citation> citations = citations("关于竹席的通知", "根据《竹林办法》（中政发〔2028〕3号），制定本通知。", "《竹林办法》（中政发〔2028〕3号）第三条同时废止。");

        // then
        assertThat(citations).extracting(Citation::getRelation).containsExactly(CitationRelation.AMENDS);
    }

    @Test
    void thePartThatIsNamedBelongsToTheDocumentBeforeIt() {
        // when
        List<Citation> citations = citations("关于竹席的通知", "《竹林办法》第三条、《竹笋办法》和《竹器办法》同时废止。");

        // then
        assertThat(citations)
                .extracting(Citation::getTitle, Citation::getRelation)
                .containsExactly(
                        tuple("竹林办法", CitationRelation.AMENDS),
                        tuple("竹笋办法", CitationRelation.REPEALS),
                        tuple("竹器办法", CitationRelation.REPEALS));
    }

    @Test
    void whatIsAmendedIsNotRepealedWithWhatIsRepealedBesideIt() {
        // when
        List<Citation> citations = citations("关于竹席的通知", "对《竹林办法》作出修改，《竹笋办法》同时废止。");

        // then
        assertThat(citations)
                .extracting(Citation::getTitle, Citation::getRelation)
                .containsExactly(tuple("竹林办法", CitationRelation.AMENDS), tuple("竹笋办法", CitationRelation.REPEALS));
    }

    @ParameterizedTest
    @CsvSource({
        "'根据《竹林条例》第三条，《竹席办法》予以废止。', IMPLEMENTS",
        "'依照《竹林条例》第三条规定的程序，《竹席办法》予以废止。', IMPLEMENTS",
        "'违反《竹林条例》第三条的，责令停止执行，《竹席办法》予以废止。', CITES",
        "'《竹席办法》予以废止，《竹林条例》继续有效。', CITES",
        "'《竹席办法》第三条废止，其余按照《竹林条例》执行。', IMPLEMENTS"
    })
    void whatARepealRestsOnOrLeavesAloneIsNeitherAmendedNorRepealed(String text, CitationRelation relation) {
        // when
        List<Citation> citations = citations("关于竹器的通知", text);

        // then
        assertThat(citations)
                .filteredOn(citation -> citation.getTitle().equals("竹林条例"))
                .extracting(Citation::getRelation)
                .containsExactly(relation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"关于废止《竹林办法》部分条款的决定", "关于废止《竹林办法》第三条的决定", "关于部分废止《竹林办法》的通知"})
    void aTitleMayRepealAPart(String title) {
        // when
        List<Citation> citations = citations(title, "现予公布。");

        // then
        assertThat(citations)
                .extracting(Citation::getTitle, Citation::getRelation)
                .containsExactly(tuple("竹林办法", CitationRelation.AMENDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"下列文件的部分条款予以废止：", "决定废止下列文件的部分条款：", "部分废止的规范性文件目录（2件）", "部分条款失效的规范性文件目录", "宣布部分条款废止的文件清单"})
    void theItemsOfAListOfPartialRepealsAreAmended(String head) {
        // when
        List<Citation> citations = citations(
                "关于竹席的通知", head, "1.《中阳县竹笋办法》（中政发〔2020〕3号）", "2.《中阳县竹器办法》全文废止", "本通知自印发之日起施行。", "另见《中阳县竹桥办法》。");

        // then
        assertThat(citations)
                .extracting(Citation::getTitle, Citation::getRelation)
                .containsExactly(
                        tuple("中阳县竹笋办法", CitationRelation.AMENDS),
                        tuple("中阳县竹器办法", CitationRelation.REPEALS),
                        tuple("中阳县竹桥办法", CitationRelation.CITES));
    }

    @Test
    void anItemOfAListOfRepealsMayLoseAPartOnly() {
        // when
        List<Citation> citations = citations(
                "关于竹席的通知",
                "下列文件予以废止：",
                "1.《中阳县竹笋办法》（中政发〔2020〕3号）第三条、第五条",
                "2.《中阳县竹器办法》部分条款",
                "3.《中阳县竹桥办法》（中政发〔2021〕4号）",
                "4.《中阳县竹舟办法》（中政发〔2021〕5号），第三条与《竹法》不一致");

        // then
        assertThat(citations)
                .filteredOn(citation -> citation.getTitle().startsWith("中阳县"))
                .extracting(Citation::getTitle, Citation::getRelation)
                .containsExactly(
                        tuple("中阳县竹笋办法", CitationRelation.AMENDS),
                        tuple("中阳县竹器办法", CitationRelation.AMENDS),
                        tuple("中阳县竹桥办法", CitationRelation.REPEALS),
                        tuple("中阳县竹舟办法", CitationRelation.REPEALS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"根据国家的有关规定，决定对下列文件予以废止：", "因部分条款与上位法不一致，决定废止下列文件：", "废止和部分废止的规范性文件目录"})
    void aListOfWholeRepealsMayHaveItsReasonOrAPartialOneInIt(String head) {
        // when
        List<Citation> citations = citations(
                "关于竹席的通知",
                head,
                "1\t中阳县人民政府关于竹笋的通知\t中政发〔2020〕3号",
                "2\t中阳县人民政府关于竹器的通知\t中政发〔2021〕4号\t部分废止",
                "3\t中阳县人民政府关于竹桥的通知\t中政发〔2021〕5号\t废止");

        // then
        assertThat(citations)
                .extracting(Citation::getDocNumber, Citation::getRelation)
                .containsExactly(
                        tuple("中政发〔2020〕3号", CitationRelation.REPEALS),
                        tuple("中政发〔2021〕4号", CitationRelation.AMENDS),
                        tuple("中政发〔2021〕5号", CitationRelation.REPEALS));
    }

    @Test
    void aTableMaySayInItsHeadThatPartsAreRepealed() {
        // when
        List<Citation> citations = citations(
                "关于竹席的通知",
                "废止的规范性文件目录",
                "序号\t文件名称\t文号\t废止条款",
                "1\t中阳县人民政府关于竹笋的通知\t中政发〔2020〕3号\t第三条",
                "2\t中阳县竹席办法\t中政发〔2021〕4号\t全文");

        // then
        assertThat(citations)
                .extracting(Citation::getDocNumber, Citation::getRelation)
                .containsExactly(
                        tuple("中政发〔2020〕3号", CitationRelation.AMENDS), tuple("中政发〔2021〕4号", CitationRelation.REPEALS));
    }

    @Test
    void theArticlesOfOneDocumentAreNoListOfDocuments() {
        // when
        List<Citation> citations =
                citations("关于竹席的通知", "对《竹林办法》的下列条款予以废止：", "一、第三条：“依照《竹笋条例》办理。”", "二、第五条：“依照《竹器条例》办理。”");

        // then
        assertThat(citations)
                .extracting(Citation::getTitle, Citation::getRelation)
                .containsExactly(
                        tuple("竹林办法", CitationRelation.AMENDS),
                        tuple("竹笋条例", CitationRelation.IMPLEMENTS),
                        tuple("竹器条例", CitationRelation.IMPLEMENTS));
    }

    /** Quadratic work would take minutes here, linear work takes a fraction of a second. */
    @Test
    @Timeout(60)
    void aHugeSentenceOfArticlesTakesTimeOfItsLengthOnly() {
        // given
        String sentence = "《竹林办法》第三条、第五条、附件、部分（第六条）".repeat(5_000) + "废止";

        // when
        List<Citation> citations = citations("关于竹席的通知", sentence);

        // then
        assertThat(citations).hasSize(1);
    }
}
