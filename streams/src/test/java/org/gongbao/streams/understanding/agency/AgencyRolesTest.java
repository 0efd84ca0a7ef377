package org.gongbao.streams.understanding.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyRolesTest {
    private static final AgencyRegistry REGISTRY = AgencyRegistry.load();

    private static List<AgencyTag> tags(List<String> addressees, String... texts) {
        return Papers.tags(REGISTRY, Papers.of("中阳县人民政府", "141129", LocalDate.of(2031, 5, 6), addressees, texts));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "责任单位：县审计局、县水利局; RESPONSIBLE",
                "（一）修剪竹林。（县商务局牵头，县水利局配合）; RESPONSIBLE",
                "（二）县水利局：做好竹林灌溉。; RESPONSIBLE",
                "培训由县商务局、县水利局负责。; RESPONSIBLE",
                "县商务局、县水利局等部门要加强检查。; RESPONSIBLE",
                "县水利局按照职责分工做好监管。; RESPONSIBLE",
                "由县商务局牵头，会同县水利局制定方案。; RESPONSIBLE",
                "领导小组下设办公室，办公室设在县水利局。; RESPONSIBLE",
                "县水利局为牵头单位。; RESPONSIBLE",
                "成员单位：县商务局、县水利局; MEMBER",
                "成 员：李某某 县水利局局长; MEMBER",
                "办公室主任由县水利局局长兼任。; MEMBER",
                "结果报县水利局备案。; MENTIONED",
                "分管：县商务局、县水利局。; MENTIONED",
                "资料可向县水利局索取。; MENTIONED",
                "任命李某某为县水利局局长。; MENTIONED",
                "经县水利局同意后办理。; MENTIONED"
            })
    void theWordsAroundTellTheRole(String sentence, AgencyRole role) {
        // when
        List<AgencyTag> tags = tags(List.of(), sentence);

        // then
        assertThat(tags)
                .filteredOn(tag -> "141129-water".equals(tag.getId()))
                .extracting(AgencyTag::getRole)
                .containsExactly(role);
    }

    @Test
    void theHeadNamesIssuerAndAddresseesEvenAsGroups() {
        // when
        List<AgencyTag> tags = tags(List.of("各乡（镇）人民政府", "县直各有关单位", "县水利局"), "请遵照执行。");

        // then
        assertThat(tags)
                .extracting(AgencyTag::getId)
                .containsExactly("141129-government", "141129-townships", "141129-units", "141129-water");
        assertThat(tags)
                .extracting(AgencyTag::getRole)
                .containsExactly(AgencyRole.ISSUER, AgencyRole.ADDRESSEE, AgencyRole.ADDRESSEE, AgencyRole.ADDRESSEE);
    }

    @Test
    void theStrongestRoleCountsAndItsFormIsShown() {
        // when
        List<AgencyTag> tags = tags(List.of(), "成员：李某某 县水利局局长", "县水务局要加强检查。", "抄报县水利局。");

        // then
        assertThat(tags)
                .filteredOn(tag -> "141129-water".equals(tag.getId()))
                .extracting(AgencyTag::getRole, AgencyTag::getAsPrinted)
                .containsExactly(org.assertj.core.api.Assertions.tuple(AgencyRole.RESPONSIBLE, "县水务局"));
    }

    @Test
    void aCityThatNamesItsCountiesNamesThemAsAGroup() {
        // when
        List<AgencyTag> tags = Papers.tags(
                REGISTRY,
                Papers.of(
                        "吕梁市人民政府",
                        "141100",
                        LocalDate.of(2031, 5, 6),
                        List.of("各县（市、区）人民政府", "市直各单位"),
                        "县政府要落实资金，各县区教育局组织培训。"));

        // then
        assertThat(tags)
                .extracting(AgencyTag::getId, AgencyTag::getName)
                .contains(
                        org.assertj.core.api.Assertions.tuple("141100-counties", "吕梁市各县（区）人民政府"),
                        org.assertj.core.api.Assertions.tuple("141100-units", "吕梁市各有关单位"),
                        org.assertj.core.api.Assertions.tuple(null, "各县区教育局"));
    }
}
