package org.gongbao.streams.understanding.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongbao.record.v1.Agency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormerNamesTest {
    private static final AgencyRegistry REGISTRY = AgencyRegistry.load();

    @ParameterizedTest
    @CsvSource({
        "县卫生和计划生育局, 2016-05-01, 141129-health",
        "县计生委, 2010-05-01, 141129-health",
        "县国土资源局, 2016-05-01, 141129-natural-resources",
        "县安监局, 2016-05-01, 141129-emergency",
        "县工商局, 2012-05-01, 141129-market-regulation",
        "县质监局, 2012-05-01, 141129-market-regulation",
        "县食药监局, 2016-05-01, 141129-market-regulation",
        "县农委, 2016-05-01, 141129-agriculture-rural",
        "县旅游局, 2016-05-01, 141129-culture-tourism",
        "县文广新局, 2016-05-01, 141129-culture-tourism",
        "县环保局, 2016-05-01, 141129-ecology-environment",
        "县人事局, 2008-05-01, 141129-human-resources",
        "县劳动和社会保障局, 2008-05-01, 141129-human-resources",
        "县扶贫办, 2018-05-01, 141129-rural-revitalization",
        "县乡村振兴局, 2022-05-01, 141129-rural-revitalization",
        "县乡村振兴局, 2026-05-01, 141129-agriculture-rural",
        "县大数据局, 2022-05-01, 141129-data",
        "县数据局, 2024-05-01, 141129-data",
        "县委社会工作部, 2024-05-01, 141129-social-work",
        "吕梁银保监分局, 2020-05-01, 141100-financial-regulation",
        "县地税局, 2016-05-01, 141129-taxation",
        "市经信委, 2014-05-01, 141100-industry-information",
        "省环保厅, 2016-05-01, 140000-ecology-environment",
        "国土资源部, 2016-05-01, 000000-nation-natural-resources",
        "县公安消防大队, 2016-05-01, 141129-fire-rescue"
    })
    void aNameFromBeforeAReformMeansTheBodyThatTookItsPlace(String name, LocalDate day, String id) {
        // when
        var agency = REGISTRY.resolve(name, "141129", day);

        // then
        assertThat(agency).map(Agency::getAgencyId).contains(id);
    }

    @Test
    void theReadingOfTodayCountsWhereTheDayIsNotKnown() {
        // when
        var agency = REGISTRY.resolve("县乡村振兴局", "141129");

        // then
        assertThat(agency).map(Agency::getAgencyId).contains("141129-agriculture-rural");
    }

    @Test
    void theFormerNameOfACountyMeansItsSuccessor() {
        // when
        var agency = REGISTRY.resolve("高要市国土资源局", "441200", LocalDate.of(2012, 5, 1));

        // then
        assertThat(agency).map(Agency::getAgencyId).contains("441204-natural-resources");
    }

    @ParameterizedTest
    @CsvSource({
        "县教育科技体育局, 141129-education",
        "县农业农村和水利局, 141129-agriculture-rural",
        "县文体旅游局, 141129-culture-tourism",
        "县科工信局, 141129-industry-information",
        "县发展改革和经济信息化局, 141129-development-reform",
        "县自然资源和水务局, 141129-natural-resources",
        "县交通运输和城市管理局, 141129-transport"
    })
    void aMergedBureauCountsAsTheDepartmentThatItsNameBeginsWith(String name, String id) {
        // when
        var agency = REGISTRY.resolve(name, "141129", LocalDate.of(2031, 5, 6));

        // then
        assertThat(agency).map(Agency::getAgencyId).contains(id);
    }
}
