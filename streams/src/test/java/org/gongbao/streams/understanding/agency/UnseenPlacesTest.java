package org.gongbao.streams.understanding.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.Document;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivision.Level;
import org.gongbao.schemas.place.AdministrativeDivisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences made up for places all over China. */
class UnseenPlacesTest {
    private static final AgencyRegistry REGISTRY = AgencyRegistry.load();
    private static final AdministrativeDivisions DIVISIONS = AdministrativeDivisions.load();

    private static List<String> ids(String issuer, String region, String day, String... texts) {
        return Papers.tags(REGISTRY, Papers.of(issuer, region, LocalDate.parse(day), texts)).stream()
                .map(tag -> tag.getId() == null ? tag.getName() : tag.getId())
                .toList();
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                arguments(
                        "鹤山市人民政府办公室",
                        "440784",
                        "2031-05-06",
                        "由市科工商务局牵头，市城管和综合执法局、江门市生态环境局鹤山分局、沙坪街道办事处、古劳镇人民政府配合。",
                        List.of(
                                "440784-industry-information",
                                "440784-urban-management",
                                "440784-ecology-environment",
                                "440784001-government",
                                "440784103-government")),
                arguments(
                        "淳安县人民政府",
                        "330127",
                        "2031-05-06",
                        "县经信局、县人力社保局、县建设局、县数据局、县委社会工作部、市规划和自然资源局淳安分局按照职责分工负责，向省发展改革委报告。",
                        List.of(
                                "330127-industry-information",
                                "330127-human-resources",
                                "330127-housing-construction",
                                "330127-data",
                                "330127-social-work",
                                "330127-natural-resources",
                                "330000-development-reform")),
                arguments(
                        "陈巴尔虎旗人民政府",
                        "150725",
                        "2031-05-06",
                        "旗农牧和科技局要会同旗财政局、旗委宣传部，按照市林业和草原局和自治区农牧厅要求，指导各苏木（镇）人民政府开展竹林调查。",
                        List.of(
                                "150725-agriculture-rural",
                                "150725-finance",
                                "150725-publicity",
                                "150700-forestry",
                                "150000-agriculture-rural",
                                "150725-townships")),
                arguments(
                        "东乌珠穆沁旗人民政府",
                        "152525",
                        "2031-05-06",
                        "经盟行政公署批准，由旗民政局负责，盟财政局拨付资金。",
                        List.of("152500-government", "152525-civil-affairs", "152500-finance")),
                arguments(
                        "巴里坤哈萨克自治县人民政府办公室",
                        "650521",
                        "2031-05-06",
                        "县畜牧兽医局、巴里坤县公安局、国网巴里坤县供电公司负责；报自治区交通运输厅、市财政局备案。",
                        List.of(
                                "650521-livestock",
                                "650521-public-security",
                                "650521-power-grid",
                                "650000-transport",
                                "650500-finance")),
                arguments(
                        "北京市丰台区人民政府",
                        "110106",
                        "2031-05-06",
                        "区住房城乡建设委、区城市管理委、区教委、市规划自然资源委丰台分局、王佐镇人民政府负责，市财政局予以支持。",
                        List.of(
                                "110106-housing-construction",
                                "110106-urban-management",
                                "110106-education",
                                "110106-natural-resources",
                                "110106101-government",
                                "110000-finance")),
                arguments(
                        "西昌市人民政府",
                        "513401",
                        "2031-05-06",
                        "市教体和科技局牵头，州发展改革委、凉山州公安局、省民族宗教事务委员会支持。",
                        List.of(
                                "513401-education",
                                "513400-development-reform",
                                "513400-public-security",
                                "510000-ethnic-religious")),
                arguments(
                        "郑州高新技术产业开发区管理委员会",
                        "410100",
                        "2031-05-06",
                        "高新区管委会要会同市财政局落实资金，河南省税务局指导。",
                        List.of("410100-high-tech-zone", "410100-finance", "410000-taxation")),
                arguments(
                        "上海市浦东新区人民政府",
                        "310115",
                        "2031-05-06",
                        "区商务委、区建交委、浦东新区消防救援支队负责，市经济信息化委指导。",
                        List.of("310115-commerce", "310115-housing-construction", "310000-industry-information")));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void bodiesOfACountyNeverSeenAreFound(
            String issuer, String region, String day, String sentence, List<String> expected) {
        // when
        List<String> ids = ids(issuer, region, day, sentence);

        // then
        assertThat(ids).containsAll(expected);
    }

