package org.gongbao.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.gongbao.streams.understanding.Understanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IssueScorerTest {
    private static final Understanding UNDERSTANDING = Understanding.load();

    static List<LabelledIssue> fictitious() throws Exception {
        return LabelledIssue.fictitious(Path.of(System.getProperty("gongbao.root", "..")));
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
