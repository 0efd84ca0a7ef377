package org.gongbao.producers.reading.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gongbao.producers.reading.repair.PlaceRepair.Scope;
import org.junit.jupiter.api.Test;

class OwnMisreadingsTest {

    private static final String ISSUE = "沁源县人民政府公报\n沁源县人民政府办公室\n沁政办发〔2023〕1号\n沁源县人民政府\n沁政发〔2023〕1号\n沁源县人民政府办公室";

    @Test
    void a_name_that_no_place_bears_before_the_word_for_government_is_the_own_one() {
        // given
        var issued = List.of(new IssuedNumber("芯源县人民政府办公室", "沁政办发〔2023〕2号"));
        // when
        List<PlaceRepair> repairs = find("沁源县", issued);
        // then
        assertThat(repairs)
                .extracting(PlaceRepair::printed, PlaceRepair::meant, PlaceRepair::scope)
                .containsExactly(tuple("芯源县", "沁源县", Scope.OWN_NAME));
        assertThat(repairs.getFirst().evidence()).contains("芯源县 is no division");
    }

    @Test
    void a_character_too_many_before_the_own_name_is_a_stray() {
        // given
        var issued = List.of(new IssuedNumber("和沁源县人民政府", null));
        // when
        List<PlaceRepair> repairs = find("沁源县", issued);
        // then
        assertThat(repairs)
                .extracting(PlaceRepair::printed, PlaceRepair::meant, PlaceRepair::scope)
                .containsExactly(tuple("和沁源县", "沁源县", Scope.STRAY));
    }

    @Test
    void the_head_of_a_number_is_the_own_one_if_the_own_government_issued_it_and_prints_the_same_code_elsewhere() {
        // given
        var issued =
                List.of(new IssuedNumber("沁源县人民政府办公室", "必政办发〔2023〕2号"), new IssuedNumber("沁源县人民政府办公室", "必政办函〔2023〕3号"));
        // when
        List<PlaceRepair> repairs = find("沁源县", issued);
        // then
        assertThat(repairs)
                .extracting(PlaceRepair::printed, PlaceRepair::meant, PlaceRepair::scope)
                .containsExactly(tuple("必政办发", "沁政办发", Scope.CODE));
    }

    @Test
    void names_of_other_places_and_of_other_bodies_stay() {
        // given
        var issued = List.of(
                new IssuedNumber("沁水县人民政府", "沁水政发〔2023〕2号"),
                new IssuedNumber("全县人民政府", null),
                new IssuedNumber("山西省人民政府办公厅", "晋政办发〔2023〕4号"),
                new IssuedNumber("芯源县水利局", "芯水发〔2023〕1号"));
        // when
        List<PlaceRepair> repairs = find("沁源县", issued);
        // then
        assertThat(repairs).isEmpty();
    }

    @Test
    void a_name_that_is_printed_once_or_twice_proves_nothing() {
        // given
        var issued = List.of(new IssuedNumber("芯源县人民政府", null));
        // when
        List<PlaceRepair> repairs =
                new OwnMisreadings("沁源县人民政府", new DivisionMentions("沁源县人民政府"), "沁源县", List.of()).find(issued);
        // then
        assertThat(repairs).isEmpty();
    }

    private static List<PlaceRepair> find(String own, List<IssuedNumber> issued) {
        return new OwnMisreadings(ISSUE, new DivisionMentions(ISSUE), own, List.of()).find(issued);
    }
}
