package org.gongbao.producers.reading.metamorphic;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints what every transformation leaves of every issue, as Markdown. With an argument, only the differences of such transformations. */
public final class MetamorphicTable {

    private MetamorphicTable() {}

    /**
     * Prints the table on standard output.
     *
     * @param arguments none; or a part of a transformation's name, to see its differences
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Issue> issues = KnownIssues.all();
        if (arguments.length > 0) {
            differences(issues, arguments[0]).forEach(out::println);
        } else {
            rows(issues).forEach(out::println);
        }
    }

    static List<String> rows(List<Issue> issues) {
        List<String> rows = new ArrayList<>();
        rows.add(issues.stream().map(Issue::name).collect(Collectors.joining(" | ", "| transformation | ", " |")));
        rows.add("|---" + "|---".repeat(issues.size()) + "|");
        for (Transformation transformation : Transformations.all()) {
            rows.add(issues.stream()
                    .map(issue -> cell(transformation, issue))
                    .collect(Collectors.joining(" | ", "| " + transformation.name() + " | ", " |")));
        }
        for (String format : IssueFormats.NAMES) {
            rows.add(issues.stream()
                    .map(issue -> cell(
                            IssueFormats.compare(format, issue),
                            issue.documents().size()))
                    .collect(Collectors.joining(" | ", "| as " + format + " | ", " |")));
        }
        rows.add(issues.stream()
                .map(issue -> joined(issue, issues))
                .collect(Collectors.joining(" | ", "| two issues in one file (with each other one) | ", " |")));
        return rows;
    }

    private static List<String> differences(List<Issue> issues, String part) {
        List<String> lines = new ArrayList<>();
        for (Transformation transformation : Transformations.all()) {
            for (Issue issue : transformation.name().contains(part) ? issues : List.<Issue>of()) {
                lines.add("== " + transformation.name() + ", " + issue.name());
                lines.addAll(Comparisons.compare(transformation, issue).differences());
            }
        }
        return lines;
    }

    private static String cell(Transformation transformation, Issue issue) {
        return cell(
                Comparisons.compare(transformation, issue), issue.documents().size());
    }

    private static String joined(Issue issue, List<Issue> others) {
        return others.stream()
                .filter(other -> !other.equals(issue))
                .map(other -> cell(
                        Comparisons.joined(issue, other),
                        issue.documents().size() + other.documents().size()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** 23/23 if all is kept, else what is lost: 23/23, date 22, text 20. */
    private static String cell(Comparison comparison, int all) {
        Map<String, Integer> kept = comparison.kept();
        String lost = kept.entrySet().stream()
                .filter(field -> field.getValue() < all && !field.getKey().equals("id"))
                .map(field -> ", " + field.getKey() + " " + field.getValue())
                .collect(Collectors.joining());
        String more = comparison.found() > all ? " +" + (comparison.found() - all) : "";
        return kept.get("id") + "/" + all + more + lost;
    }
}
