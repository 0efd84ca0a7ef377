package org.gongbao.producers.reading.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gongbao.producers.reading.text.LineSplitter;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    private static final String SIGNED = "请照办。\n青榆县人民政府\n2023年3月2日\n";

    @Test
    void nothing_above_is_the_first_text() {
        // when
        Set<Evidence> evidence = surroundings("题目\n正文。").evidence(0, 1, List.of());
        // then
        assertThat(evidence).containsExactlyInAnyOrder(Evidence.FIRST_TEXT, Evidence.FORMER_CLOSED);
    }

    @Test
    void a_signature_directly_above_ends_the_former_document() {
        // when
        Set<Evidence> evidence = surroundings(SIGNED + "题目\n正文。").evidence(3, 4, List.of());
        // then
        assertThat(evidence).contains(Evidence.FORMER_SIGNED).doesNotContain(Evidence.FORMER_CLOSED);
    }

    @Test
    void a_marker_of_publicity_may_stand_between_signature_and_title() {
        // when
        Set<Evidence> evidence = surroundings(SIGNED + "（此件公开发布）\n题目\n正文。").evidence(4, 5, List.of());
        // then
        assertThat(evidence).contains(Evidence.FORMER_SIGNED);
    }

    @Test
    void a_sentence_that_has_not_come_to_its_end_speaks_against_a_beginning() {
        // when
        Set<Evidence> evidence =
                surroundings("各乡镇要抓紧检修渠道，按先急后缓、先远后近的次序安排灌溉，\n题目\n正文。").evidence(1, 2, List.of());
        // then
        assertThat(evidence).contains(Evidence.RUNS_ON_ABOVE).doesNotContain(Evidence.FORMER_CLOSED);
    }

    @Test
    void the_heading_of_an_annex_speaks_against_a_beginning() {
        // given
        Surroundings surroundings = surroundings(SIGNED + "附件1\n题目\n正文。");
        // when
        Set<Evidence> evidence = surroundings.evidence(4, 5, List.of());
        // then
        assertThat(evidence).contains(Evidence.IN_ANNEX);
        assertThat(surroundings.isAnnexAbove(4)).isTrue();
    }

    @Test
    void addressees_and_the_signature_of_the_issuer_below_speak_for_a_beginning() {
        // when
        Set<Evidence> evidence = surroundings("题目\n各乡镇人民政府：\n" + SIGNED).evidence(0, 1, List.of("青榆县人民政府"));
        // then
        assertThat(evidence).contains(Evidence.ADDRESSEES_BELOW, Evidence.SIGNED_BELOW);
    }

    @Test
    void the_signature_of_another_body_below_says_nothing() {
        // when
        Set<Evidence> evidence = surroundings("题目\n" + SIGNED).evidence(0, 1, List.of("白杨市财政局"));
        // then
        assertThat(evidence).doesNotContain(Evidence.SIGNED_BELOW);
    }

    @Test
    void when_it_was_adopted_stands_in_brackets_below() {
        // when
        Set<Evidence> evidence =
                surroundings("题目\n（2023年3月2日青榆县第十届人民代表大会第三次会议通过）\n正文。").evidence(0, 1, List.of());
        // then
        assertThat(evidence).contains(Evidence.ADOPTED_BELOW);
    }

    private static Surroundings surroundings(String text) {
        return new Surroundings(new ClassifiedLines(LineSplitter.split(text)));
    }
}
