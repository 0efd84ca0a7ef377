package org.gongbao.streams.understanding.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.record.v1.AgencyTag;
import org.junit.jupiter.api.Test;

/** Documents of places that the table of divisions does not have. */
class UnlistedPlacesTest {
    private static final AgencyRegistry REGISTRY = AgencyRegistry.load();

    private static List<AgencyTag> tags(String text) {
        return Papers.tags(REGISTRY, Papers.of("青榆县人民政府", null, LocalDate.of(2016, 5, 6), text));
    }

    private static List<String> names(String text) {
        return tags(text).stream().map(AgencyTag::getName).skip(1).toList();
    }

    @Test
    void aBodyKeepsTheNameOfItsPlace() {
        // when
        List<String> names = names("任命甲子为青榆县水利局局长；免去乙丑的青榆职业学院副院长职务。");

        // then
        assertThat(names).containsExactly("青榆县水利局", "青榆职业学院");
    }

    @Test
    void aRelativeNameMeansTheBodyOfTheIssuersPlaceAndIsPrintedAsItIs() {
        // when
        List<AgencyTag> tags = tags("由县财政局牵头，县竹器管理局配合，报市财政局备案。青榆县财政局负责解释。");

        // then
        assertThat(tags)
                .extracting(AgencyTag::getName)
                .containsExactlyInAnyOrder("青榆县人民政府", "青榆县财政局", "青榆县竹器管理局", "市财政局");
        assertThat(tags).extracting(AgencyTag::getAsPrinted).contains("县竹器管理局");
    }

    @Test
    void whatIsFoundedHasAName() {
        // when
        List<String> names = names("县政府成立竹器产业转型升级工作领导小组。");

        // then
        assertThat(names).containsExactly("青榆县政府", "青榆县竹器产业转型升级工作领导小组");
    }

    @Test
    void aMisprintOfThePlaceIsNotPutBehindItsName() {
        // when
        List<String> names = names("成立清榆县竹器产业转型升级工作领导小组。");

        // then
        assertThat(names).containsExactly("青榆县竹器产业转型升级工作领导小组");
    }

    @Test
    void aMisreadNameOfAKnownPlaceDoesNotHideItsBodies() {
        // given
        var document = Papers.of("孟县人民政府", "140322", LocalDate.of(2031, 5, 6), "由孟县财政局负责解释。");

        // when
        List<AgencyTag> tags = Papers.tags(REGISTRY, document);

        // then
        assertThat(tags).extracting(AgencyTag::getId).contains("140322-finance");
    }

    @Test
    void anInstituteMayHaveAVerbInItsEnding() {
        // when
        List<String> names = names("县竹器研究所负责技术指导。");

        // then
        assertThat(names).containsExactly("青榆县竹器研究所");
    }

    @Test
    void theHeadOfABodyIsNoPartOfItsName() {
        // when
        List<String> names = names("成员：甲子，县竹器测绘院院长，领导小组办公室设在县财政局。乙丑，县竹器测绘院院长领导小组办公室主任。");

        // then
        assertThat(names).containsExactlyInAnyOrder("青榆县财政局", "青榆县竹器测绘院");
    }

    @Test
    void formerNamesOfSomeProvincesAreKnown() {
        // given
        var document =
                Papers.of("鹤山市人民政府", "440784", LocalDate.of(2016, 5, 6), "由市扶贫和移民办、市工信委、市果业局、市国有资产监督管理办公室按职责负责。");

        // when
        List<AgencyTag> tags = Papers.tags(REGISTRY, document);

        // then
        assertThat(tags)
                .extracting(AgencyTag::getId)
                .contains(
                        "440784-rural-revitalization",
                        "440784-industry-information",
                        "440784-fruit-industry",
                        "440784-state-assets");
    }
}
