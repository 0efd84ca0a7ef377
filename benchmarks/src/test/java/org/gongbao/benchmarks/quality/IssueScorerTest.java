package org.gongbao.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongbao.streams.understanding.Understanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IssueScorerTest {
    private static final Understanding UNDERSTANDING = Understanding.load();
    private static final Path ROOT =
            Path.of(System.getProperty("gongbao.root", "..")).toAbsolutePath().normalize();
    /** Figures in the table have three digits. */
    private static final double ROUNDING = 0.0005;

    static List<LabelledIssue> fictitious() throws Exception {
        return LabelledIssue.fictitious(ROOT);
    }

    static List<LabelledIssue> shared() throws Exception {
        return LabelledIssue.shared(ROOT.resolveSibling("shared"));
    }

    @ParameterizedTest
    @MethodSource("fictitious")
    void noFigureOfAFictitiousIssueFallsBelowWhatThePageSays(LabelledIssue issue) throws Exception {
        holdsWhatThePageSays(issue);
    }

    @Test
    void theSharedIssuesAreUnderstoodAsThePageSaysAndTheirDutiesToNineTenths() throws Exception {
        // given
        List<LabelledIssue> issues = shared();
        assumeFalse(issues.isEmpty(), "the shared gazettes are not on this machine");

        // then
        for (LabelledIssue issue : issues) {
            IssueScore score = holdsWhatThePageSays(issue);
            assertThat(score.figure(IssueScore.DUTIES).wanted()).isPositive();
            assertThat(score.figure(IssueScore.DUTIES).recall())
                    .as(() -> String.join("\n", score.differences()))
                    .isGreaterThanOrEqualTo(0.9);
        }
    }

    private static IssueScore holdsWhatThePageSays(LabelledIssue issue) throws IOException {
        List<Prediction> predictions = Prediction.of(issue, UNDERSTANDING);
        IssueScore score = IssueScorer.score(issue, predictions);
        KnownDuties.of(ROOT).score(issue.name(), predictions, score);
        FormerFigures figures = FormerFigures.read(ROOT.resolve("docs/quality.tsv"));
        assertThat(score.fields())
                .allSatisfy(field -> assertThat(score.figure(field).score())
                        .as(() -> field + "\n" + String.join("\n", score.differences()))
                        .isGreaterThanOrEqualTo(Double.parseDouble(figures.of(issue.name(), field)) - ROUNDING));
        return score;
    }

    @ParameterizedTest
    @MethodSource("fictitious")
    void aFictitiousIssueIsReadAsPeopleReadIt(LabelledIssue issue) {
        // when
        IssueScore score = IssueScorer.score(issue, Prediction.of(issue, UNDERSTANDING));

        // then
        assertThat(score.figure("documents").score())
                .as(() -> String.join("\n", score.differences()))
                .isGreaterThanOrEqualTo(0.97);
        assertThat(score.figure("title").score()).isGreaterThanOrEqualTo(0.9);
        assertThat(score.figure("number").score()).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void countsWhatIsMissingAndWhatIsTooMuch() throws Exception {
        // given
        LabelledIssue issue = fictitious().getFirst();
        List<Prediction> predictions = Prediction.of(issue, UNDERSTANDING);
        ObjectNode truth = issue.truth().deepCopy();
        ArrayNode documents = (ArrayNode) truth.get("documents");
        ((ObjectNode) documents.get(0)).put("title", "另一个标题").put("doc_number", "另〔2023〕1号");
        Figure before = IssueScorer.score(issue, predictions).figure("documents");

        // when
        IssueScore score = IssueScorer.score(new LabelledIssue("changed", issue.file(), truth), predictions);

        // then
        assertThat(score.figure("documents")).isEqualTo(new Figure(before.hits() - 1, before.found(), before.wanted()));
        assertThat(score.differences()).contains("另〔2023〕1号: missing");
    }
}
