package org.gongbao.streams.understanding.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.record.v1.AgencyTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that one reform or another made one department, in documents from before and after it. */
class PredecessorsTest {
    private static final AgencyRegistry REGISTRY = AgencyRegistry.load();
    private static final String DUTIES = "县工商行政管理局、县质监局、县食品药品监督管理局要加强检查，县工商局牵头。";

    private static List<AgencyTag> tags(LocalDate day, String text) {
        return Papers.tags(REGISTRY, Papers.of("中阳县人民政府", "141129", day, text));
    }

    private static List<String> printed(LocalDate day, String text) {
        return tags(day, text).stream().map(AgencyTag::getAsPrinted).toList();
    }

    @Test
    void beforeTheReformEachHasATagOfItsOwnWithTheIdentifierOfToday() {
        // when
        List<AgencyTag> tags = tags(LocalDate.of(2012, 5, 6), DUTIES);

        // then
        assertThat(tags)
                .filteredOn(tag -> "141129-market-regulation".equals(tag.getId()))
                .extracting(AgencyTag::getAsPrinted)
                .containsExactlyInAnyOrder("县工商行政管理局", "县质监局", "县食品药品监督管理局");
    }

    @Test
    void afterTheReformOldNamesMeanTheOneDepartment() {
        // when
        List<AgencyTag> tags = tags(LocalDate.of(2024, 5, 6), DUTIES);

        // then
        assertThat(tags)
                .filteredOn(tag -> "141129-market-regulation".equals(tag.getId()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "由县卫生局会同县人口委实施。, 县卫生局, 县人口委",
        "由县人口和计划生育局会同县卫生局实施。, 县人口和计划生育局, 县卫生局",
        "由县建设局会同县住房和城乡建设局实施。, 县建设局, 县住房和城乡建设局",
        "由县旅游局会同县文化局实施。, 县旅游局, 县文化局",
        "由县规划局会同县国土资源局实施。, 县规划局, 县国土资源局",
        "由县经委会同县工业和信息化局实施。, 县经委, 县工业和信息化局",
        "由县安全生产监督管理局会同县应急管理局实施。, 县安全生产监督管理局, 县应急管理局",
        "由县环保局移交县生态环境局。, 县环保局, 县生态环境局"
    })
    void twoThatWereApartAreTwo(String text, String one, String other) {
        // when
        List<String> printed = printed(LocalDate.of(2010, 8, 9), text);

        // then
        assertThat(printed).contains(one, other);
    }

    @Test
    void aBranchAndAClippedNameAreTheSameBodyAsTheBureau() {
        // when
        List<AgencyTag> tags = tags(LocalDate.of(2018, 11, 9), "由吕梁市环境保护局中阳县分局负责，县环保局和县环保部门配合。");

        // then
        assertThat(tags)
                .filteredOn(tag -> "141129-ecology-environment".equals(tag.getId()))
                .hasSize(1);
    }

    @Test
    void aNameThatOnlyEndsLikeThatOfAnotherIsNotIt() {
        // when
        List<AgencyTag> tags = tags(LocalDate.of(2010, 8, 9), "由县住房和城乡建设局负责，县住建局具体实施。");

        // then
        assertThat(tags)
                .filteredOn(tag -> "141129-housing-construction".equals(tag.getId()))
                .hasSize(1);
    }
}
