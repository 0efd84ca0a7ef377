package org.gongbao.producers.reading.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongbao.producers.reading.boundary.BoundaryChoice.Neighbours;
import org.junit.jupiter.api.Test;

/** Beginnings are chosen for the sequence as a whole. */
class BoundaryChoiceTest {

    private static final Neighbours SILENT = (former, next) -> Neighbours.NOTHING;

    @Test
    void two_good_beginnings_win_over_a_first_one_that_overlaps_both() {
        // given
        Candidate greedy = candidate(0, 12, Evidence.NUMBER_BELOW, Evidence.GENRE);
        Candidate second = candidate(2, 4, Evidence.NUMBER_BELOW, Evidence.GENRE);
        Candidate third = candidate(10, 12, Evidence.NUMBER_BELOW, Evidence.GENRE);
        // when
        List<Candidate> chosen = new BoundaryChoice(SILENT).choose(List.of(greedy, second, third));
        // then
        assertThat(chosen).containsExactly(second, third);
    }

    @Test
    void of_two_that_overlap_the_better_founded_is_chosen_though_it_comes_later() {
        // given
        Candidate weaker = candidate(0, 3, Evidence.NUMBER_BELOW);
        Candidate stronger = candidate(1, 3, Evidence.NUMBER_BELOW, Evidence.ISSUER_AND_SUBJECT);
        // when
        List<Candidate> chosen = new BoundaryChoice(SILENT).choose(List.of(weaker, stronger));
        // then
        assertThat(chosen).containsExactly(stronger);
    }

    @Test
    void a_beginning_without_enough_evidence_is_left_out_between_two_that_have_it() {
        // given
        Candidate first = candidate(0, 2, Evidence.NUMBER_BELOW);
        Candidate weak = candidate(10, 12, Evidence.NUMBER_ABOVE);
        Candidate last = candidate(20, 22, Evidence.NUMBER_BELOW);
        // when
        List<Candidate> chosen = new BoundaryChoice(SILENT).choose(List.of(first, weak, last));
        // then
        assertThat(chosen).containsExactly(first, last);
    }

    @Test
    void what_the_document_above_says_makes_a_weak_beginning_count() {
        // given
        Candidate former = candidate(0, 2, Evidence.NUMBER_BELOW);
        Candidate weak = candidate(10, 11, Evidence.GENRE, Evidence.FORMER_SIGNED);
        Neighbours complete = (above, next) -> EnumSet.of(Evidence.FORMER_COMPLETE);
        // when
        List<Candidate> chosen = new BoundaryChoice(complete).choose(List.of(former, weak));
        // then
        assertThat(chosen).extracting(Candidate::first).containsExactly(0, 10);
        assertThat(chosen.getLast().evidence()).contains(Evidence.FORMER_COMPLETE);
    }

    @Test
    void a_title_that_the_document_above_names_begins_no_document() {
        // given
        Candidate former = candidate(0, 2, Evidence.NUMBER_BELOW, Evidence.ISSUER_AND_SUBJECT);
        Candidate annex = candidate(10, 11, Evidence.NUMBER_BELOW);
        Neighbours naming = (above, next) -> EnumSet.of(Evidence.NAMED_ABOVE);
        // when
        List<Candidate> chosen = new BoundaryChoice(naming).choose(List.of(former, annex));
        // then
        assertThat(chosen).containsExactly(former);
    }

    @Test
    void a_good_beginning_counts_however_many_weak_ones_stand_before_it() {
        // given
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(candidate(0, 1, Evidence.NUMBER_BELOW));
        for (int i = 1; i <= 100; i++) {
            candidates.add(candidate(i, i + 1, Evidence.SUBJECT, Evidence.GENRE));
        }
        candidates.add(candidate(101, 102, Evidence.NUMBER_BELOW));
        // when
        List<Candidate> chosen = new BoundaryChoice(SILENT).choose(candidates);
        // then
        assertThat(chosen).containsExactly(candidates.getFirst(), candidates.getLast());
    }

    @Test
    void nothing_is_chosen_where_nothing_is_founded() {
        // given
        List<Candidate> weak = List.of(candidate(0, 1, Evidence.GENRE), candidate(5, 6, Evidence.SUBJECT));
        // when
        List<Candidate> chosen = new BoundaryChoice(SILENT).choose(weak);
        // then
        assertThat(chosen).isEmpty();
    }

    private static Candidate candidate(int first, int bodyFrom, Evidence... evidence) {
        TitleBlock title = new TitleBlock(first, bodyFrom - 1, "关于春灌的通知", List.of(), true);
        return new Candidate(first, bodyFrom, title, null, Set.of(evidence));
    }
}
