package org.gongbao.streams.understanding.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Duty;
import org.gongbao.schemas.place.AdministrativeDivisions;
import org.gongbao.streams.understanding.Fictitious;
import org.gongbao.streams.understanding.text.FlowText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyTaggerTest {
    private static final DutyTagger TAGGER = new DutyTagger(AdministrativeDivisions.load());

    private static List<Duty> duties(String... paragraphs) {
        Document document = Document.newBuilder(Fictitious.county("关于竹林的通知", paragraphs))
                .setAddressees(List.of(new AgencyName("中阳县各乡镇人民政府", "各乡镇人民政府")))
                .build();
        return TAGGER.tag(document, FlowText.of(document.getParagraphs()), List.of());
    }

    private static List<Tuple> read(String... paragraphs) {
        return duties(paragraphs).stream()
                .map(duty -> tuple(duty.getWho(), duty.getDue(), duty.getRecurs()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "每月5日前, monthly",
        "每月5日、15日、25日前, monthly",
        "每月底, monthly",
        "次月3日前, monthly",
        "每季度末月25日前, quarterly",
        "每季度结束后10日内, quarterly",
        "每半年末, half-yearly",
        "每年12月15日前, yearly",
        "每年6月10日、12月10日前, yearly",
        "每周五16时前, weekly",
        "每日8时、16时, daily",
        "2031年9月28日前, ",
        "二〇三一年九月底前, ",
        "9月底之前, ",
        "年底前, ",
        "十五个工作日内, ",
        "30分钟内, ",
        "次年第一季度, ",
    })
    void aDeadlineIsReadInEveryFormThatOfficesUse(String due, String recurs) {
        // when
        List<Tuple> read = read("各乡镇人民政府应当于" + due + "将进展情况报送县林业局。");

        // then
        assertThat(read).containsExactly(tuple("中阳县各乡镇人民政府", due, recurs));
    }

    @Test
    void aTermIsToldWithTheEventFromWhichItCounts() {
        // when
        List<Tuple> read = read("建设单位应当自竣工验收合格之日起15日内报县林业局备案。", "经营者应当在收到通知后3个工作日内提交书面说明。");

        // then
        assertThat(read).containsExactly(tuple("建设单位", "自竣工验收合格之日起15日内", null), tuple("经营者", "在收到通知后3个工作日内", null));
    }

    @Test
    void theItemsOfAListAreBorneByTheBodyInTheWordsThatLeadToIt() {
        // when
        List<Tuple> read = read("第七条 管护单位应当履行下列职责：", "（一）建立制度；", "（二）每季度公布一次收支；", "第八条 费用每年核定一次。");

        // then
        assertThat(read).containsExactly(tuple("管护单位", "每季度", "quarterly"), tuple("中阳县各乡镇人民政府", "每年", "yearly"));
    }

    @Test
    void theStepsOfAYearlyProcedureAreYearlyAndAStepAfterApprovalIsOfTheBodyBefore() {
        // when
        List<Tuple> read = read("1、每年3月底前，各村将需求报县林业局。", "2、县林业局于每年4月底前编制方案。", "3、经县政府批准后，5月底前公布方案。");

        // then
        assertThat(read)
                .containsExactly(
                        tuple("中阳县各村", "每年3月底前", "yearly"),
                        tuple("中阳县林业局", "每年4月底前", "yearly"),
                        tuple("中阳县林业局", "5月底前", "yearly"));
    }

    @Test
    void aDeadlineInBracketsBelongsToTheBodyInTheBrackets() {
        // when
        List<Tuple> read = read("受让方按照上年度平均价格（由县林业局年初公布）缴纳保证金。");

        // then
        assertThat(read).containsExactly(tuple("中阳县林业局", "年初", "yearly"));
    }

    @Test
    void theAgentMayBeNamedAfterTheDeed() {
        // when
        List<Tuple> read = read("实行自愿申报制度，每年一季度进行申报。由种植户向县林业局提出申请。");

        // then
        assertThat(read).containsExactly(tuple("种植户", "每年一季度", "yearly"));
    }

    @Test
    void whoIsSpokenToIsTheAddressee() {
        // when
        List<Tuple> read = read("请你局自批复之日起15日内向社会公告。");

        // then
        assertThat(read).containsExactly(tuple("中阳县各乡镇人民政府", "自批复之日起15日内", null));
    }

    @Test
    void thePartiesOfASentenceEachBearTheirOwnDeadline() {
        // when
        List<Duty> duties = duties("（一）护林员每周巡查一次；乡镇政府每月检查一次，县林业局每季度通报一次。");

        // then
        assertThat(duties)
                .extracting(Duty::getWho, Duty::getWhat, Duty::getRecurs)
                .containsExactly(
                        tuple("护林员", "巡查一次", "weekly"),
                        tuple("中阳县乡镇政府", "检查一次", "monthly"),
                        tuple("中阳县林业局", "通报一次", "quarterly"));
    }

    @Test
    void whatWasDoneOrIsOnlyAFigureOrAConditionIsNoDuty() {
        // when
        List<Tuple> read = read("截至6月底前，累计完成投资5亿元。", "竹材产量每年增长5%。", "（1）预计48小时内无法恢复的；", "对2030年12月31日前的文件进行了清理。");

        // then
        assertThat(read).isEmpty();
    }

    /** Quadratic work would take minutes here, linear work takes seconds. */
    @Test
    @Timeout(60)
    void aHugeSentenceOfDeadlinesTakesTimeOfItsLengthOnly() {
        // when
        List<Duty> duties = duties("（其中9月底前，报送".repeat(8_000));

        // then
        assertThat(duties).hasSizeLessThanOrEqualTo(300);
    }
}
