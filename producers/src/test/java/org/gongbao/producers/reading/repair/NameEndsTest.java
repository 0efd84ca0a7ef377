package org.gongbao.producers.reading.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivisions;
import org.junit.jupiter.api.Test;

class NameEndsTest {

    @Test
    void everyNameOfADivisionMayEndWhereItEnds() {
        List<String> names = AdministrativeDivisions.load().all().stream()
                .map(AdministrativeDivision::name)
                .toList();
        NameEnds ends = new NameEnds(names);
        assertThat(names).allMatch(name -> ends.mayEnd("在" + name + "内", name.length() + 1));
    }

    @Test
    void whereNoNameEndsThatIsMostlyKnown() {
        NameEnds ends = new NameEnds(List.of("盂县", "阳泉市"));
        assertThat(ends.mayEnd("各县", 2)).isFalse();
        assertThat(ends.mayEnd("盂县", 2)).isTrue();
    }
}
