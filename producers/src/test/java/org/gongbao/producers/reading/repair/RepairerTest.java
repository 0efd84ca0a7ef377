package org.gongbao.producers.reading.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gongbao.producers.reading.repair.PlaceRepair.Scope;
import org.gongbao.record.v1.Repair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepairerTest {

    private static final List<PlaceRepair> REPAIRS = List.of(
            new PlaceRepair("备县", "盂县", Scope.OWN_NAME, "own name"),
            new PlaceRepair("和盂县", "盂县", Scope.STRAY, "stray"),
            new PlaceRepair("备政发", "盂政发", Scope.CODE, "code"));

    @ParameterizedTest
    @CsvSource({
        "备县人民政府关于印发《备县供水办法》的通知, 盂县人民政府关于印发《盂县供水办法》的通知",
        "关于对备县水厂整改的批复, 关于对盂县水厂整改的批复",
        "和盂县人民政府, 盂县人民政府",
        "(和盂政发〔2024〕3号), (盂政发〔2024〕3号)",
        "备政发〔2024〕3号, 盂政发〔2024〕3号",
    })
    void repairs_a_name_where_a_name_begins(String printed, String meant) {
        // when
        String repaired = new Repairer(REPAIRS).repair(printed);
        // then
        assertThat(repaired).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"配备县级储备库, 配备县级储备库", "阳泉市和盂县共同, 阳泉市和盂县共同", "战备政发〔2024〕3号, 战备政发〔2024〕3号"})
    void leaves_the_same_characters_within_other_words(String printed, String meant) {
        // when
        String repaired = new Repairer(REPAIRS).repair(printed);
        // then
        assertThat(repaired).isEqualTo(meant);
    }

    @Test
    void keeps_what_was_printed_and_why_it_was_repaired() {
        // given
        Repairer repairer = new Repairer(REPAIRS);
        // when
        repairer.repair("和盂县人民政府");
        // then
        assertThat(repairer.applied())
                .extracting(Repair::getPrinted, Repair::getRepaired, Repair::getCount, Repair::getEvidence)
                .containsExactly(tuple("和盂县", "盂县", 1, "stray"));
    }
}
