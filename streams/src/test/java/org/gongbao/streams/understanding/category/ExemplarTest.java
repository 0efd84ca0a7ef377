package org.gongbao.streams.understanding.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gongbao.schemas.category.SubjectClasses;
import org.junit.jupiter.api.Test;

class ExemplarTest {
    private static final List<Exemplar> EXEMPLARS = Exemplar.load();

    @Test
    void everyClassHasThirtyExemplarsOrMore() {
        assertThat(EXEMPLARS.stream().collect(Collectors.groupingBy(Exemplar::category, Collectors.counting())))
                .containsOnlyKeys(SubjectClasses.codes())
                .allSatisfy((code, count) -> assertThat(count).isGreaterThanOrEqualTo(30));
    }

    @Test
    void noTitleStandsTwiceAndFurtherClassesAreKnown() {
        assertThat(EXEMPLARS).extracting(Exemplar::title).doesNotHaveDuplicates();
        assertThat(EXEMPLARS)
                .allSatisfy(exemplar ->
                        assertThat(SubjectClasses.codes()).as(exemplar.title()).containsAll(exemplar.further()));
    }

    @Test
    void noTitleToMeasureWithIsAnExemplar() {
        // given
        List<String> bare = EXEMPLARS.stream().map(Exemplar::bare).toList();

        // then
        assertThat(LabelledTitle.load())
                .extracting(title -> SubjectTitle.of(title.title()).bare())
                .doesNotContainAnyElementsOf(bare);
    }
}