    @Test
    void charactersThatMakeAPlaceByChanceMakeNoBody() {
        // when
        List<String> ids = ids(
                "中阳县人民政府",
                "141129",
                "2031-05-06",
                "形成县域发展新格局，会同县水利局、公安、司法等部门，由市和县政府统筹，建设市级技术创新中心，服务市场主体，完善县城供水公司改制。",
                "利用自然资源部门数据，加强文化部署。");

        // then
        assertThat(ids)
                .containsExactlyInAnyOrder(
                        "141129-government",
                        "141129-water",
                        "141129-public-security",
                        "141129-justice",
                        "141129-natural-resources");
    }

    @Test
    void wordsAmidOthersAndThingsToBeBuiltAreNoBodies() {
        // when
        List<String> names = Papers.tags(
                        REGISTRY,
                        Papers.of(
                                "吕梁市人民政府",
                                "141100",
                                LocalDate.of(2031, 5, 6),
                                "王某任市公安局城南派出所所长。督促县区防指上报；高速公路主管部门发放证件；推进北湖旅游集散中心项目建设。"))
                .stream()
                .map(AgencyTag::getName)
                .toList();

        // then
        assertThat(names).containsExactly("吕梁市人民政府", "吕梁市公安局", "吕梁市公安局城南派出所");
    }

    @Test
    void brigadesAreNamedByTheLevelOfTheirGovernment() {
        // when
        var ofTheCity = REGISTRY.resolve("市交警支队", "141100");
        var ofTheCounty = REGISTRY.resolve("县交警大队", "141129");

        // then
        assertThat(ofTheCity).map(Agency::getName).contains("吕梁市公安局交警支队");
        assertThat(ofTheCounty).map(Agency::getName).contains("中阳县公安局交警大队");
    }

    @Test
    void branchesOfFirmsAndOfficesOfCommitteesAreNamedWhole() {
        // when
        List<String> ids = ids(
                "淳安县人民政府",
                "330127",
                "2031-05-06",
                "由中国铁塔股份有限公司杭州市分公司淳安办事处、杭州银监分局淳安办事处、县委史志办、县委县政府督查室牵头，县志愿者联合会、县纪委监委驻县卫健局纪检监察组配合。");

        // then
        assertThat(ids)
                .contains("中国铁塔股份有限公司杭州市分公司淳安办事处", "淳安县委史志办", "淳安县委县政府督查室", "淳安县纪委监委驻县卫健局纪检监察组")
                .doesNotContain("330127-party-committee");
    }

    @Test
    void aLongNameOfHomesOwnBranchIsTheKnownBranch() {
        // when
        List<String> ids = ids("淳安县人民政府", "330127", "2031-05-06", "由中国移动通信集团浙江有限公司淳安分公司负责，市生态环境局联合会商。");

        // then
        assertThat(ids).anyMatch(id -> id.startsWith("330127-")).noneMatch(id -> id.contains("联合会"));
    }

    @Test
    void aBureauForFoodAndMarketsIsTheBureauForMarkets() {
        // when
        List<AgencyTag> tags =
                Papers.tags(REGISTRY, Papers.of("淳安县人民政府", "330127", LocalDate.parse("2031-05-06"), "由县食品和市场监督管理局负责。"));

        // then
        assertThat(tags).anySatisfy(tag -> assertThat(tag)
                .returns("330127-market-regulation", AgencyTag::getId)
                .returns("县食品和市场监督管理局", AgencyTag::getAsPrinted));
    }

    @Test
    void whatEndsBeforeAndIsABodyByItself() {
        // when
        List<String> ids = ids("淳安县人民政府", "330127", "2031-05-06", "县供排水公司和电信淳安分公司同步改造，县妇幼保健院和乡镇卫生院承担签约服务。");

        // then
        assertThat(ids).noneMatch(id -> id.contains("和")).anyMatch(id -> id.endsWith("供排水公司"));
    }

    @Test
    void twoBodiesInARowAreNotOne() {
        // when
        List<String> ids = ids("中阳县人民政府", "141129", "2031-05-06", "县政府授权县商务局办理；县人民政府和高新区管委会共同推进；县消防大队纳入消防救援大队。");

        // then
        assertThat(ids)
                .containsExactlyInAnyOrder(
                        "141129-government", "141129-commerce", "141129-high-tech-zone", "141129-fire-rescue");
    }

    @Test
    void aNeighbourIsKnownByItsNameAndAFarNamesakeOnlyAfterItsProvince() {
        // when
        List<String> ids = ids("中阳县人民政府", "141129", "2031-05-06", "学习交口县财政局、湖北省公安县水利局的做法，比照浙江省淳安县政府执行。与会同县财政局对账。");

        // then
        assertThat(ids)
                .contains("141130-finance", "421022-water", "330127-government", "141129-finance")
                .doesNotContain("431225-finance");
    }

