package org.gongbao.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** The page docs/quality.md with the figures of every issue, and beside it a table for programs, from which the next page takes the former figures. */
final class QualityPage {

    private final Path page;
    private final Path table;

    QualityPage(Path docs) {
        page = docs.resolve("quality.md");
        table = docs.resolve("quality.tsv");
    }

    void write(SequencedMap<String, IssueScore> issues) throws IOException {
        Map<String, String> former = former();
        List<String> fields = issues.values().stream()
                .flatMap(score -> score.fields().stream())
                .distinct()
                .toList();
        List<String> lines = new ArrayList<>(List.of(
                "# Quality of reading and tagging",
                "",
                "Made by `benchmarks/run quality`; do not edit. A figure is F1, or the share that is right where every document has one value;"
                        + " of agencies and further classes it is recall. In brackets: the figure before, where it was another.",
                "The issues are the shared ones, if they lie beside the repository, and those of `testing/issues`,"
                        + " `testing/examination` and `testing/rehearsal` ([their first scores](quality-examination.md)). How the same issues are read in"
                        + " other dress: [transformations and formats](quality-metamorphic.md), [scans](quality-scans.md).",
                "",
                "| | " + String.join(" | ", issues.keySet()) + " |",
                "|---|" + "---|".repeat(issues.size())));
        List<String> rows = new ArrayList<>();
        for (String field : fields) {
            StringBuilder line = new StringBuilder("| " + field + " |");
            issues.forEach((issue, score) -> {
                String now = number(score.figure(field).score());
                String before = former.get(issue + "\t" + field);
                line.append(' ')
                        .append(now)
                        .append(before == null || before.equals(now) ? "" : " (" + before + ")")
                        .append(" |");
                rows.add(issue + "\t" + field + "\t" + now);
            });
            lines.add(line.toString());
        }
        Files.writeString(page, String.join("\n", lines) + "\n");
        Files.writeString(table, String.join("\n", rows) + "\n");
    }

    private Map<String, String> former() throws IOException {
        Map<String, String> former = new HashMap<>();
        if (Files.exists(table)) {
            for (String row : Files.readAllLines(table)) {
                int value = row.lastIndexOf('\t');
                former.put(row.substring(0, value), row.substring(value + 1));
            }
        }
        return former;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
