package org.gongbao.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page docs/quality.md: an issue a line, first what is read of it, then what is understood. */
final class QualityPage {
    private static final String FIRST_UNDERSTOOD = "class";
    private static final String NOTHING = "–";

    private final Path page;
    private final Path table;

    QualityPage(Path docs) {
        page = docs.resolve("quality.md");
        table = docs.resolve("quality.tsv");
    }

    void write(SequencedMap<String, IssueScore> issues) throws IOException {
        FormerFigures former = FormerFigures.read(table);
        List<String> fields = issues.values().stream()
                .flatMap(score -> score.fields().stream())
                .distinct()
                .toList();
        int understood = fields.indexOf(FIRST_UNDERSTOOD);
        List<String> lines = new ArrayList<>(List.of(
                "# Quality of reading and tagging",
                "",
                "Made by `benchmarks/run quality`; do not edit. A figure is F1, or the share that is right where every document has one value; of agencies, further classes and duties it is recall. In brackets: the"
                        + " figure before, where it was another. A test holds each figure to what `quality.tsv` says, beside this page.",
                "The issues are the shared ones, if they lie beside the repository, and those of `testing/issues`, `testing/examination` and `testing/rehearsal` ([their first scores](quality-examination.md)). How the same"
                        + " issues are read in other dress: [transformations and formats](quality-metamorphic.md), [scans](quality-scans.md).",
                "",
                "## What is read",
                ""));
        lines.addAll(table(fields.subList(0, understood), issues, former));
        lines.addAll(List.of(
                "",
                "## What is understood",
                "",
                "*Agencies, precision*: how many of those tagged, issuers and addressees apart, the labels have too. Labels list the ones that matter to a reader, the program all that are named. Of the 817 tags of the"
                        + " shared issues that no label has, 110 were drawn at random and read by hand (2026-12-01): 107 name a body that is meant there, three do not or doubtfully (供水 as the waterworks, 县级政府, an office of the"
                        + " government taken for the party's). *Duties*: those with a date or a rhythm that the notes beside the shared truth list, with who, what and when; what else is read as a duty has no labels to be held against.",
                ""));
        lines.addAll(table(fields.subList(understood, fields.size()), issues, former));
        Files.writeString(page, String.join("\n", lines) + "\n");
        FormerFigures.write(table, issues);
    }

    private static List<String> table(
            List<String> fields, SequencedMap<String, IssueScore> issues, FormerFigures former) {
        List<String> lines = new ArrayList<>();
        lines.add("| | " + String.join(" | ", fields) + " |");
        lines.add("|---|" + "---|".repeat(fields.size()));
        issues.forEach((issue, score) -> lines.add(row(
                issue,
                fields.stream()
                        .map(field -> score.fields().contains(field) ? cell(issue, field, score, former) : NOTHING))));
        lines.add(row(
                "**mean**",
                fields.stream()
                        .map(field -> FormerFigures.number(issues.values().stream()
                                .filter(score -> score.fields().contains(field))
                                .mapToDouble(score -> score.figure(field).score())
                                .average()
                                .orElse(0)))));
        return lines;
    }

    private static String row(String name, Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| " + name + " | ", " |"));
    }

    private static String cell(String issue, String field, IssueScore score, FormerFigures former) {
        Figure figure = score.figure(field);
        String now = FormerFigures.number(figure.score());
        String before = former.of(issue, field);
        String counts = field.equals(IssueScore.DUTIES) ? " of " + figure.wanted() : "";
        return now + counts + (before == null || before.equals(now) ? "" : " (" + before + ")");
    }
}
