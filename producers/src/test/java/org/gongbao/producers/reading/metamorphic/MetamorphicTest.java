package org.gongbao.producers.reading.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gongbao.record.v1.FileOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What dresses an issue otherwise leaves its documents what they are: identity, number, title, days, issuer, addressees, annexes, issue,
 * text. Real issues are read where they are at hand, invented ones always.
 */
class MetamorphicTest {

    private static final List<Issue> ISSUES = KnownIssues.all();

    static Stream<Arguments> everyTransformationOfEveryIssue() {
        return Transformations.all().stream()
                .flatMap(transformation -> ISSUES.stream().map(issue -> Arguments.of(transformation, issue)));
    }

    static Stream<Arguments> everyPairOfIssues() {
        return ISSUES.stream().flatMap(first -> ISSUES.stream()
                .filter(second -> !second.equals(first))
                .map(second -> Arguments.of(first, second)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyTransformationOfEveryIssue")
    void the_same_documents_are_read_from_a_text_dressed_otherwise(Transformation transformation, Issue issue) {
        // when
        Comparison comparison = Comparisons.compare(transformation, issue);
        // then
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.found()).isEqualTo(issue.documents().size());
    }

    @ParameterizedTest(name = "{0} and {1}")
    @MethodSource("everyPairOfIssues")
    void documents_of_two_issues_in_one_file_belong_each_to_its_own(Issue first, Issue second) {
        // when
        Comparison comparison = Comparisons.joined(first, second);
        // then
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.found())
                .isEqualTo(first.documents().size() + second.documents().size());
    }

    @ParameterizedTest
    @MethodSource("issues")
    void an_issue_as_it_stands_is_read_whole_and_no_boundary_is_doubtful(Issue issue) {
        // then
        assertThat(issue.asIs().outcome()).isEqualTo(FileOutcome.READ);
        assertThat(issue.asIs().boundaries())
                .allSatisfy(boundary -> assertThat(boundary.nearMisses()).isEmpty());
    }

    static List<Issue> issues() {
        return ISSUES;
    }
}
