package org.gongbao.producers.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Gazette;

/** Writes what the reader made in the form that the scorer compares: one JSON object a line, only the reader's own fields. */
public final class JsonLines {

    private JsonLines() {}

    /** Reads the file of the first argument and writes the lines to the file of the second. */
    public static void main(String[] arguments) throws IOException {
        ReadingResult result = new GazetteReader().read(Path.of(arguments[0]));
        String lines = result.documents().stream().map(JsonLines::line).collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(Path.of(arguments[1]), lines, StandardCharsets.UTF_8);
    }

    static String line(Document document) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", document.getDocumentId());
        fields.put("gazette", gazette(document.getGazette()));
        fields.put(
                "source",
                map(
                        "startLine",
                        document.getProvenance().getStartLine(),
                        "endLine",
                        document.getProvenance().getEndLine()));
        fields.put("docNumber", document.getDocNumber());
        fields.put("title", document.getTitle());
        fields.put("issuer", document.getIssuer() == null ? null : agency(document.getIssuer()));
        fields.put("genre", document.getGenre());
        fields.put("instrument", document.getInstrument());
        fields.put("tocSection", document.getTocSection());
        fields.put("tocPage", document.getTocPage());
        fields.put(
                "signedOn",
                document.getSignedOn() == null ? null : document.getSignedOn().toString());
        fields.put(
                "addressees",
                document.getAddressees().stream().map(JsonLines::agency).toList());
        fields.put(
                "attachments",
                document.getAttachments().stream()
                        .map(one -> map("title", one.getTitle(), "omitted", one.getOmitted()))
                        .toList());
        fields.put("publicMarker", document.getPublicMarker().name());
        fields.put(
                "warnings",
                document.getWarnings().stream()
                        .map(one -> map("code", one.getCode(), "message", one.getMessage()))
                        .toList());
        return json(fields);
    }

    private static Map<String, Object> gazette(Gazette gazette) {
        return map(
                "title", gazette.getTitle(),
                "publisher", gazette.getPublisher(),
                "year", gazette.getYear(),
                "issue", gazette.getIssue(),
                "totalIssue", gazette.getTotalIssue(),
                "publishedOn",
                        gazette.getPublishedOn() == null
                                ? null
                                : gazette.getPublishedOn().toString());
    }

    private static Map<String, Object> agency(AgencyName name) {
        return map("name", name.getName(), "asPrinted", name.getAsPrinted());
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static String json(Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> json(entry.getKey()) + ":" + json(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case Collection<?> list -> list.stream().map(JsonLines::json).collect(Collectors.joining(",", "[", "]"));
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> "\"" + escaped(value.toString()) + "\"";
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
    }

    static List<String> lines(ReadingResult result) {
        return result.documents().stream().map(JsonLines::line).toList();
    }
}
