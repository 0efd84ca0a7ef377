package org.gongbao.streams.understanding.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.schemas.category.SubjectClasses;
import org.gongbao.streams.understanding.data.DataFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleRuleTest {
    private static final List<TitleRule> RULES = TitleRule.load();
    /** Repeats without a bound would make a hostile title costly. */
    private static final Pattern UNBOUNDED = Pattern.compile("(?<!\\\\)[*+](?![+])|\\{\\d+,\\}");

    private static List<TitleRule.Hit> hits(String title) {
        return TitleRule.apply(RULES, SubjectTitle.of("中阳县人民政府关于" + title).core());
    }

    @ParameterizedTest
    @CsvSource({
        "李某等同志任免职务的通知,15",
        "印发县教育局职能配置内设机构和人员编制规定的通知,1",
        "印发突发公共卫生事件应急预案的通知,13",
        "印发突发环境事件应急预案的通知,10",
        "印发防汛抗旱应急预案的通知,17",
        "印发危险化学品事故应急预案的通知,9",
        "印发县总体应急预案的通知,2",
        "颁发科学技术奖的决定,11",
        "授予劳动模范称号的决定,15",
        "表彰民族团结进步模范集体的决定,18",
        "规范工程建设项目招标投标活动的通知,3",
        "加强政府采购管理的通知,4",
        "规范农村集体资产招投标的通知,6",
        "征收某村集体土地的公告,5",
        "国有土地上房屋征收的决定,10",
        "被征地农民养老保险的通知,15",
        "下达专项债券资金的通知,4",
        "印发国民经济和社会发展第十六个五年规划纲要的通知,3",
        "校外供餐食品安全管理工作的意见,9",
        "开展燃气安全专项整治的通知,9",
        "整治三轮汽车违法载人的通告,16",
        "某大桥维修施工期间实施交通管制的通告,7",
        "城区货车限行的通告,16",
        "同意组建文旅投资集团的批复,3",
        "调整县安全生产委员会组成人员的通知,9",
        "加强餐厨垃圾管理的通告,10",
        "历史文化街区保护规划的批复,10",
        "同意某镇总体规划的批复,10",
        "码头镇产业园控制性详细规划的批复,10",
        "同意铁路新村片区修建性详细规划的批复,10",
        "加快农产品冷链物流发展的意见,8",
        "表彰招商引资先进单位的决定,8",
        "做好今冬明春森林防火工作的通知,6",
        "印发县森林火灾应急预案的通知,17",
        "深化放管服改革优化营商环境任务分工的通知,2"
    })
    void whatClassifiersFailAtIsDecidedByAStatedRule(String title, String code) {
        assertThat(hits(title).getLast().rule().primary()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"成立竹产业发展领导小组的通知,1", "印发农机购置补助资金管理办法的通知,4", "表彰植树先进集体的决定,15"})
    void whereTheSubjectDecidesARuleAddsAClass(String title, String further) {
        // when
        List<TitleRule.Hit> hits = hits(title);

        // then
        assertThat(hits).isNotEmpty().noneMatch(hit -> hit.rule().decides());
        assertThat(hits)
                .flatExtracting(hit -> hit.rule().further())
                .extracting(TitleRule.Addition::code)
                .contains(further);
    }

    @ParameterizedTest
    @CsvSource({"王小明等同志职务任免的通知,true", "做好今冬明春森林防火工作的通知,false"})
    void aTitleThatNamesPersonsAndNoSubjectHasNoFurtherClass(String title, boolean alone) {
        assertThat(hits(title).getLast().rule().alone()).isEqualTo(alone);
    }

    @Test
    void aTitleThatNoRuleKnowsIsLeftToItsWords() {
        assertThat(hits("做好春季植树工作的通知")).isEmpty();
    }

    @Test
    void everyRuleNamesKnownClassesAndItsReason() {
        assertThat(RULES).allSatisfy(rule -> {
            assertThat(rule.decides() || !rule.further().isEmpty()).isTrue();
            assertThat(rule.primary().isEmpty() || SubjectClasses.codes().contains(rule.primary()))
                    .isTrue();
            assertThat(rule.further()).extracting(TitleRule.Addition::code).allMatch(SubjectClasses.codes()::contains);
        });
        assertThat(DataFile.rows("category/rules.tsv", 4))
                .allSatisfy(row -> assertThat(row.get(3)).as(row.get(0)).isNotEmpty());
    }

    @Test
    void noRuleRepeatsWithoutABound() {
        assertThat(RULES)
                .extracting(rule -> rule.pattern().expression())
                .noneMatch(pattern -> UNBOUNDED.matcher(pattern).find());
    }
}
