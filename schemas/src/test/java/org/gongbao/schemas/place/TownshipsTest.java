package org.gongbao.schemas.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TownshipsTest {
    private final Townships townships = Townships.load();

    @Test
    void aCountyHasItsTownsTownshipsAndSubdistricts() {
        // when
        var found = townships.of("110106");

        // then
        assertThat(found).extracting(Township::name).contains("卢沟桥街道", "王佐镇");
        assertThat(found)
                .allSatisfy(township -> assertThat(township.countyCode()).isEqualTo("110106"));
    }

    @Test
    void aCityWithoutCountiesHasTownsOfItsOwn() {
        // when
        var found = townships.of("441900");

        // then
        assertThat(found).extracting(Township::name).contains("长安镇");
    }

    @Test
    void aTownshipIsFoundByItsCode() {
        // given
        Township first = townships.of("330127").getFirst();

        // when
        var found = townships.byCode(first.code());

        // then
        assertThat(found).contains(first);
        assertThat(townships.byCode("330127999")).isEmpty();
        assertThat(townships.byCode("33")).isEmpty();
    }

    @Test
    void nearlyEveryCountyHasTownships() {
        // given
        var counties = AdministrativeDivisions.load().all().stream()
                .filter(division -> division.level() == AdministrativeDivision.Level.COUNTY)
                .toList();

        // when
        long without = counties.stream()
                .filter(county -> townships.of(county.code()).isEmpty())
                .count();

        // then
        assertThat(without).isLessThan(counties.size() / 100);
    }
}
