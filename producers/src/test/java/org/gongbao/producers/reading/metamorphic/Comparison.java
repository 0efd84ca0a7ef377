package org.gongbao.producers.reading.metamorphic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Paragraph;

/**
 * How many documents of a reading have the same facts as those of another one. Titles and texts are compared by their letters and digits
 * alone, for width and punctuation may be what was changed.
 */
final class Comparison {

    private static final Map<String, Function<Document, String>> FIELDS = fields();

    private final Transformation transformation;
    private final List<Document> expected;
    private final List<Document> found;

    Comparison(Transformation transformation, List<Document> expected, List<Document> found) {
        this.transformation = transformation;
        this.expected = List.copyOf(expected);
        this.found = List.copyOf(found);
    }

    private static Map<String, Function<Document, String>> fields() {
        Map<String, Function<Document, String>> fields = new LinkedHashMap<>();
        fields.put("id", Document::getDocumentId);
        fields.put("position", one -> String.valueOf(one.getPosition()));
        fields.put("number", Document::getDocNumber);
        fields.put("title", Document::getTitle);
        fields.put("date", one -> String.valueOf(one.getSignedOn()));
        fields.put(
                "issuer",
                one -> one.getIssuer() == null ? null : one.getIssuer().getName());
        fields.put("genre", Document::getGenre);
        fields.put("instrument", Document::getInstrument);
        fields.put("addressees", one -> names(one.getAddressees()));
        fields.put("attachments", one -> one.getAttachments().stream()
                .map(annex -> annex.getTitle() + annex.getOmitted())
                .toList()
                .toString());
        fields.put("gazette", one -> gazette(one.getGazette()));
        fields.put("text", one -> text(one.getParagraphs()));
        return fields;
    }

    /** Returns, for each field, how many documents keep it; documents are told by their place, or by title if their order changed. */
    Map<String, Integer> kept() {
        Map<String, Integer> kept = new LinkedHashMap<>();
        FIELDS.forEach((name, field) -> kept.put(name, kept(name, field)));
        return kept;
    }

    int found() {
        return found.size();
    }

    boolean isWhole() {
        return found.size() == expected.size() && kept().values().stream().allMatch(count -> count == expected.size());
    }

    /** Returns the documents of the reading that none was expected for, and the other way round, by title. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        FIELDS.forEach((name, field) -> {
            List<Document> ordered = ordered();
            for (int i = 0; i < Math.max(expected.size(), ordered.size()); i++) {
                String wanted = i < expected.size() ? wanted(name, field, expected.get(i)) : "(no document)";
                String got = i < ordered.size() && ordered.get(i) != null ? field.apply(ordered.get(i)) : "(missing)";
                if (!same(name, wanted, got)) {
                    differences.add(
                            "%s %d: wanted %s, got %s".formatted(name, i + 1, part(wanted, got), part(got, wanted)));
                }
            }
        });
        return differences;
    }

    private int kept(String name, Function<Document, String> field) {
        List<Document> ordered = ordered();
        int kept = 0;
        for (int i = 0; i < expected.size(); i++) {
            Document other = ordered.get(i);
            kept += other != null && same(name, wanted(name, field, expected.get(i)), field.apply(other)) ? 1 : 0;
        }
        return kept;
    }

    /** One found document or null for each expected one. */
    private List<Document> ordered() {
        Map<String, Document> byTitle =
                found.stream().collect(Collectors.toMap(Comparison::key, Function.identity(), (a, b) -> a));
        List<Document> ordered = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            boolean samePlace = transformation.keepsOrder() && found.size() == expected.size();
            ordered.add(samePlace ? found.get(i) : byTitle.get(expectedKey(expected.get(i))));
        }
        return ordered;
    }

    private static String key(Document document) {
        return Folding.bare(document.getTitle() + document.getDocNumber());
    }

    private String expectedKey(Document document) {
        return Folding.bare(transformation.renaming().apply(document.getTitle() + "\n" + document.getDocNumber()));
    }

    private String wanted(String name, Function<Document, String> field, Document document) {
        String value = field.apply(document);
        return value == null || name.equals("id")
                ? value
                : transformation.renaming().apply(value);
    }

    private boolean same(String name, String wanted, String got) {
        return (name.equals("id") && !transformation.keepsIdentity() && got != null)
                || (name.equals("position") && !transformation.keepsOrder() && got != null)
                || Objects.equals(compared(name, wanted), compared(name, got));
    }

    /** A person called 孟 is none of the place 盂, so where one is put for the other throughout, the text differs by design. */
    private static String compared(String name, String value) {
        if (value == null || name.equals("id") || name.equals("number")) {
            return value;
        }
        return name.equals("text") ? Folding.bare(value).replace('孟', '盂') : Folding.bare(value);
    }

    private static String names(List<AgencyName> names) {
        return names.stream().map(AgencyName::getName).collect(Collectors.joining("|"));
    }

    private static String gazette(Gazette gazette) {
        return gazette.getTitle() + " " + gazette.getYear() + " " + gazette.getIssue() + " " + gazette.getTotalIssue()
                + " " + gazette.getPublishedOn();
    }

    private static String text(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::getText).collect(Collectors.joining());
    }

    /** Where the two begin to differ. */
    private static String part(String text, String other) {
        if (text == null || other == null || text.length() < 160) {
            return text;
        }
        int from = 0;
        while (from < Math.min(text.length(), other.length()) && text.charAt(from) == other.charAt(from)) {
            from++;
        }
        return "… " + text.substring(Math.max(0, from - 30), Math.min(text.length(), from + 60)) + " (" + text.length()
                + ")";
    }
}
