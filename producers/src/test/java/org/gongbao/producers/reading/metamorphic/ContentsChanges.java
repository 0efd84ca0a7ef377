package org.gongbao.producers.reading.metamorphic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What may be missing from a table of contents, and where it may stand. */
final class ContentsChanges {

    private static final Pattern END_OF_ENTRY =
            Pattern.compile("(?:[.．…·]{2,}|\\t|^)[\\s.．…·]*[（(]?\\d{1,3}[）)]?\\s*$");

    private ContentsChanges() {}

    static String removed(Issue issue) {
        return text(issue.cover(), issue.body());
    }

    static String onlyTheHeadingLeft(Issue issue) {
        return text(issue.cover(), issue.contentsHeading(), List.of(""), issue.body());
    }

    /** Leaves every second entry, the first one or the second one of each pair. */
    static String halved(Issue issue, boolean first) {
        List<String> kept = new ArrayList<>();
        boolean keep = first;
        boolean paged = issue.contents().stream()
                .anyMatch(line -> END_OF_ENTRY.matcher(line).find());
        for (String line : issue.contents()) {
            if (line.isBlank() || line.contains("【") || line.startsWith("**")) {
                kept.add(line);
                continue;
            }
            if (keep) {
                kept.add(line);
            }
            keep ^= !paged || END_OF_ENTRY.matcher(line).find();
        }
        return text(issue.cover(), issue.contentsHeading(), kept, issue.body());
    }

    static String atTheEnd(Issue issue) {
        return text(issue.cover(), issue.body(), List.of(""), issue.contentsHeading(), issue.contents());
    }

    static String withoutPages(Issue issue) {
        List<String> plain = issue.contents().stream()
                .map(line -> line.replaceFirst("(?:[.．…·]{2,}[\\s.．…·]*|\\t\\s*)[（(]?\\d{0,3}[）)]?\\s*$", "……………"))
                .map(line -> line.strip().equals("……………") ? "" : line)
                .toList();
        return text(issue.cover(), issue.contentsHeading(), plain, issue.body());
    }

    @SafeVarargs
    static String text(List<String>... parts) {
        return String.join("\n", Stream.of(parts).flatMap(List::stream).toList()) + "\n";
    }
}