    @Test
    void aProvisionalBodyKeepsItsNameEvenIfThatHoldsAVerb() {
        // when
        List<String> ids = ids("中阳县人民政府", "141129", "2031-05-06", "决定成立中阳县推进竹林保护工作领导小组，下设办公室。县加强防汛工作专班要值守。");

        // then
        assertThat(ids).contains("中阳县推进竹林保护工作领导小组", "中阳县加强防汛工作专班");
    }

    /** The same text for two counties of one kind has the same tags, each with its own county's identifiers. */
    @Test
    void aTextWithItsCountySwappedHasTheTagsOfTheOtherCounty() {
        // given
        List<AdministrativeDivision> counties = DIVISIONS.all().stream()
                .filter(division -> division.level() == Level.COUNTY
                        && division.name().endsWith("县")
                        && !division.name().contains("自治")
                        && division.name().length() == 3
                        && !DivisionNames.isWord(division.name())
                        && DIVISIONS.parentOf(division).orElseThrow().name().endsWith("市")
                        && DIVISIONS.parentOf(division).orElseThrow().level() == Level.PREFECTURE)
                .toList();
        Random random = new Random(20310506);
        List<String> pattern = tagsIn(counties.getFirst());

        for (int i = 0; i < 150; i++) {
            AdministrativeDivision county = counties.get(random.nextInt(counties.size()));

            // when
            List<String> tags = tagsIn(county);

            // then
            assertThat(tags).as(county.name()).isEqualTo(pattern);
        }
    }

    /** Tags with the names and codes of the places replaced by letters. */
    private static List<String> tagsIn(AdministrativeDivision county) {
        AdministrativeDivision city = DIVISIONS.parentOf(county).orElseThrow();
        AdministrativeDivision province = DIVISIONS.parentOf(city).orElseThrow();
        String text =
                """
                市林业局{C}分局、国网{C}供电公司、{C}人民法院要支持{C}推进竹林保护工作领导小组，县教育体育局、县委组织部、{P}财政局分别负责。
                县发改、工信、住建等部门按职责分工落实。（县水利局牵头，各乡镇人民政府配合）
                成员：李某某 县应急管理局局长
                {C}竹海旅游开发有限公司向{S}税务局报送材料，抄送县融媒体中心、自来水公司。""".replace("{C}", county.name()).replace("{P}", city.name()).replace("{S}", province.name());
        Document document = Papers.of(
                county.name() + "人民政府",
                county.code(),
                LocalDate.of(2031, 5, 6),
                List.of("各乡镇人民政府", "县直各单位"),
                text.split("\n", -1));
        return Papers.tags(REGISTRY, document).stream()
                .map(tag -> outline(tag, county, city, province))
                .toList();
    }

    private static String outline(
            AgencyTag tag,
            AdministrativeDivision county,
            AdministrativeDivision city,
            AdministrativeDivision province) {
        String id = String.valueOf(tag.getId())
                .replace(county.code(), "C")
                .replace(city.code(), "P")
                .replace(province.code(), "S");
        String name = tag.getName()
                .replace(county.name(), "{C}")
                .replace(city.name(), "{P}")
                .replace(province.name(), "{S}");
        return id + " " + name + " " + tag.getRole();
    }

    /** By law every division has a government and a finance department; whoever speaks there finds them by their relative names. */
    @Test
    void everyDivisionOfChinaHasItsUsualDepartments() {
        for (AdministrativeDivision division : DIVISIONS.all()) {
            if (division.level() == Level.NATION || division.name().endsWith("特别行政区")) {
                continue;
            }
            String word = Stream.of("自治区", "自治州", "地区", "省", "市", "县", "区", "旗", "州", "盟")
                    .filter(division.name()::endsWith)
                    .findFirst()
                    .orElse("");
            boolean listedTwice = DIVISIONS.parentOf(division).stream()
                    .anyMatch(parent -> parent.name().equals(division.name()));
            if (word.isEmpty() || listedTwice) {
                // islands and the like are no level of government; a city without counties is its own only county
                continue;
            }
            String finance = word.equals("省") || word.equals("自治区") ? "财政厅" : "财政局";

            // when
            List<String> ids = Papers.tags(
                            REGISTRY,
                            Papers.of(
                                    division.name() + "人民政府",
                                    division.code(),
                                    LocalDate.of(2031, 5, 6),
                                    "由" + word + finance + "负责，报" + division.name() + "人民政府。"))
                    .stream()
                    .map(AgencyTag::getId)
                    .toList();

            // then
            assertThat(ids)
                    .as(division.name())
                    .containsExactlyInAnyOrder(division.code() + "-government", division.code() + "-finance");
        }
    }
}
