package org.gongbao.standalone.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Provenance;
import org.gongbao.streams.understanding.Tags;

/** A document and its tags for people: a few lines of text. */
public final class DocumentText {
    private DocumentText() {}

    /** Returns the lines. */
    public static List<String> of(Document document, Tags tags) {
        List<String> lines = new ArrayList<>();
        lines.add("%2d  %s".formatted(document.getPosition(), document.getTitle()));
        add(lines, "number", document.getDocNumber());
        add(lines, "signed", document.getSignedOn());
        add(
                lines,
                "lines",
                document.getProvenance().getStartLine() + "–"
                        + document.getProvenance().getEndLine());
        add(lines, "pages", pages(document.getProvenance()));
        add(
                lines,
                "classes",
                tags.categories().stream().map(CategoryTag::getLabel).collect(Collectors.joining(" · ")));
        add(
                lines,
                "agencies",
                tags.agencies().stream()
                        .map(AgencyTag::getName)
                        .distinct()
                        .limit(6)
                        .collect(Collectors.joining(" · ")));
        add(lines, "in force", tags.effectiveOn());
        add(lines, "expires", tags.expires() == null ? null : tags.expires().getText());
        add(lines, "held", tags.hold() == null ? null : tags.hold().getReason());
        document.getWarnings()
                .forEach(warning -> add(
                        lines,
                        "doubt",
                        warning.getCode() + " line " + warning.getLine() + ": " + warning.getMessage()));
        return lines;
    }

    private static String pages(Provenance provenance) {
        return provenance.getStartPage() == null ? null : provenance.getStartPage() + "–" + provenance.getEndPage();
    }

    private static void add(List<String> lines, String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            lines.add("      %-9s %s".formatted(name, value));
        }
    }
}
