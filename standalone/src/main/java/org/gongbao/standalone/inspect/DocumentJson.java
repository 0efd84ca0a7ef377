package org.gongbao.standalone.inspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.Attachment;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Provenance;
import org.gongbao.streams.understanding.Tags;

/**
 * The JSON form of a document as nested maps, in a fixed order of keys. What is unknown is null or an empty list, never made up. The
 * form is a contract with the users of {@code gongbao inspect}.
 */
public final class DocumentJson {
    private DocumentJson() {}

    /** Returns the form of a document. */
    public static Map<String, Object> of(Document document, Tags tags) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", document.getDocumentId());
        json.put("position", document.getPosition());
        json.put("gazette", gazette(document.getGazette()));
        json.put("source", source(document.getProvenance()));
        json.put("docNumber", document.getDocNumber());
        json.put("docNumberAsPrinted", document.getDocNumberAsPrinted());
        json.put("title", document.getTitle());
        json.put("titleAsPrinted", document.getTitleAsPrinted());
        json.put("issuer", agency(document.getIssuer(), AgencyRole.ISSUER, tags));
        json.put("coIssuers", agencies(document.getCoIssuers(), AgencyRole.CO_ISSUER, tags));
        json.put("genre", document.getGenre());
        json.put("instrument", document.getInstrument());
        json.put("tocSection", document.getTocSection());
        json.put("tocPage", document.getTocPage());
        json.put("signedOn", text(document.getSignedOn()));
        json.put("addressees", agencies(document.getAddressees(), AgencyRole.ADDRESSEE, tags));
        json.put(
                "attachments",
                document.getAttachments().stream().map(DocumentJson::attachment).toList());
        json.put("publicMarker", document.getPublicMarker().name());
        TagsJson.addTo(json, tags);
        json.put(
                "repairs",
                document.getRepairs().stream()
                        .map(repair -> ordered(
                                "printed", repair.getPrinted(),
                                "repaired", repair.getRepaired(),
                                "count", repair.getCount(),
                                "evidence", repair.getEvidence()))
                        .toList());
        json.put(
                "warnings",
                document.getWarnings().stream()
                        .map(warning -> ordered(
                                "code", warning.getCode(), "message", warning.getMessage(), "line", warning.getLine()))
                        .toList());
        return json;
    }

    /** Returns a map of keys and values in this order; values may be null. */
    static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** Returns the text of a value; null for null. */
    static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static Map<String, Object> gazette(Gazette gazette) {
        return ordered(
                "title", gazette.getTitle(),
                "publisher", gazette.getPublisher(),
                "publisherAsPrinted", gazette.getPublisherAsPrinted(),
                "year", gazette.getYear(),
                "issue", gazette.getIssue(),
                "totalIssue", gazette.getTotalIssue(),
                "publishedOn", text(gazette.getPublishedOn()));
    }

    private static Map<String, Object> source(Provenance provenance) {
        return ordered(
                "file", provenance.getFile(),
                "sha256", provenance.getSha256(),
                "startLine", provenance.getStartLine(),
                "endLine", provenance.getEndLine(),
                "startPage", provenance.getStartPage(),
                "endPage", provenance.getEndPage(),
                "reader", provenance.getReader());
    }

    private static Map<String, Object> attachment(Attachment attachment) {
        return ordered("title", attachment.getTitle(), "omitted", attachment.getOmitted());
    }

    private static List<Map<String, Object>> agencies(List<AgencyName> names, AgencyRole role, Tags tags) {
        return names.stream().map(name -> agency(name, role, tags)).toList();
    }

    /** The identifier is what the tagger found for the same name; a name may have a stronger role in the tags than here. */
    private static Map<String, Object> agency(AgencyName name, AgencyRole role, Tags tags) {
        if (name == null) {
            return null;
        }
        String id = tags.agencies().stream()
                .filter(tag -> tag.getId() != null && names(tag, name))
                .sorted((left, right) -> Boolean.compare(right.getRole() == role, left.getRole() == role))
                .map(AgencyTag::getId)
                .findFirst()
                .orElse(null);
        return ordered("id", id, "name", name.getName(), "asPrinted", name.getAsPrinted());
    }

    private static boolean names(AgencyTag tag, AgencyName name) {
        return tag.getName().equals(name.getName()) || tag.getAsPrinted().equals(name.getAsPrinted());
    }
}
