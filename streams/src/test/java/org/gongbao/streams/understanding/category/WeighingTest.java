package org.gongbao.streams.understanding.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeighingTest {
    private static final Weighing WEIGHING = new Weighing(2, 1, 1, 1, 2, 0.3, new Calibration(0.5, 1, 0, 0.97, 2, -1));

    private static Findings findings(String decided, double... titleByClass) {
        return findings(decided, false, titleByClass);
    }

    private static Findings findings(String decided, boolean alone, double... titleByClass) {
        ClassScores title = new ClassScores();
        for (int i = 0; i < titleByClass.length; i++) {
            title.add(ClassScores.code(i), titleByClass[i]);
        }
        return new Findings(
                Optional.ofNullable(decided),
                alone,
                title,
                new ClassScores(),
                new ClassScores(),
                new ClassScores(),
                true,
                null,
                new EvidenceBook());
    }

    private static List<String> codes(Findings findings) {
        return WEIGHING.choose(findings).stream().map(Weighing.Choice::code).toList();
    }

    @Test
    void theClassOfMostWeightComesFirstAndThoseNearItFollow() {
        assertThat(codes(findings(null, 3, 10, 5))).containsExactly("2", "3", "1");
    }

    @Test
    void whatIsWeakIsNoFurtherClass() {
        assertThat(codes(findings(null, 1.9, 10, 2.9))).containsExactly("2");
    }

    @Test
    void thereAreThreeClassesAtMost() {
        assertThat(codes(findings(null, 9, 10, 9, 9, 9))).containsExactly("2", "1", "3");
    }

    @Test
    void aRuleDecidesAgainstAnyWeight() {
        // when
        List<Weighing.Choice> choices = WEIGHING.choose(findings("5", 1, 10));

        // then
        assertThat(choices).extracting(Weighing.Choice::code).containsExactly("5", "2");
        assertThat(choices.getFirst().confidence()).isEqualTo(0.97);
    }

    @Test
    void aRuleThatLeavesNoFurtherClassStandsAlone() {
        assertThat(codes(findings("5", true, 1, 10))).containsExactly("5");
    }

    @Test
    void textRemitAndVoteCountByTheirWeights() {
        // given
        ClassScores text = new ClassScores();
        text.add("1", 1);
        ClassScores remit = new ClassScores();
        remit.add("2", 1);
        Findings findings = new Findings(
                Optional.empty(),
                false,
                new ClassScores(),
                text,
                remit,
                new ClassScores(),
                true,
                null,
                new EvidenceBook());

        // when
        ClassScores sum = WEIGHING.sum(findings);

        // then
        assertThat(sum.get("1")).isEqualTo(2);
        assertThat(sum.get("2")).isEqualTo(1);
    }

    static Stream<double[]> weights() {
        return Stream.of(
                new double[22],
                Arrays.copyOf(new double[] {5}, 22),
                new double[] {-3, -1},
                new double[] {1e9, 1e9},
                new double[] {7, 6.9, 6.8});
    }

    @ParameterizedTest
    @MethodSource("weights")
    void furtherClassesAreNeverSurerThanTheFirstAndAllIsWithinBounds(double[] weights) {
        // when
        List<Weighing.Choice> choices = WEIGHING.choose(findings(null, weights));

        // then
        assertThat(choices).isNotEmpty().allSatisfy(choice -> assertThat(choice.confidence())
                .isBetween(0.05, choices.getFirst().confidence()));
        assertThat(choices.getFirst().confidence()).isLessThanOrEqualTo(0.99);
    }
}
