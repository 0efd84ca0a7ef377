package org.gongbao.standalone.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.ReviewDecision;
import org.gongbao.record.v1.Warning;
import org.gongbao.standalone.console.Columns;

/** Documents for reviewers, as lines of a terminal. Pure. */
public final class HeldText {

    private static final int WIDTH = 100;
    private static final int NAMES = 12;

    private HeldText() {}

    /** Returns two lines for the list: why, where, since when, and which; nothing of its text, for the list may be read over a shoulder. */
    public static List<String> listed(HeldDocument held, Instant now) {
        Document document = held.getDocument().getDocument();
        String head = Columns.padded(held.getDocumentId(), 38)
                + Columns.padded(why(held), 28)
                + Columns.padded(age(Duration.between(held.getHeldAt(), now)), 8)
                + (document.getDocNumber() == null ? "(no number)" : document.getDocNumber());
        List<String> lines = new ArrayList<>(List.of(head, "  " + source(document)));
        if (held.getDecision() == ReviewDecision.REJECT) {
            lines.add("  rejected by " + held.getReviewer() + ": " + held.getDecisionReason());
        }
        return lines;
    }

    /** Returns the whole document with its doubtful lines marked. */
    public static List<String> shown(ReviewedDocument found, Instant now) {
        EnrichedDocument enriched = found.subject();
        Document document = enriched.getDocument();
        List<String> lines = new ArrayList<>();
        lines.add(document.getTitle());
        add(lines, "document", enriched.getDocumentId());
        add(lines, "revision", enriched.getRevision() + " " + enriched.getChangeClass());
        add(
                lines,
                "state",
                found.held()
                        .map(held -> state(held, now))
                        .orElse(enriched.getStatus().name()));
        add(lines, "number", document.getDocNumber());
        add(
                lines,
                "issuer",
                document.getIssuer() == null ? null : document.getIssuer().getName());
        add(lines, "addressees", names(document.getAddressees()));
        add(lines, "signed", document.getSignedOn());
        add(lines, "read from", source(document));
        add(lines, "boundaries", Math.round(document.getConfidence() * 100) + " % sure");
        add(
                lines,
                "classes",
                enriched.getCategories().stream()
                        .map(tag -> tag.getCode() + " " + tag.getLabel())
                        .collect(Collectors.joining(" · ")));
        document.getWarnings().forEach(warning -> add(lines, "doubt", doubt(warning)));
        enriched.getCorrections()
                .forEach(correction -> add(
                        lines,
                        "corrected",
                        correction.getField() + ": " + correction.getAsRead() + " → " + correction.getCorrected() + " ("
                                + correction.getReviewer() + ": " + correction.getReason() + ")"));
        lines.add("");
        text(lines, document.getParagraphs(), marked(found));
        return lines;
    }

    private static void text(List<String> lines, List<Paragraph> paragraphs, Set<Integer> marked) {
        for (Paragraph paragraph : paragraphs) {
            String margin =
                    (marked.contains(paragraph.getLine()) ? "> " : "  ") + "%6d  ".formatted(paragraph.getLine());
            for (String piece : Columns.pieces(paragraph.getText(), WIDTH - margin.length())) {
                lines.add(margin + piece);
                margin = " ".repeat(margin.length());
            }
        }
    }

    /** A hold or a doubt may name a line between two paragraphs' first lines; the paragraph that it lies in is marked. */
    private static Set<Integer> marked(ReviewedDocument found) {
        List<Paragraph> paragraphs = found.subject().getDocument().getParagraphs();
        return Stream.concat(
                        found.held().map(held -> held.getHold().getLine()).stream(),
                        found.subject().getDocument().getWarnings().stream().map(Warning::getLine))
                .filter(line -> line > 0)
                .map(line -> paragraphs.stream()
                        .map(Paragraph::getLine)
                        .filter(first -> first <= line)
                        .reduce(0, Math::max))
                .collect(Collectors.toSet());
    }

    private static String state(HeldDocument held, Instant now) {
        String state = "HELD " + why(held) + ", for " + age(Duration.between(held.getHeldAt(), now));
        return held.getDecision() == ReviewDecision.REJECT
                ? state + "; rejected by " + held.getReviewer() + ": " + held.getDecisionReason()
                : state;
    }

    private static String source(Document document) {
        return document.getProvenance().getFile() + " lines "
                + document.getProvenance().getStartLine() + "–"
                + document.getProvenance().getEndLine();
    }

    private static String why(HeldDocument held) {
        int line = held.getHold().getLine();
        return held.getHold().getReason() + (line > 0 ? " line " + line : "");
    }

    private static String doubt(Warning warning) {
        return warning.getCode() + (warning.getLine() > 0 ? " line " + warning.getLine() : "") + ": "
                + warning.getMessage();
    }

    private static String age(Duration age) {
        if (age.toDays() > 0) {
            return age.toDays() + " d";
        }
        return age.toHours() > 0 ? age.toHours() + " h" : Math.max(0, age.toMinutes()) + " min";
    }

    private static String names(List<AgencyName> names) {
        return names.stream().map(AgencyName::getName).collect(Collectors.joining("；"));
    }

    private static void add(List<String> lines, String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            String margin = Columns.padded(name, NAMES);
            for (String piece : Columns.pieces(value.toString(), WIDTH - NAMES)) {
                lines.add(margin + piece);
                margin = " ".repeat(NAMES);
            }
        }
    }
}
