package org.gongbao.producers.reading.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gongbao.producers.reading.front.FrontMatter;
import org.junit.jupiter.api.Test;

/** A name that looks like another is repaired only where something else in the issue says which one is meant. */
class RepairFinderTest {

    private static final FrontMatter NO_COVER = new FrontMatter(null, null, null, null, null, null, null);

    @Test
    void the_reading_on_the_cover_decides() {
        // given
        FrontMatter cover = new FrontMatter("孟县人民政府公报", null, "yuxianrenminzhengfugongbao", 2031, 1, null, null);
        RepairFinder finder = new RepairFinder("孟县人民政府关于春灌的通知", cover, List.of("孟县人民政府"), List.of());
        // when
        List<PlaceRepair> repairs = finder.find();
        // then
        assertThat(repairs).extracting(PlaceRepair::printed, PlaceRepair::meant).containsExactly(tuple("孟县", "盂县"));
    }

    @Test
    void the_right_name_elsewhere_in_the_issue_decides() {
        // given
        RepairFinder finder = new RepairFinder("孟县人民政府关于春灌的通知\n盂县水利局负责。", NO_COVER, List.of("孟县人民政府"), List.of());
        // when
        List<PlaceRepair> repairs = finder.find();
        // then
        assertThat(repairs).extracting(PlaceRepair::printed, PlaceRepair::meant).contains(tuple("孟县", "盂县"));
        assertThat(repairs).allSatisfy(repair -> assertThat(repair.evidence()).isNotBlank());
    }

    @Test
    void the_prefecture_named_in_the_text_decides() {
        // given
        RepairFinder finder = new RepairFinder("孟县人民政府关于春灌的通知\n阳泉市水利局督查。", NO_COVER, List.of("孟县人民政府"), List.of());
        // when
        List<PlaceRepair> repairs = finder.find();
        // then
        assertThat(repairs).extracting(PlaceRepair::printed, PlaceRepair::meant).contains(tuple("孟县", "盂县"));
    }

    @Test
    void likeness_alone_repairs_nothing() {
        // given
        RepairFinder finder = new RepairFinder("有人来自孟县，谈了春灌。", NO_COVER, List.of(), List.of());
        // when
        List<PlaceRepair> repairs = finder.find();
        // then
        assertThat(repairs).isEmpty();
    }

    @Test
    void a_name_that_exists_is_never_repaired() {
        // given
        FrontMatter cover = new FrontMatter("盂县人民政府公报", null, "yuxianrenminzhengfugongbao", 2031, 1, null, null);
        IssuedNumber number = new IssuedNumber("盂县人民政府", "盂政发〔2031〕1号");
        RepairFinder finder = new RepairFinder("盂县人民政府关于春灌的通知\n盂政发〔2031〕1号", cover, List.of("盂县人民政府"), List.of(number));
        // when
        List<PlaceRepair> repairs = finder.find();
        // then
        assertThat(repairs).isEmpty();
    }
}
