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

class CitationTaggerTest {
    private static final CitationTagger TAGGER = new CitationTagger();

    private static List<Citation> citations(String title, String... paragraphs) {
        Document document = Fictitious.county(title, paragraphs);
        return TAGGER.tag(document, FlowText.of(document.getParagraphs()));
    }

    private static List<String> numbers(String... paragraphs) {
        return citations("关于竹林的通知", paragraphs).stream()
                .map(Citation::getDocNumber)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "根据《竹林规划》（晋经信发〔2030〕5号）, 晋经信发〔2030〕5号",
        "根据《竹林规划》（和政发〔2030〕5号）, 和政发〔2030〕5号",
        "按照和政办发〔2030〕5号文件要求, 和政办发〔2030〕5号",
        "按照《竹林规划》和财农〔2030〕5号要求, 财农〔2030〕5号",
        "经晋政函〔2030〕5号批准, 晋政函〔2030〕5号",
        "省人民政府办公厅晋政办发〔2030〕5号文件, 晋政办发〔2030〕5号",
        "按照晋政办发（2030）5号要求, 晋政办发〔2030〕5号",
        "对《竹林通知》（晋政办秘(2030)40号）进行调整, 晋政办秘〔2030〕40号",
        "按照《竹林通知》（晋发改能源（2030）40号）要求, 晋发改能源〔2030〕40号",
        "关于更正晋政办发〔2030〕5号文件有关内容的通知, 晋政办发〔2030〕5号",
        "你局《竹林价格的请示》（和发改请(2030)5号）收悉, 和发改请〔2030〕5号",
        "按照晋政办发[2030] 05 号要求, 晋政办发〔2030〕5号",
        "按照晋政办发［２０３０］５号要求, 晋政办发〔2030〕5号",
        "按照晋政办发﹝2030﹞5号要求, 晋政办发〔2030〕5号",
        "按照晋政办发„2030‟5号要求, 晋政办发〔2030〕5号",
        "依据教育部、国家卫生健康委员会令第45号, 教育部、国家卫生健康委员会令第45号",
        "依据住房和城乡建设部令第9号, 住房和城乡建设部令第9号",
        "依据内蒙古自治区人民政府令第252号, 内蒙古自治区人民政府令第252号",
        "依据新疆维吾尔自治区人民政府令第12号, 新疆维吾尔自治区人民政府令第12号",
        "依据国务院令第712号, 国务院令第712号",
        "依据2030年6月18日省人民政府令第17号, 省人民政府令第17号",
        "该项目适用晋政发〔2030〕9号文件的补偿标准, 晋政发〔2030〕9号",
        "依据国家税务总局公告2030年第7号, 国家税务总局公告2030年第7号",
        "根据农业农村部公告第79号, 农业农村部公告第79号",
        "按照国家认证认可监督管理委员会公告第 12 号, 国家认证认可监督管理委员会公告第12号",
        "该文件已被晋政发〔2030〕9号文件代替, 晋政发〔2030〕9号",
        "竹林开发实施方案晋政发〔2030〕9号, 晋政发〔2030〕9号",
        "加快竹林发展的决定晋林发〔2030〕9号, 晋林发〔2030〕9号",
        "竹林发展规划晋政发〔2030〕9号, 晋政发〔2030〕9号",
        "竹器行业已经整合中政发〔2030〕9号, 中政发〔2030〕9号",
        "按照太中政发〔2030〕9号要求, 太中政发〔2030〕9号",
        "落实晋规划函〔2030〕9号要求, 晋规划函〔2030〕9号",
        "落实晋计划发〔2030〕9号要求, 晋计划发〔2030〕9号",
        "落实晋府办法制函〔2030〕9号要求, 晋府办法制函〔2030〕9号",
    })
    void aNumberIsReadWholeAndWithoutTheWordsBeforeIt(String text, String number) {
        // when
        List<String> numbers = numbers(text + "，制定本方案。");

        // then
        assertThat(numbers).contains(number).filteredOn(found -> found != null).hasSize(1);
    }

    @Test
    void theNumberOfARowIsNoPartOfTheDocumentsNumber() {
        // when
        List<String> numbers = numbers("宣布废止的文件目录", "中阳县人民政府关于印发中阳县鼓励栽种", "12      中政发〔2030〕5号", "竹林办法的通知");

        // then
        assertThat(numbers).contains("中政发〔2030〕5号");
    }

    @Test
    void inTheRowsOfATableTitlesAndNumbersBelongTogether() {
        // when
        List<Citation> citations = citations(
                "关于废止部分文件的决定",
                "决定对下列文件予以废止：",
                "1\t中阳县人民政府关于印发中阳县鼓励栽种竹林办法的通知\t中政发〔2030〕5号",
                "2\t中阳县人民政府关于加强竹林管理的通告\t中政发〔2030〕6号");

        // then
        assertThat(citations)
                .extracting(Citation::getDocNumber, Citation::getTitle, Citation::getRelation)
                .containsExactly(
                        tuple("中政发〔2030〕5号", "中阳县人民政府关于印发中阳县鼓励栽种竹林办法的通知", CitationRelation.REPEALS),
                        tuple("中政发〔2030〕6号", "中阳县人民政府关于加强竹林管理的通告", CitationRelation.REPEALS));
    }

    @Test
    void aSeriesSharesCodeAndYear() {
        // when
        List<String> numbers = numbers("按照国办发〔2030〕57号、58号，晋政发〔2030〕3、4、5号和〔2031〕6号要求办理。");

        // then
        assertThat(numbers)
                .containsExactly(
                        "国办发〔2030〕57号", "国办发〔2030〕58号", "晋政发〔2030〕3号", "晋政发〔2030〕4号", "晋政发〔2030〕5号", "晋政发〔2031〕6号");
    }

    @Test
    void theTitleOfALawMayBeShortButANameForTheDocumentItselfIsNone() {
        // when
        List<Citation> citations = citations("关于竹林的通知", "依照《刑法》《民法典》《森林法》，制定《实施办法》，落实《方案》《竹林保护方案》。");

        // then
        assertThat(citations).extracting(Citation::getTitle).containsExactly("刑法", "民法典", "森林法", "竹林保护方案");
    }

    @Test
    void theDocumentsOwnTitleNamesAnotherIfItChangesItAndNoneIfItBringsItAlong() {
        // when
        List<Citation> amending = citations("中阳县人民政府关于修改《中阳县竹林管理办法》的决定", "现予公布。");
        List<Citation> issuing = citations("中阳县人民政府关于印发《中阳县竹林管理办法》的通知", "《中阳县竹林管理办法》已经通过。");

        // then
        assertThat(amending)
                .extracting(Citation::getTitle, Citation::getRelation, Citation::getLine)
                .containsExactly(tuple("中阳县竹林管理办法", CitationRelation.AMENDS, 8));
        assertThat(issuing).isEmpty();
    }

    @Test
    void theItemsOfAListOfRepealedDocumentsAreRepealed() {
        // when
        List<Citation> citations = citations(
                "关于竹林的通知",
                "根据《竹林规划》（吕政发〔2030〕1号），下列文件予以废止：",
                "1.《中阳县竹笋办法》（中政发〔2020〕3号）",
                "2.《中阳县竹席办法》",
                "本通知自印发之日起施行。",
                "另见《中阳县竹器办法》。");

        // then
        assertThat(citations)
                .extracting(Citation::getTitle, Citation::getRelation)
                .containsExactly(
                        tuple("竹林规划", CitationRelation.IMPLEMENTS),
                        tuple("中阳县竹笋办法", CitationRelation.REPEALS),
                        tuple("中阳县竹席办法", CitationRelation.REPEALS),
                        tuple("中阳县竹器办法", CitationRelation.CITES));
    }

    @Test
    void theRowsOfATableOfRepealedDocumentsAreRepealedWithTheirTitles() {
        // when
        List<Citation> citations = citations(
                "关于竹林的通知",
                "决定废止的规范性文件目录（2件）",
                "序号\t文件名称\t文号",
                "1\t中阳县人民政府关于竹笋的通知\t中政发〔2020〕3号",
                "2\t中阳县竹席办法\t中政发〔2021〕4号");

        // then
        assertThat(citations)
                .extracting(Citation::getDocNumber, Citation::getTitle, Citation::getRelation)
                .containsExactly(
                        tuple("中政发〔2020〕3号", "中阳县人民政府关于竹笋的通知", CitationRelation.REPEALS),
                        tuple("中政发〔2021〕4号", "中阳县竹席办法", CitationRelation.REPEALS));
    }

    @ParameterizedTest
    @CsvSource({
        "已被中政发〔2027〕36号文件代替, 中政发〔2027〕36号",
        "国务院令第525号已有新规定, 国务院令第525号",
        "与国务院令第525号不一致, 国务院令第525号",
        "农业农村部令第5号, 农业农村部令第5号",
        "根据晋政发〔2027〕36号取消, 晋政发〔2027〕36号"
    })
    void whatReplacesARowOfATableOfRepealedDocumentsStays(String reason, String number) {
        // when
        List<Citation> citations = citations(
                "关于竹林的通知", "废止的规范性文件目录", "1　中阳县竹笋经营暂行办法　中政发〔2020〕3号", reason, "2　中阳县竹席产业发展实施方案", "中政发〔2021〕4号　适用期已过");

        // then
        assertThat(citations)
                .extracting(Citation::getDocNumber, Citation::getRelation)
                .containsExactlyInAnyOrder(
                        tuple("中政发〔2020〕3号", CitationRelation.REPEALS),
                        tuple(number, CitationRelation.CITES),
                        tuple("中政发〔2021〕4号", CitationRelation.REPEALS));
    }

    @Test
    void whatADocumentRestsOnIsNotRepealedWithWhatItReplaces() {
        // when
        List<Citation> citations =
                citations("关于竹林的通知", "根据《竹林法》（晋政发〔2030〕1号），结合实际，制定本办法，《竹笋办法》（中政发〔2020〕3号）、《竹席办法》（中政发〔2020〕4号）同时废止。");

        // then
        assertThat(citations)
                .extracting(Citation::getDocNumber, Citation::getRelation)
                .containsExactly(
                        tuple("晋政发〔2030〕1号", CitationRelation.IMPLEMENTS),
                        tuple("中政发〔2020〕3号", CitationRelation.REPEALS),
                        tuple("中政发〔2020〕4号", CitationRelation.REPEALS));
    }

    /** Quadratic work would take minutes here, linear work takes a fraction of a second. */
    @Test
    @Timeout(60)
    void aHugeSentenceOfNumbersTakesTimeOfItsLengthOnly() {
        // given
        String sentence = "根据《竹林办法》（晋政发〔2030〕12号）、".repeat(5_000);

        // when
        List<Citation> citations = citations("关于竹林的通知", sentence);

        // then
        assertThat(citations).hasSize(1);
    }

    @Test
    void whatADocumentSetMayEndWithoutTheDocument() {
        // when
        List<Citation> citations =
                citations("关于竹林补助的通知", "《中阳县人民政府关于竹林补助的通知》（中政发〔2030〕5号）规定的标准不再执行。", "《竹席办法》（中政发〔2029〕3号）不再执行。");

        // then
        assertThat(citations)
                .extracting(Citation::getDocNumber, Citation::getRelation)
                .containsExactly(
                        tuple("中政发〔2030〕5号", CitationRelation.AMENDS), tuple("中政发〔2029〕3号", CitationRelation.REPEALS));
    }

    @ParameterizedTest
    @CsvSource({
        "原中政发〔2030〕5号文件同时作废。, 中政发〔2030〕5号",
        "《竹林办法》（中政发〔2030〕5号）自本细则施行之日起废止。, 中政发〔2030〕5号",
        "原县竹林局《竹席办法》（中林发〔2030〕5号）不再施行。, 中林发〔2030〕5号",
        "原政办发〔2030〕5号文件同时废止。, 原政办发〔2030〕5号"
    })
    void thereAreManyWordsForARepeal(String text, String number) {
        // when
        List<Citation> citations = citations("关于竹林的通知", text);

        // then
        assertThat(citations)
                .extracting(Citation::getDocNumber, Citation::getRelation)
                .containsExactly(tuple(number, CitationRelation.REPEALS));
    }

    @Test
    void aHeadingMayBeginTheListOfWhatIsRepealedAndAnotherEndsIt() {
        // when
        List<Citation> citations = citations(
                "关于废止和修改部分文件的通知",
                "一、废止的行政规范性文件（1件）",
                "1 中阳县人民政府关于印发中阳县竹笋办法的通知 中政发〔2020〕3号",
                "二、修改的行政规范性文件（1件）",
                "将《中阳县竹席办法》（中政发〔2021〕4号）第六条中的“竹管局”修改为“竹林局”。");

        // then
        assertThat(citations)
                .extracting(Citation::getDocNumber, Citation::getRelation)
                .contains(
                        tuple("中政发〔2020〕3号", CitationRelation.REPEALS), tuple("中政发〔2021〕4号", CitationRelation.AMENDS));
    }

    @Test
    void aDecreeMayBeCalledByTheCodeOfItsGovernmentAndADigitMayBeMisreadAsALetter() {
        // when
        List<Citation> citations =
                citations("关于竹林的通知", "根据《竹林管理规定》（津政令第17号）、《竹席办法》（赣府令第9号）和《竹笋意见》（津政办函〔2O30〕4l号），结合实际，制定本办法。");

        // then
        assertThat(citations)
                .extracting(Citation::getDocNumber)
                .containsExactlyInAnyOrder("津政令第17号", "赣府令第9号", "津政办函〔2030〕41号");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "二、不予废止的规范性文件（1件）",
                "四、未失效的规范性文件（1件）",
                "三、继续有效、修改和废止的行政规范性文件（1件）",
                "（一）拟废止的规范性文件",
                "（二）应当废止的规范性文件"
            })
    void otherHeadingsBeginNoListOfRepeals(String heading) {
        // when
        List<Citation> citations = citations("关于清理文件的通知", heading, "1 中阳县人民政府关于印发中阳县竹笋办法的通知 中政发〔2020〕3号");

        // then
        assertThat(citations).extracting(Citation::getRelation).doesNotContain(CitationRelation.REPEALS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"根据《竹林办法》（中政发〔2020〕3号）第五十条规定，现将该地块用地性质由工业用地调整为居住用地。", "落实《竹林办法》（中政发〔2020〕3号）第五十八条规定，增加财政投入。"})
    void whoRestsOnAnArticleAmendsNothing(String sentence) {
        // when
        List<Citation> citations = citations("关于竹林的通知", sentence);

        // then
        assertThat(citations).extracting(Citation::getRelation).doesNotContain(CitationRelation.AMENDS);
    }

    @Test
    void theCodeOfAGovernmentIsNoWordAndNoConjunctionPartOfIt() {
        // when
        List<Citation> citations = citations("关于竹林的通知", "根据津政令第17号和赣府令第9号，市政和园林局公告第3号、行政令第5号一并执行。");

        // then
        assertThat(citations)
                .extracting(Citation::getDocNumber)
                .contains("津政令第17号", "赣府令第9号")
                .doesNotContain("园林局公告第3号", "行政令第5号", "和赣府令第9号");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "将《竹林办法》（中政发〔2020〕3号）第六条、第八条、第十条中的“县竹管局”修改为“县竹林局”。",
                "将《竹林办法》（中政发〔2020〕3号）第六条第一款第（三）项修改为：“竹笋归己”。",
                "将《竹林办法》（中政发〔2020〕3号）第六条中的“甲”和“乙”修改为“丙”。",
                "《竹林办法》（中政发〔2020〕3号）第六条至第八条删去。",
                "《竹林办法》（中政发〔2020〕3号）第六条增加一款，作为第二款。"
            })
    void whoChangesTheWordsOfAnArticleAmends(String sentence) {
        // when
        List<Citation> citations = citations("关于修改部分文件的决定", sentence);

        // then
        assertThat(citations)
                .extracting(Citation::getDocNumber, Citation::getRelation)
                .containsExactly(tuple("中政发〔2020〕3号", CitationRelation.AMENDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"附件1 废止的规范性文件", "二、决定宣布失效的规范性文件（1件）", "自行失效的规范性文件（1件）"})
    void headingsOfListsOfRepealsMaySayHow(String heading) {
        // when
        List<Citation> citations = citations("关于清理文件的通知", heading, "1 中阳县人民政府关于印发中阳县竹笋办法的通知 中政发〔2020〕3号");

        // then
        assertThat(citations).extracting(Citation::getRelation).contains(CitationRelation.REPEALS);
    }

    @Test
    void wordsOfTheSentenceAreNoPartOfADecreesName() {
        // when
        List<Citation> citations = citations("关于修改部分文件的决定", "将市政府令第8号第五条修改为：“竹笋归己”，按省政府令第123号和原津政令第12号执行。");

        // then
        assertThat(citations)
                .extracting(Citation::getDocNumber)
                .containsExactlyInAnyOrder("市政府令第8号", "省政府令第123号", "津政令第12号");
    }
}
