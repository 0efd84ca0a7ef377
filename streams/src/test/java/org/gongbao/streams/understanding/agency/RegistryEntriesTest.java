package org.gongbao.streams.understanding.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.AgencyAlias;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.GovernmentLevel;
import org.junit.jupiter.api.Test;

/** Entries that people make, and which documents they concern. */
class RegistryEntriesTest {
    private static final AgencyRegistry RULES = AgencyRegistry.load();

    private static Agency entry(String id, String name, AgencyAlias... aliases) {
        return Agency.newBuilder()
                .setAgencyId(id)
                .setName(name)
                .setAliases(List.of(aliases))
                .setLevel(GovernmentLevel.COUNTY)
                .setRegionCode(id.substring(0, 6))
                .setRegion("中阳县")
                .build();
    }

    private static Document paper(String issuer, String region, String day, String... texts) {
        return Papers.of(issuer, region, LocalDate.parse(day), texts);
    }

    private static AgencyAlias alias(String name, String from, String to) {
        return new AgencyAlias(
                name, from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    private static Agency mapped(String name, String id) {
        Agency known = RULES.find(id).orElseThrow();
        return Agency.newBuilder(known)
                .setMapped(List.of(new AgencyAlias(name, null, null)))
                .setChangedBy("operator")
                .build();
    }

    @Test
    void aRawNameMappedToAnAgencyMeansItFromThenOn() {
        // given
        Document document = paper("中阳县人民政府", "141129", "2031-05-06", "县竹林保护中心要修剪竹林。");

        // when
        AgencyRegistry mapped = RULES.with(List.of(mapped("县竹林保护中心", "141129-forestry")));

        // then
        assertThat(Papers.tags(RULES, document))
                .extracting(AgencyTag::getName, AgencyTag::getId)
                .contains(tuple("中阳县竹林保护中心", null));
        assertThat(Papers.tags(mapped, document))
                .extracting(AgencyTag::getId, AgencyTag::getAsPrinted)
                .contains(tuple("141129-forestry", "县竹林保护中心"));
        assertThat(mapped.resolve("县林业局", "141129")).map(Agency::getAgencyId).contains("141129-forestry");
    }

    @Test
    void aNameCountsHoweverItsPlaceIsSaid() {
        // given
        AgencyRegistry relative = RULES.with(List.of(mapped("县竹林保护中心", "141129-forestry")));
        AgencyRegistry absolute = RULES.with(List.of(mapped("中阳县竹林保护中心", "141129-forestry")));

        for (String printed : List.of("县竹林保护中心", "中阳县竹林保护中心", "吕梁市中阳县竹林保护中心", "中阳竹林保护中心")) {
            // when
            var byRelative = relative.resolve(printed, "141129");
            var byAbsolute = absolute.resolve(printed, "141129");

            // then
            assertThat(byRelative).as(printed).map(Agency::getAgencyId).contains("141129-forestry");
            assertThat(byAbsolute).as(printed).map(Agency::getAgencyId).contains("141129-forestry");
        }
        assertThat(absolute.resolve("县竹林保护中心", "140321")).isEmpty();
        assertThat(relative.resolve("中阳县竹林保护中心", "140321"))
                .map(Agency::getAgencyId)
                .contains("141129-forestry");
    }

    @Test
    void aNameThatTheRulesGiveToOneAgencyCanBeGivenToAnother() {
        // given
        Document document = paper("中阳县人民政府", "141129", "2031-05-06", "县财政局要修剪竹林。");

        // when
        AgencyRegistry registry = RULES.with(List.of(mapped("县财政局", "141129-forestry")));

        // then
        assertThat(Papers.tags(RULES, document)).extracting(AgencyTag::getId).contains("141129-finance");
        assertThat(Papers.tags(registry, document))
                .extracting(AgencyTag::getId)
                .contains("141129-forestry")
                .doesNotContain("141129-finance");
        assertThat(RegistryChange.between(RULES, registry).concerns(Papers.enriched(RULES, document)))
                .isTrue();
    }

    @Test
    void aBareNameMappedToACitysAgencyIsHeardInItsCounties() {
        // given
        AgencyRegistry registry = RULES.with(List.of(mapped("竹管站", "141100-forestry")));

        // when
        var inTheCity = registry.resolve("竹管站", "141100");
        var inACounty = registry.resolve("竹管站", "141129");
        var elsewhere = registry.resolve("竹管站", "140321");

        // then
        assertThat(inTheCity).map(Agency::getAgencyId).contains("141100-forestry");
        assertThat(inACounty).map(Agency::getAgencyId).contains("141100-forestry");
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void theAgencyOfTheNearestDivisionIsMeant() {
        // given
        AgencyRegistry registry =
                RULES.with(List.of(mapped("竹管站", "141100-forestry"), mapped("竹管站", "141129-forestry")));

        // when
        var inTheCounty = registry.resolve("竹管站", "141129");

        // then
        assertThat(inTheCounty).map(Agency::getAgencyId).contains("141129-forestry");
    }

    @Test
    void theGovernmentOfATownshipCanBeRenamed() {
        // given
        Document document = paper("中阳县人民政府", "141129", "2031-05-06", "由宁乡镇人民政府负责。");
        String id = RULES.resolve("宁乡镇人民政府", "141129").orElseThrow().getAgencyId();

        // when
        AgencyRegistry registry = RULES.with(List.of(entry(id, "中阳县宁乡街道办事处")));

        // then
        assertThat(Papers.tags(registry, document))
                .extracting(AgencyTag::getId, AgencyTag::getName)
                .contains(tuple(id, "中阳县宁乡街道办事处"));
        assertThat(RegistryChange.between(RULES, registry).concerns(Papers.enriched(RULES, document)))
                .isTrue();
    }

    @Test
    void aCountyThatTheTableDoesNotKnowHasItsEntriesAllTheSame() {
        // given
        Agency terraces = Agency.newBuilder(entry("999901-terraces", "云岭县梯田保护中心"))
                .setRegion("云岭县")
                .build();

        // when
        AgencyRegistry registry = RULES.with(List.of(terraces));

        // then
        assertThat(registry.resolve("云岭县梯田保护中心", "999901"))
                .map(Agency::getAgencyId)
                .contains("999901-terraces");
        assertThat(registry.resolve("县梯田保护中心", "999902")).isEmpty();
    }

    @Test
    void aRelativeNameMeansTheEntryOnlyToItsOwnCounty() {
        // given
        AgencyRegistry registry = RULES.with(
                List.of(entry("141129-bamboo", "中阳县竹林局", alias("县竹林局", null, null), alias("竹管局", null, null))));

        // when
        var here = registry.resolve("竹管局", "141129");
        var elsewhere = registry.resolve("县竹林局", "140321");

        // then
        assertThat(here).map(Agency::getAgencyId).contains("141129-bamboo");
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void anAliasWithDaysCountsForDocumentsOfThoseDays() {
        // given
        AgencyRegistry registry =
                RULES.with(List.of(entry("141129-bamboo", "中阳县竹林局", alias("县茶叶局", "2020-01-01", "2025-12-31"))));

        // when
        var during = registry.resolve("县茶叶局", "141129", LocalDate.of(2025, 12, 31));
        var after = registry.resolve("县茶叶局", "141129", LocalDate.of(2026, 1, 1));

        // then
        assertThat(during).map(Agency::getAgencyId).contains("141129-bamboo");
        assertThat(after).isEmpty();
    }

    @Test
    void anEntryRenamesAnAgencyThatTheRulesKnow() {
        // given
        Document document = paper("中阳县人民政府", "141129", "2031-05-06", "县教育局要加强管理。");

        // when
        AgencyRegistry registry = RULES.with(List.of(entry("141129-education", "中阳县教育体育局")));

        // then
        assertThat(Papers.tags(registry, document))
                .extracting(AgencyTag::getId, AgencyTag::getName, AgencyTag::getAsPrinted)
                .contains(tuple("141129-education", "中阳县教育体育局", "县教育局"));
    }

    @Test
    void whatTheTopicWasSeededWithChangesNothing() {
        // when
        AgencyRegistry registry = RULES.with(RULES.agencies());

        // then
        assertThat(registry.entries()).isEmpty();
        assertThat(RegistryChange.between(RULES, registry).isEmpty()).isTrue();
    }

    @Test
    void aDivisionsAgenciesIncludeItsTownshipsAndWhatWasEntered() {
        // given
        AgencyRegistry registry = RULES.with(List.of(entry("141129-bamboo", "中阳县竹林局")));

        // when
        List<Agency> agencies = registry.agenciesOf("141129");

        // then
        assertThat(agencies)
                .extracting(Agency::getName)
                .contains("中阳县人民政府", "中阳县宁乡镇人民政府", "中阳县竹林局")
                .doesNotHaveDuplicates();
        assertThat(agencies).allSatisfy(agency -> assertThat(registry.find(agency.getAgencyId()))
                .contains(agency));
    }

    @Test
    void aChangeConcernsTheDocumentsThatHoldTheNameAndNoOthers() {
        // given
        AgencyRegistry after = RULES.with(List.of(mapped("县竹林保护中心", "141129-forestry")));
        RegistryChange change = RegistryChange.between(RULES, after);
        Document holds = paper("中阳县人民政府", "141129", "2031-05-06", "县竹林", "保护中心要修剪竹林。");
        Document holdsAcrossAPage = paper("中阳县人民政府", "141129", "2031-05-06", "为了切实加强竹林管理工作，经研究决定由县竹林", "保护中心负责修剪。");
        Document otherCounty = paper("平定县人民政府", "140321", "2031-05-06", "县竹林保护中心要修剪竹林。");
        Document without = paper("中阳县人民政府", "141129", "2031-05-06", "县林业局要修剪竹林。");

        // when
        List<Boolean> concerned = List.of(holds, holdsAcrossAPage, otherCounty, without).stream()
                .map(document -> change.concerns(Papers.enriched(RULES, document)))
                .toList();

        // then
        assertThat(concerned).containsExactly(false, true, false, false);
    }

    @Test
    void aNewFullNameConcernsEveryDocumentThatCarriesTheAgency() {
        // given
        AgencyRegistry after = RULES.with(List.of(entry("141129-education", "中阳县教育体育局")));
        RegistryChange change = RegistryChange.between(RULES, after);

        // when
        boolean carries =
                change.concerns(Papers.enriched(RULES, paper("中阳县人民政府", "141129", "2031-05-06", "县教科局要加强管理。")));
        boolean carriesNot =
                change.concerns(Papers.enriched(RULES, paper("中阳县人民政府", "141129", "2031-05-06", "县林业局要加强管理。")));

        // then
        assertThat(change.renamedAgencies()).containsExactly("141129-education");
        assertThat(carries).isTrue();
        assertThat(carriesNot).isFalse();
    }

    /** Whatever is entered and removed: a document whose tags differ afterwards was said to be concerned. */
    @Test
    void noDocumentWhoseTagsChangeIsOverlooked() {
        // given
        Random random = new Random(7);
        List<String> names =
                List.of("县竹林局", "县财政局", "中阳县茶叶中心", "中阳县林业局", "竹管站", "茶叶公司", "县茶叶中心", "市竹林中心", "县林业局", "宁乡镇竹林站");
        List<String> ids = List.of("141129-bamboo", "141129-finance", "141100-tea", "141129-forestry", "140321-bamboo");
        int changed = 0;
        for (int round = 0; round < 1000; round++) {
            AgencyRegistry before = RULES.with(entries(random, ids, names));
            AgencyRegistry after = RULES.with(entries(random, ids, names));
            RegistryChange change = RegistryChange.between(before, after);
            Document document = random.nextBoolean()
                    ? paper("中阳县人民政府", "141129", day(random), sentence(random, names))
                    : paper("平定县人民政府", "140321", day(random), sentence(random, names));

            // when
            boolean differs = !Papers.tags(before, document).equals(Papers.tags(after, document));
            boolean concerned = change.concerns(Papers.enriched(before, document));

            // then
            changed += differs ? 1 : 0;
            assertThat(concerned || !differs)
                    .as("%s %s → %s", document.getParagraphs(), before.entries(), after.entries())
                    .isTrue();
        }
        assertThat(changed).isGreaterThan(50);
    }

    private static List<Agency> entries(Random random, List<String> ids, List<String> names) {
        List<Agency> entries = new ArrayList<>();
        for (String id : ids) {
            if (random.nextInt(3) > 0) {
                List<AgencyAlias> aliases = new ArrayList<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    boolean dated = random.nextInt(3) == 0;
                    aliases.add(alias(
                            names.get(random.nextInt(names.size())),
                            dated ? "2020-01-01" : null,
                            dated ? "2026-01-01" : null));
                }
                Agency entry = entry(id, "中阳县" + (random.nextBoolean() ? "竹林局" : "第二竹林局"));
                entries.add(
                        random.nextBoolean()
                                ? Agency.newBuilder(entry).setMapped(aliases).build()
                                : Agency.newBuilder(entry).setAliases(aliases).build());
            }
        }
        return entries;
    }

    private static String day(Random random) {
        return random.nextBoolean() ? "2024-05-06" : "2031-05-06";
    }

    private static String sentence(Random random, List<String> names) {
        StringBuilder sentence = new StringBuilder("由");
        for (int i = 0; i < 3; i++) {
            sentence.append(i == 0 ? "" : "、").append(names.get(random.nextInt(names.size())));
        }
        return sentence.append("负责。").toString();
    }
}
