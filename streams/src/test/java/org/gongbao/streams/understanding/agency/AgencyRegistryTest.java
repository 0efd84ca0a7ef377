package org.gongbao.streams.understanding.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.AgencyAlias;
import org.junit.jupiter.api.Test;

class AgencyRegistryTest {
    private static final AgencyRegistry REGISTRY = AgencyRegistry.load();

    @Test
    void theSeededPlacesHaveTheirGovernmentWithATopicOfItsOwn() {
        // when
        Agency government = REGISTRY.find("140322-government").orElseThrow();

        // then
        assertThat(government.getName()).isEqualTo("盂县人民政府");
        assertThat(government.getOwnTopic()).isTrue();
        assertThat(REGISTRY.agencies())
                .extracting(Agency::getAgencyId)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("\\d{6}-[a-z-]+"));
    }

    @Test
    void aShortRelativeNameResolvesToTheFullOne() {
        // when
        Agency agency = REGISTRY.resolve("县教科局", "140322").orElseThrow();

        // then
        assertThat(agency.getAgencyId()).isEqualTo("140322-education");
        assertThat(agency.getName()).isEqualTo("盂县教育科技局");
    }

    @Test
    void aPlaceOutsideTheSeedResolvesToo() {
        // when
        Agency agency = REGISTRY.resolve("平遥县应急管理局", null).orElseThrow();

        // then
        assertThat(agency.getRegion()).isEqualTo("平遥县");
        assertThat(agency.getDepartment()).isEqualTo("emergency");
    }

    @Test
    void anUnknownNameResolvesToNothing() {
        // when
        var agency = REGISTRY.resolve("县竹林保护领导小组", "140322");

        // then
        assertThat(agency).isEmpty();
    }

    @Test
    void formerNamesCarryTheirDays() {
        // when
        Agency agency = REGISTRY.find("140322-emergency").orElseThrow();

        // then
        assertThat(agency.getAliases())
                .filteredOn(alias -> alias.getName().equals("盂县安监局"))
                .extracting(AgencyAlias::getValidTo)
                .containsExactly(LocalDate.of(2019, 3, 31));
    }
}
