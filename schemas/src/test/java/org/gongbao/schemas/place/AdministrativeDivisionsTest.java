package org.gongbao.schemas.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.schemas.place.AdministrativeDivision.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdministrativeDivisionsTest {

    private final AdministrativeDivisions divisions = AdministrativeDivisions.load();

    @ParameterizedTest
    @CsvSource({
        "140322, 盂县, yuxian, 140300",
        "140300, 阳泉市, yangquanshi, 140000",
        "141129, 中阳县, zhongyangxian, 141100",
        "610000, 陕西省, shanxisheng, 000000",
        "500000, 重庆市, chongqingshi, 000000",
        "500112, 渝北区, yubeiqu, 500000",
        "141024, 洪洞县, hongtongxian, 141000",
        "341500, 六安市, luanshi, 340000",
        "130726, 蔚县, yuxian, 130700",
        "810000, 香港特别行政区, xianggangtebiexingzhengqu, 000000"
    })
    void knowsCodesReadingsAndParents(String code, String name, String pinyin, String parent) {
        // when
        var division = divisions.byCode(code);

        // then
        assertThat(division).hasValueSatisfying(found -> {
            assertThat(found.name()).isEqualTo(name);
            assertThat(found.pinyin()).isEqualTo(pinyin);
            assertThat(found.parentCode()).isEqualTo(parent);
        });
    }

    @Test
    void everyDivisionButTheNationHasAParentOfAHigherLevel() {
        // when
        var all = divisions.all();

        // then
        assertThat(all).hasSizeGreaterThan(3000);
        assertThat(all).filteredOn(division -> division.level() != Level.NATION).allSatisfy(division -> assertThat(
                        divisions.parentOf(division))
                .hasValueSatisfying(parent -> assertThat(parent.level()).isLessThan(division.level())));
    }

    @Test
    void everyReadingIsPlainAscii() {
        // when
        var all = divisions.all();

        // then
        assertThat(all).allSatisfy(division -> assertThat(division.pinyin()).matches("[a-z]+"));
    }

    @Test
    void findsAllCountiesOfOneReading() {
        // when
        List<AdministrativeDivision> found = divisions.byPinyin("YU XIAN");

        // then
        assertThat(found).extracting(AdministrativeDivision::name).contains("盂县", "蔚县");
    }

    @Test
    void findsTheDivisionThatATextBeginsWith() {
        // when
        List<AdministrativeDivision> found = divisions.startingText("盂县人民政府办公室");

        // then
        assertThat(found).extracting(AdministrativeDivision::code).containsExactly("140322");
    }

    @Test
    void followsSeveralLevelsDownToTheLowest() {
        // when
        List<AdministrativeDivision> found = divisions.startingText("吉林省长春市朝阳区人民政府");

        // then
        assertThat(found).extracting(AdministrativeDivision::code).containsExactly("220104");
    }

    @Test
    void leavesACountyWithACommonNameAmbiguous() {
        // when
        List<AdministrativeDivision> found = divisions.startingText("朝阳区人民政府");

        // then
        assertThat(found)
                .hasSizeGreaterThan(1)
                .extracting(AdministrativeDivision::name)
                .containsOnly("朝阳区");
    }

    @Test
    void findsNothingWhereNoDivisionIsNamed() {
        // when
        List<AdministrativeDivision> found = divisions.startingText("各有关单位");

        // then
        assertThat(found).isEmpty();
        assertThat(divisions.startingText("")).isEmpty();
    }

    @Test
    void listsTheLineageFromBelow() {
        // given
        AdministrativeDivision county = divisions.byCode("140322").orElseThrow();

        // when
        List<AdministrativeDivision> lineage = divisions.lineage(county);

        // then
        assertThat(lineage).extracting(AdministrativeDivision::name).containsExactly("盂县", "阳泉市", "山西省", "中华人民共和国");
    }

    @Test
    void listsNamesByTheirEnding() {
        // when
        List<AdministrativeDivision> found = divisions.endingName("阳县");

        // then
        assertThat(found)
                .extracting(AdministrativeDivision::name)
                .contains("中阳县")
                .allMatch(name -> name.endsWith("阳县"));
    }

    @Test
    void listsChildrenByCode() {
        // given
        AdministrativeDivision city = divisions.byCode("140300").orElseThrow();

        // when
        List<AdministrativeDivision> children = divisions.childrenOf(city);

        // then
        assertThat(children).extracting(AdministrativeDivision::name).containsExactly("城区", "矿区", "郊区", "平定县", "盂县");
    }

    @ParameterizedTest
    @CsvSource({"高要市, 441204", "襄樊市, 420600", "宣武区, 110102", "户县, 610118", "思茅市, 530800"})
    void knowsWhatBecameOfADivisionOfFormerName(String name, String successor) {
        // when
        var former = divisions.former().stream()
                .filter(candidate -> candidate.name().equals(name))
                .toList();

        // then
        assertThat(former).extracting(FormerDivision::successorCode).contains(successor);
        assertThat(divisions.byName(name)).isEmpty();
    }

    @Test
    void everySuccessorIsADivisionOfToday() {
        // when
        var successors = divisions.former().stream()
                .map(FormerDivision::successorCode)
                .filter(code -> !code.isEmpty())
                .toList();

        // then
        assertThat(successors).hasSizeGreaterThan(300).allSatisfy(code -> assertThat(divisions.byCode(code))
                .isPresent());
    }
}
