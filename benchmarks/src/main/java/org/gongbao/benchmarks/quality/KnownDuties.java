package org.gongbao.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.gongbao.record.v1.Duty;

/**
 * The duties with a date or a rhythm that people found in the shared issues: line, who, when and what, in single words.
 *
 * @param rows issue, line, who, due, rhythm, deed
 */
record KnownDuties(List<List<String>> rows) {
    private static final String TABLE = "testing/duties-truth.tsv";
    /** The table names the line with the deadline; a paragraph that a page break cut is told by the line in which it begins. */
    private static final int LINES_BEFORE = 4;

    /** Reads the table of a repository. */
    static KnownDuties of(Path repository) throws IOException {
        return new KnownDuties(Files.readAllLines(repository.resolve(TABLE)).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> Arrays.stream(line.split("\t", -1))
                        .map(cell -> cell.equals("-") ? "" : cell)
                        .toList())
                .toList());
    }

    /** Adds to the score of an issue how many of them were read; nothing if there are none. */
    void score(String issue, List<Prediction> predictions, IssueScore score) {
        List<Duty> read = predictions.stream()
                .flatMap(one -> one.tags().duties().stream())
                .toList();
        for (List<String> row : rows) {
            if (row.getFirst().equals(issue)) {
                boolean found = read.stream().anyMatch(duty -> tells(duty, row));
                score.add(IssueScore.DUTIES, found ? 1 : 0, 1, 1);
                if (!found) {
                    score.note("line " + row.get(1) + ": duties: missing " + row.get(2) + ", " + row.get(3));
                }
            }
        }
    }

    private static boolean tells(Duty duty, List<String> row) {
        int line = Integer.parseInt(row.get(1));
        String recurs = row.get(4).isEmpty() ? null : row.get(4);
        return duty.getLine() <= line
                && duty.getLine() >= line - LINES_BEFORE
                && anyIn(row.get(2), duty.getWho())
                && duty.getDue().contains(row.get(3))
                && Objects.equals(duty.getRecurs(), recurs)
                && anyIn(row.get(5), duty.getWhat());
    }

    private static boolean anyIn(String words, String text) {
        return text != null && Arrays.stream(words.split("\\|")).anyMatch(text::contains);
    }
}
