package org.gongbao.streams.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.AgencyAlias;
import org.gongbao.record.v1.GovernmentLevel;
import org.junit.jupiter.api.Test;

class AgencyChangeTest {

    private static final Agency WATER = Agency.newBuilder()
            .setAgencyId("999901-water")
            .setName("云岭县水利局")
            .setAliases(List.of(new AgencyAlias("县水利局", null, null)))
            .setLevel(GovernmentLevel.COUNTY)
            .setRegionCode("999901")
            .setRegion("云岭县")
            .build();

    @Test
    void onlyEntriesThatDifferAreChanges() {
        // given
        Agency other = Agency.newBuilder(WATER).setAgencyId("999901-other").build();

        // when
        List<AgencyChange> changes =
                AgencyChange.between(Map.of("w", WATER, "gone", WATER), Map.of("w", WATER, "new", other));

        // then
        assertThat(changes)
                .containsExactly(new AgencyChange("gone", WATER, null), new AgencyChange("new", null, other));
    }
}
