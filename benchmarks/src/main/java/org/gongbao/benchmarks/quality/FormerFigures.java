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

/** The table docs/quality.tsv: the figures of the page for programs, from which the next page takes the former ones, and below which none may fall. */
final class FormerFigures {
    private final Map<String, String> figures;

    private FormerFigures(Map<String, String> figures) {
        this.figures = Map.copyOf(figures);
    }

    /** Reads a table; empty if there is none. */
    static FormerFigures read(Path table) throws IOException {
        Map<String, String> figures = new HashMap<>();
        if (Files.exists(table)) {
            for (String row : Files.readAllLines(table)) {
                int value = row.lastIndexOf('\t');
                figures.put(row.substring(0, value), row.substring(value + 1));
            }
        }
        return new FormerFigures(figures);
    }

    /** Writes a table. */
    static void write(Path table, SequencedMap<String, IssueScore> issues) throws IOException {
        List<String> rows = new ArrayList<>();
        issues.forEach((issue, score) -> score.fields()
                .forEach(field -> rows.add(
                        issue + "\t" + field + "\t" + number(score.figure(field).score()))));
        Files.writeString(table, String.join("\n", rows) + "\n");
    }

    /** Figure of a field of an issue, as it is written; null if there is none. */
    String of(String issue, String field) {
        return figures.get(issue + "\t" + field);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
