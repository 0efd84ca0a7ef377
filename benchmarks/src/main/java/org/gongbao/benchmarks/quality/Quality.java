package org.gongbao.benchmarks.quality;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.gongbao.streams.understanding.Understanding;

/** {@code benchmarks/run quality [--details]}: scores all labelled issues, prints the differences if asked, and writes docs/quality.md. */
public final class Quality {

    private Quality() {}

    /**
     * Scores.
     *
     * @param arguments {@code --details} for each difference, {@code --dry} to write nothing
     * @throws Exception if an issue cannot be read or the page not be written
     */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(System.getProperty("gongbao.root", "."))
                .toAbsolutePath()
                .normalize();
        Path shared = Path.of(System.getProperty(
                "gongbao.shared", root.resolveSibling("shared").toString()));
        boolean details = Arrays.asList(arguments).contains("--details");
        Understanding understanding = Understanding.load();
        KnownDuties duties = KnownDuties.of(root);
        SequencedMap<String, IssueScore> scores = new LinkedHashMap<>();
        for (LabelledIssue issue : LabelledIssue.of(root, shared)) {
            List<Prediction> predictions = Prediction.of(issue, understanding);
            IssueScore score = IssueScorer.score(issue, predictions);
            duties.score(issue.name(), predictions, score);
            scores.put(issue.name(), score);
            if (details) {
                System.out.println("== " + issue.name());
                score.differences().forEach(System.out::println);
            }
        }
        scores.forEach((name, score) -> {
            StringBuilder line = new StringBuilder(name);
            score.fields()
                    .forEach(field -> line.append(
                            "  %s %.3f".formatted(field, score.figure(field).score())));
            System.out.println(line);
        });
        if (!Arrays.asList(arguments).contains("--dry")) {
            new QualityPage(root.resolve("docs")).write(scores);
        }
    }
}
