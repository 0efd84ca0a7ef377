package org.gongbao.streams.understanding.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExemplarVoteTest {
    private static final List<Exemplar> EXEMPLARS = Exemplar.load();

    static Stream<ExemplarVote> votes() {
        return Stream.of(ExemplarVotes.byMeaning(EXEMPLARS), new NgramVote(EXEMPLARS));
    }

    private static String best(ExemplarVote vote, String bareTitle) {
        return ClassScores.code(vote.cast(bareTitle).scores().best());
    }

    @ParameterizedTest
    @MethodSource("votes")
    void exemplarsVoteForTheClassOfATitleLikeTheirs(ExemplarVote vote) {
        assertThat(best(vote, "小学生营养餐管理办法")).isEqualTo("11");
        assertThat(best(vote, "水库除险加固")).isEqualTo("6");
        assertThat(best(vote, "做好夏季征兵工作")).isEqualTo("21");
    }

    @ParameterizedTest
    @MethodSource("votes")
    void theSameTitleAlwaysGetsTheSameVotes(ExemplarVote vote) {
        // given
        List<String> titles = EXEMPLARS.stream().limit(60).map(Exemplar::bare).toList();

        // when
        List<List<Double>> once =
                titles.stream().map(title -> scores(vote, title)).toList();
        List<List<Double>> again =
                titles.parallelStream().map(title -> scores(vote, title)).toList();

        // then
        assertThat(again).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("votes")
    void emptyAndUnknownTitlesGetAVoteToo(ExemplarVote vote) {
        for (String title : List.of("", "\uD840\uDC00", "ﷺ", "x".repeat(5000))) {
            assertThat(scores(vote, title)).hasSize(22).allMatch(Double::isFinite);
        }
    }

    private static List<Double> scores(ExemplarVote vote, String title) {
        ClassScores scores = vote.cast(title).scores();
        return IntStream.range(0, ClassScores.CLASSES).mapToObj(scores::get).toList();
    }
}
