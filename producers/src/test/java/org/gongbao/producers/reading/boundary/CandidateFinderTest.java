package org.gongbao.producers.reading.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.producers.reading.contents.ContentsEntry;
import org.gongbao.producers.reading.contents.ContentsIndex;
import org.gongbao.producers.reading.text.LineSplitter;
import org.junit.jupiter.api.Test;

class CandidateFinderTest {

    private static final String TITLE = "青榆县人民政府关于做好春灌工作的通知";

    @Test
    void a_title_above_its_number_is_found_once_with_what_speaks_for_it() {
        // when
        List<Candidate> candidates = find(TITLE + "\n青政发〔2023〕4号\n各乡镇人民政府：\n请抓紧。");
        // then
        assertThat(candidates).singleElement().satisfies(only -> {
            assertThat(only.title().title()).isEqualTo(TITLE);
            assertThat(only.number()).isEqualTo("青政发〔2023〕4号");
            assertThat(only.bodyFrom()).isEqualTo(2);
            assertThat(only.evidence())
                    .contains(
                            Evidence.NUMBER_BELOW,
                            Evidence.ISSUER_AND_SUBJECT,
                            Evidence.GENRE,
                            Evidence.ADDRESSEES_BELOW,
                            Evidence.FIRST_TEXT);
        });
    }

    @Test
    void a_title_below_its_number_begins_with_the_number() {
        // when
        List<Candidate> candidates = find("青政发〔2023〕4号\n" + TITLE + "\n各乡镇人民政府：\n请抓紧。");
        // then
        assertThat(candidates)
                .filteredOn(one -> one.evidence().contains(Evidence.NUMBER_ABOVE))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.first()).isZero();
                    assertThat(one.title().title()).isEqualTo(TITLE);
                });
    }

    @Test
    void what_the_table_of_contents_lists_speaks_for_a_title() {
        // given
        ContentsIndex contents = new ContentsIndex(List.of(new ContentsEntry(TITLE, "青政发〔2023〕4号", null, 1, 1)));
        // when
        List<Candidate> candidates = find(TITLE + "\n青政发〔2023〕4号\n请抓紧。", contents);
        // then
        assertThat(candidates)
                .filteredOn(one -> one.evidence().contains(Evidence.NUMBER_BELOW))
                .allSatisfy(
                        one -> assertThat(one.evidence()).contains(Evidence.CONTENTS_TITLE, Evidence.CONTENTS_NUMBER))
                .isNotEmpty();
    }

    @Test
    void candidates_come_in_the_order_of_their_lines() {
        // given
        String other = TITLE.replace("春灌", "秋收") + "\n青政发〔2023〕5号\n请抓紧。";
        // when
        List<Candidate> candidates = find(TITLE + "\n青政发〔2023〕4号\n请抓紧。\n青榆县人民政府\n2023年3月2日\n" + other);
        // then
        assertThat(candidates).extracting(Candidate::first).isSorted().contains(0, 5);
    }

    @Test
    void running_text_that_says_about_what_is_no_candidate() {
        // when
        List<Candidate> candidates = find("会议听取了县水利局关于春灌准备情况的汇报，要求各乡镇抓紧检修渠道，确保按时开灌。");
        // then
        assertThat(candidates).isEmpty();
    }

    private static List<Candidate> find(String text) {
        return find(text, new ContentsIndex(List.of()));
    }

    private static List<Candidate> find(String text, ContentsIndex contents) {
        return new CandidateFinder(new ClassifiedLines(LineSplitter.split(text)), contents).find();
    }
}
