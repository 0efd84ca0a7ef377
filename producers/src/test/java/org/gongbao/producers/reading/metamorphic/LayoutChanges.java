package org.gongbao.producers.reading.metamorphic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What software and printers do to lines. */
final class LayoutChanges {

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} ");
    private static final Pattern MARKED = Pattern.compile("^(?:#|- |\\||---|!\\[|<).*");

    private static final int PAGE_LINES = 25;

    private LayoutChanges() {}

    static String withoutHeadings(String text) {
        return HEADING.matcher(text).replaceAll("");
    }

    static String sameHeadings(String text) {
        return HEADING.matcher(text).replaceAll("## ");
    }

    static String bold(String text) {
        return text.lines()
                .map(line -> line.length() < 40
                                && !line.isBlank()
                                && !MARKED.matcher(line).matches()
                                && !line.contains("*")
                        ? "**" + line.strip() + "**"
                        : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static String blankLinesDoubled(String text) {
        return text.lines()
                .map(line -> line.isBlank() ? line + "\n" : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static String blankLinesRemoved(String text) {
        return text.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n", "", "\n"));
    }

    static String blankLineAfterEveryLine(String text) {
        return text.lines().collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** As programs print the text of a PDF: a page's first line begins with a form feed, below the number of the page before. */
    static String formFeeds(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int page = 1;
        for (int i = PAGE_LINES; i < lines.size(); i += PAGE_LINES) {
            if (lines.get(i - 1).isBlank() && !lines.get(i).isBlank()) {
                lines.set(i, "- " + page + " -\n\f" + lines.get(i));
                page++;
            }
        }
        return String.join("\n", lines) + "\n";
    }

    static String carriageReturns(String text) {
        return text.replace("\n", "\r\n");
    }

    static String indented(String text) {
        return text.lines()
                .map(line -> line.isBlank() || MARKED.matcher(line).matches() ? line : "　　" + line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static String trailingBlanks(String text) {
        return text.lines().map(line -> line + " ").collect(Collectors.joining("\n", "", "\n"));
    }

    /** Breaks every line that is longer, at any character, as a printer does. */
    static UnaryOperator<String> wrapped(int width) {
        return text ->
                text.lines().flatMap(line -> broken(line, width).stream()).collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * Joins the lines of a block and breaks them anew, at blanks where there are any, as an editor's "fill" does. A text with few empty
     * lines would be one block, which nobody makes of it; it stays as it is.
     */
    static UnaryOperator<String> filled(int width) {
        return text -> {
            long blank = text.lines().filter(String::isBlank).count();
            if (4 * blank < text.lines().count()) {
                return text;
            }
            List<String> lines = new ArrayList<>();
            StringBuilder block = new StringBuilder();
            for (String line : text.lines().toList()) {
                boolean starts = line.isBlank() || MARKED.matcher(line).matches() || line.indexOf('\t') >= 0;
                if (starts) {
                    lines.addAll(filledBlock(block.toString(), width));
                    block.setLength(0);
                }
                if (line.isBlank() || isMarkup(line)) {
                    lines.add(line.strip());
                } else {
                    block.append(block.isEmpty() ? "" : " ").append(line.strip());
                }
            }
            lines.addAll(filledBlock(block.toString(), width));
            return ContentsChanges.text(lines);
        };
    }

    private static List<String> broken(String line, int width) {
        if (line.strip().length() <= width || isMarkup(line)) {
            return List.of(line);
        }
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < line.length(); at += width) {
            pieces.add(line.substring(at, Math.min(line.length(), at + width)));
        }
        return pieces;
    }

    /** Nobody breaks the tags of HTML. */
    static boolean isMarkup(String line) {
        return line.startsWith("<") || line.startsWith("![");
    }

    private static List<String> filledBlock(String block, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : block.isBlank() ? new String[0] : block.strip().split("\\s+")) {
            String rest = word;
            boolean fits = line.length() + 1 + rest.length() <= width;
            if (!line.isEmpty() && !fits && rest.length() <= width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ");
            while (line.length() + rest.length() > width) {
                int room = width - line.length();
                lines.add(line + rest.substring(0, Math.max(0, room)));
                rest = rest.substring(Math.max(0, room));
                line.setLength(0);
            }
            line.append(rest);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** Puts what a page carries at random places of the body: page numbers that rise, and the running head of the issue. */
    static String pageFurniture(Issue issue, long seed, int pages) {
        Random random = new Random(seed);
        List<String> body = new ArrayList<>(issue.body());
        List<Integer> places =
                random.ints(pages, 1, body.size()).boxed().sorted().toList();
        String head = issue.documents().getFirst().getGazette().getTitle() + "  "
                + issue.documents().getFirst().getGazette().getYear() + "年第"
                + issue.documents().getFirst().getGazette().getIssue() + "期";
        List<String> shapes = List.of("- %d -", "·%d·", "第%d页", "%d", "— %d —");
        String shape = shapes.get(random.nextInt(shapes.size()));
        for (int i = places.size() - 1; i >= 0; i--) {
            body.addAll(places.get(i), List.of("", shape.formatted(i + 1), "", head, ""));
        }
        return ContentsChanges.text(
                issue.lines().subList(0, issue.lines().size() - issue.body().size()), body);
    }
}
