package org.gongbao.streams.understanding.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names whose ends only their company tells, names that one document takes out of another, and issuers with duties of their own. */
class NamesInProseTest {
    private static final AgencyRegistry REGISTRY = AgencyRegistry.load();
    private static final LocalDate DAY = LocalDate.of(2031, 5, 6);

    private static List<AgencyTag> tags(String... texts) {
        return Papers.tags(REGISTRY, Papers.of("中阳县人民政府", "141129", DAY, texts));
    }

    private static List<String> printed(String... texts) {
        return tags(texts).stream().map(AgencyTag::getAsPrinted).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "由县公路工程质量监督站抽检。; 县公路工程质量监督站",
                "任命甲子为中阳县医院副院长。; 中阳县医院",
                "县水利局和青榆湖国家湿地公园管理处按照职责分工加强巡查。; 青榆湖国家湿地公园管理处",
                "你局要会同青榆水库管理所、东渠灌区管理所，细化方案。; 青榆水库管理所",
                "你局要会同青榆水库管理所、东渠灌区管理所，细化方案。; 东渠灌区管理所",
                "各乡镇和国营青榆农场要节约用水。; 国营青榆农场",
                "竞得人应当与青榆河产业集聚区管委会签订协议。; 青榆河产业集聚区管委会",
                "由吕梁（中阳）产业转移工业园管理委员会负责。; 吕梁（中阳）产业转移工业园管理委员会",
                "咨询电话：0000-7000000（市公路事务中心中阳分中心）。; 市公路事务中心中阳分中心",
                "违反本通告的，由公安机关交通管理部门处理。; 公安机关交通管理部门",
                "城市管理和综合执法部门应当在十日内作出决定。; 城市管理和综合执法部门",
                "由县城市管理综合执法部门责令改正。; 县城市管理综合执法部门",
                "由县城市管理行政执法部门责令改正。; 县城市管理行政执法部门",
                "畜牧业管理部门要依法处罚。; 畜牧业管理部门",
                "收费标准由县价格主管部门会同县财政局拟订。; 县价格主管部门",
                "经评审和县质量强县工作领导小组审议，县政府决定：; 县质量强县工作领导小组",
                "经市质量强市工作领导小组审议，县政府决定：; 市质量强市工作领导小组",
                "经企业申报、社会公示和县质量强县工作领导小组审议，县政府决定：; 县质量强县工作领导小组",
                "离石区、方山县人民政府和吕梁青榆新区管委会负责。; 方山县人民政府",
                "授予中阳青榆竹业有限公司、中阳县东渠竹器有限公司县长质量奖。; 中阳青榆竹业有限公司",
                "离石区、方山县人民政府和吕梁青榆新区管委会负责。; 吕梁青榆新区管委会",
                "任命甲子为县公路与运输管理中心主任。; 县公路与运输管理中心",
                "对中阳县青榆造纸厂予以关闭。; 中阳县青榆造纸厂",
                "中阳师范学院学生工作处等10个单位受表彰。; 中阳师范学院学生工作处",
                "各单位向县政府金融办、县财政局报送材料。; 县政府金融办",
                "由县人民政府金融工作办公室牵头。; 县人民政府金融工作办公室",
                "县文化文物出版局应当在十日内提出意见。; 县文化文物出版局"
            })
    void aBodyIsNamedWhole(String sentence, String name) {
        // when
        List<String> printed = printed(sentence);

        // then
        assertThat(printed).contains(name);
    }

    @Test
    void townshipsBeforeOneGovernmentHaveOneEach() {
        // when
        List<AgencyTag> tags = tags("枝柯镇、金罗镇和下枣林乡人民政府负责日常巡查，武家庄镇、暖泉镇各村配合。");

        // then
        assertThat(tags)
                .extracting(AgencyTag::getName)
                .containsExactlyInAnyOrder("中阳县人民政府", "中阳县枝柯镇人民政府", "中阳县金罗镇人民政府", "中阳县下枣林乡人民政府");
    }

    @ParameterizedTest
    @ValueSource(strings = {"在全县医院推广。", "收费须经价格主管部门批准。", "我县发展畜牧业、加工业，畜牧业管理要规范。", "请做好社会公示和市容整治工作。"})
    void wordsThatNameNoBodyGiveNone(String sentence) {
        // when
        List<AgencyTag> tags = tags(sentence);

        // then
        assertThat(tags).extracting(AgencyTag::getAsPrinted).containsExactly("中阳县人民政府");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "由县民营经济发展局负责。; 县民营经济发展局",
                "请协助县民营经济发展局做好统计工作。; 县民营经济发展局",
                "我县民营经济发展局已开展调查。; 县民营经济发展局",
                "（责任单位：县民营经济促进局、县财政局）; 县民营经济促进局",
                "由县对外经济联络局牵头。; 县对外经济联络局",
                "县公安局和县林场公安局共同巡查。; 县林场公安局"
            })
    void theEndOfALongerNameIsNotTheKnownBodyThatIsCalledSo(String sentence, String whole) {
        // when
        List<AgencyTag> tags = tags(sentence);

        // then
        assertThat(tags)
                .filteredOn(tag -> tag.getAsPrinted().equals(whole))
                .extracting(AgencyTag::getId)
                .containsOnlyNulls()
                .hasSize(1);
        assertThat(tags).noneMatch(tag -> "141129-development-reform".equals(tag.getId()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "县里要求发展和改革局配合。; 发展和改革局",
                "由县经济发展局负责。; 县经济发展局",
                "全县教育系统和财政局要配合。; 财政局",
                "由县发展和改革局、县国土资源局负责。; 县国土资源局",
                "由县政府办公室负责。; 县政府办公室",
                "由县委宣传部负责。; 县委宣传部",
                "由县市场监督管理局负责。; 县市场监督管理局",
                "县里报送财政局备案。; 财政局"
            })
    void aKnownNameBehindWordsThatAreNoNameStaysKnown(String sentence, String name) {
        // when
        List<AgencyTag> tags = tags(sentence);

        // then
        assertThat(tags)
                .filteredOn(tag -> tag.getAsPrinted().equals(name))
                .extracting(AgencyTag::getId)
                .doesNotContainNull()
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "县国道养护段承担日常养护。; 县国道养护段",
                "免去其县林木种苗工作站站长职务。; 县林木种苗工作站",
                "任命甲子为县公安局青榆新区分局局长。; 县公安局青榆新区分局",
                "由县公安局配合生态环境分局开展执法。; 县公安局",
                "由县民政局和市住房公积金管理部提供资料。; 市住房公积金管理部",
                "将结果报县民政局社会救助中心。; 县民政局社会救助中心",
                "由县农业农村局植物保护推广站指导。; 县农业农村局植物保护推广站",
                "由县国有林场管理服务中心实施。; 县国有林场管理服务中心"
            })
    void sectionsStationsAndCentresAreNamedWhole(String sentence, String name) {
        // when
        List<String> printed = printed(sentence);

        // then
        assertThat(printed).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"到市公安局政务服务中心窗口办理。", "县财政局围绕当前中心工作。", "县教育局建设培训中心一处。", "县水利局监测站点的分布。", "县城市场管理部门和管理部署。"})
    void whatStandsBehindABureauIsNotAlwaysItsUnit(String sentence) {
        // when
        List<String> printed = printed(sentence);

        // then
        assertThat(printed).noneMatch(name -> name.endsWith("中心") || name.endsWith("站") || name.endsWith("部"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"印发中阳县污水处理费征收办法的通知。", "向所在地街道办事处申请。", "辖区内政府投资的项目。", "做好与水库管理处内部职工的衔接。", "县内河流和湖泊管理工作。"})
    void wordsThatOnlyLookLikeABodyAreNone(String sentence) {
        // when
        List<String> printed = printed(sentence);

        // then
        assertThat(printed).containsExactly("中阳县人民政府");
    }

    @Test
    void theEndOfAWordForAnAreaIsNoLevel() {
        // when
        List<String> printed = printed("由居住地社区居民委员会初审。");

        // then
        assertThat(printed).doesNotContain("区居民委员会");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "将第六条中的“县质量技术监督局”修改为“县市场监督管理局”。",
                "将“县质量技术监督局”、“县质监局”统一修改为“县市场监督管理局”。",
                "将文中的“县质量技术监督局”“县质监局”均改为“县市场监督管理局”。"
            })
    void aBodyIsNotCalledByTheNameThatAnAmendmentTakesOut(String sentence) {
        // when
        List<AgencyTag> tags = tags(sentence);

        // then
        assertThat(tags)
                .filteredOn(tag -> "141129-market-regulation".equals(tag.getId()))
                .extracting(AgencyTag::getAsPrinted)
                .containsExactly("县市场监督管理局");
    }

    @Test
    void whoIssuesWithOthersAndHasDutiesIsResponsibleToo() {
        // given
        Document joint = Document.newBuilder(Papers.of("中阳县财政局", "141129", DAY, "县财政局负责拨付，县水利局负责验收。"))
                .setCoIssuers(List.of(new AgencyName("中阳县水利局", "中阳县水利局")))
                .build();

        // when
        List<AgencyTag> tags = Papers.tags(REGISTRY, joint);

        // then
        assertThat(tags)
                .extracting(AgencyTag::getAsPrinted, AgencyTag::getRole)
                .containsExactly(
                        tuple("中阳县财政局", AgencyRole.ISSUER),
                        tuple("中阳县水利局", AgencyRole.CO_ISSUER),
                        tuple("县财政局", AgencyRole.RESPONSIBLE),
                        tuple("县水利局", AgencyRole.RESPONSIBLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"结果报县人民政府备案。", "县人民政府负责统筹。"})
    void whoIssuesAndIsOnlyMentionedHasOneTagAsHasAGovernment(String sentence) {
        // when
        List<AgencyTag> tags = tags(sentence);

        // then
        assertThat(tags).extracting(AgencyTag::getRole).containsExactly(AgencyRole.ISSUER);
    }
}
